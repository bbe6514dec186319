-- Pages that say what suggestions rested on, behind links that nobody can guess. Instants are Unix milliseconds, UTC.
CREATE TABLE factor_sheets (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  hash BLOB NOT NULL,
  content BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (channel_id, conversation_id),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX factor_sheets_by_hash ON factor_sheets (hash);
CREATE INDEX factor_sheets_by_expiry ON factor_sheets (expires_at);
