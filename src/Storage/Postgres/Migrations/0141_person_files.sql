-- Files that people send to a counsellor, as they came. Instants are Unix milliseconds, UTC.
CREATE TABLE person_files (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  content BYTEA NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, channel_id, id),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations (conversation_id, channel_id) ON DELETE CASCADE
);
