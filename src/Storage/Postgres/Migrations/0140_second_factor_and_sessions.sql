-- An authenticator app per account, its recovery codes (hashed), and the sign-ins that go on. Instants are Unix milliseconds, UTC.
CREATE TABLE account_factors (
  account_id TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  confirmed_at BIGINT,
  last_step BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE account_recovery_codes (
  account_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (account_id, hash)
);

CREATE TABLE account_sessions (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  device TEXT NOT NULL,
  begun_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX account_sessions_of ON account_sessions (account_id, seen_at);
