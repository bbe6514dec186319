-- What people agreed that a partner in a region may read, behind links that nobody can guess (hashed). Instants are Unix milliseconds, UTC.
CREATE TABLE partner_dossiers (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  partner TEXT NOT NULL,
  items TEXT NOT NULL,
  by_name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  agreed TEXT,
  token_hash TEXT UNIQUE,
  expires_at INTEGER,
  opened_at INTEGER,
  accepted INTEGER,
  word TEXT,
  revoked_at INTEGER,
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations (channel_id, conversation_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX partner_dossiers_of ON partner_dossiers (channel_id, conversation_id);
