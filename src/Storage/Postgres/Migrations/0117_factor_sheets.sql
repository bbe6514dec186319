-- Pages that say what suggestions rested on, behind links that nobody can guess. Instants are Unix milliseconds, UTC.
CREATE TABLE factor_sheets (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  hash BYTEA NOT NULL,
  content BYTEA NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, channel_id),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE UNIQUE INDEX factor_sheets_by_hash ON factor_sheets (hash);
CREATE INDEX factor_sheets_by_expiry ON factor_sheets (expires_at);
