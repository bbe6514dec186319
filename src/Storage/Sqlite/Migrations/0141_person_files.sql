-- Files that people send to a counsellor, as they came. Instants are Unix milliseconds, UTC.
CREATE TABLE person_files (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  content BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (channel_id, conversation_id, id),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations (channel_id, conversation_id) ON DELETE CASCADE
) STRICT;
