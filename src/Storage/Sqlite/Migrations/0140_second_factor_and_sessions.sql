-- An authenticator app per account, its recovery codes (hashed), and the sign-ins that go on. Instants are Unix milliseconds, UTC.
CREATE TABLE account_factors (
  account_id TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  confirmed_at INTEGER,
  last_step INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE account_recovery_codes (
  account_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (account_id, hash)
) STRICT;

CREATE TABLE account_sessions (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  device TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX account_sessions_of ON account_sessions (account_id, seen_at);
