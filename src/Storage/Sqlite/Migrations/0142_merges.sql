-- Two conversations that a counsellor took for one person's, with the answers of before: what undoing needs. Instants are Unix milliseconds, UTC.
CREATE TABLE handoff_merges (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  other_channel_id TEXT NOT NULL,
  other_conversation_id TEXT NOT NULL,
  profile_before TEXT NOT NULL,
  profile_after TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations (channel_id, conversation_id) ON DELETE CASCADE,
  FOREIGN KEY (other_channel_id, other_conversation_id) REFERENCES conversations (channel_id, conversation_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX handoff_merges_of ON handoff_merges (channel_id, conversation_id);
CREATE INDEX handoff_merges_with ON handoff_merges (other_channel_id, other_conversation_id);
CREATE INDEX handoff_callbacks_to ON handoff_callbacks (address);
