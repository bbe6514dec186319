-- What people think of the assistant and of who counselled them, a mark each and a word if they like. It goes with the conversation.
CREATE TABLE handoff_satisfaction (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('Bot', 'Counsellor')),
  mark INTEGER NOT NULL CHECK (mark BETWEEN 1 AND 5),
  word TEXT,
  given_at INTEGER NOT NULL,
  PRIMARY KEY (channel_id, conversation_id, about)
) STRICT;
CREATE INDEX handoff_satisfaction_by_time ON handoff_satisfaction (given_at);
