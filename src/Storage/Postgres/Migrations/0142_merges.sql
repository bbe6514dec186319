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
  at BIGINT NOT NULL,
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations (conversation_id, channel_id) ON DELETE CASCADE,
  FOREIGN KEY (other_conversation_id, other_channel_id) REFERENCES conversations (conversation_id, channel_id) ON DELETE CASCADE
);
CREATE INDEX handoff_merges_of ON handoff_merges (conversation_id, channel_id);
CREATE INDEX handoff_merges_with ON handoff_merges (other_conversation_id, other_channel_id);
CREATE INDEX handoff_callbacks_to ON handoff_callbacks (address);
