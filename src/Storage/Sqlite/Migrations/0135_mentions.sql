-- Colleagues named in a private note, until they open the conversation.
CREATE TABLE note_mentions (
  note_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  mentioned_at INTEGER NOT NULL,
  PRIMARY KEY (note_id, account_id)
) STRICT;
CREATE INDEX note_mentions_to ON note_mentions (account_id, mentioned_at);
CREATE INDEX note_mentions_of ON note_mentions (channel_id, conversation_id);
