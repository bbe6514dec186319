-- The desk: queue, call-backs, alerts, private notes, presence, accounts, audit. Instants are Unix milliseconds, UTC.
CREATE TABLE handoff_queue (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  urgent INTEGER NOT NULL,
  language TEXT NOT NULL,
  top_regions TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (channel_id, conversation_id)
) STRICT;

CREATE TABLE handoff_callbacks (
  id INTEGER PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  preferred_time TEXT NOT NULL,
  language TEXT NOT NULL,
  consented_at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  done_at INTEGER,
  done_by TEXT
) STRICT;
CREATE INDEX handoff_callbacks_owed ON handoff_callbacks (asked_at) WHERE done_at IS NULL;
CREATE INDEX handoff_callbacks_of ON handoff_callbacks (channel_id, conversation_id);

CREATE TABLE handoff_alerts (
  id INTEGER PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  raised_at INTEGER NOT NULL
) STRICT;
CREATE INDEX handoff_alerts_of ON handoff_alerts (channel_id, conversation_id);

CREATE TABLE handoff_notes (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  text TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX handoff_notes_of ON handoff_notes (channel_id, conversation_id, written_at);

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  role TEXT NOT NULL,
  languages TEXT NOT NULL,
  console_language TEXT NOT NULL,
  password_hash TEXT,
  stamp TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0,
  failed_sign_ins INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account_links (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

CREATE TABLE handoff_presence (
  account_id TEXT PRIMARY KEY,
  available INTEGER NOT NULL DEFAULT 0,
  seen_at INTEGER
) STRICT;

CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account_id TEXT,
  action TEXT NOT NULL,
  channel_id TEXT,
  conversation_id TEXT,
  subject TEXT
) STRICT;
CREATE TRIGGER audit_log_is_append_only_u BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
CREATE TRIGGER audit_log_is_append_only_d BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
