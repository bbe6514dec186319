-- What people agreed that a partner in a region may read, behind links that nobody can guess (hashed). Instants are Unix milliseconds, UTC.
CREATE TABLE partner_dossiers (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  partner TEXT NOT NULL,
  items TEXT NOT NULL,
  by_name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  agreed TEXT,
  token_hash TEXT UNIQUE,
  expires_at BIGINT,
  opened_at BIGINT,
  accepted BOOLEAN,
  word TEXT,
  revoked_at BIGINT,
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations (conversation_id, channel_id) ON DELETE CASCADE
);
CREATE INDEX partner_dossiers_of ON partner_dossiers (conversation_id, channel_id);
