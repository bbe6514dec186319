-- Where a counsellor hears that somebody waits. One row for each account that asked: first a code, of which only the SHA-256 is kept, then a conversation.
CREATE TABLE counsellor_notices (
  account_id TEXT PRIMARY KEY,
  code_hash TEXT UNIQUE,
  code_expires_at INTEGER NOT NULL,
  channel_id TEXT,
  conversation_id TEXT
) STRICT;
CREATE INDEX counsellor_notices_of ON counsellor_notices (channel_id, conversation_id);
