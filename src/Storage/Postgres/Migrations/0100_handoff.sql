-- The desk: queue, call-backs, alerts, private notes, presence, accounts, audit. Instants are Unix milliseconds, UTC.
CREATE TABLE handoff_queue (
  conversation_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  urgent BOOLEAN NOT NULL,
  language TEXT NOT NULL,
  top_regions TEXT NOT NULL,
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, channel_id)
);

CREATE TABLE handoff_callbacks (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  preferred_time TEXT NOT NULL,
  language TEXT NOT NULL,
  consented_at BIGINT NOT NULL,
  asked_at BIGINT NOT NULL,
  done_at BIGINT,
  done_by TEXT
);
CREATE INDEX handoff_callbacks_owed ON handoff_callbacks (asked_at) WHERE done_at IS NULL;
CREATE INDEX handoff_callbacks_of ON handoff_callbacks (conversation_id, channel_id);

CREATE TABLE handoff_alerts (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  raised_at BIGINT NOT NULL
);
CREATE INDEX handoff_alerts_of ON handoff_alerts (conversation_id, channel_id);

CREATE TABLE handoff_notes (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  text TEXT NOT NULL,
  written_at BIGINT NOT NULL
);
CREATE INDEX handoff_notes_of ON handoff_notes (conversation_id, channel_id, written_at);

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
  disabled BOOLEAN NOT NULL DEFAULT FALSE,
  failed_sign_ins INTEGER NOT NULL DEFAULT 0,
  locked_until BIGINT,
  created_at BIGINT NOT NULL
);

CREATE TABLE account_links (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);

CREATE TABLE handoff_presence (
  account_id TEXT PRIMARY KEY,
  available BOOLEAN NOT NULL DEFAULT FALSE,
  seen_at BIGINT
);

CREATE TABLE audit_log (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at BIGINT NOT NULL,
  account_id TEXT,
  action TEXT NOT NULL,
  channel_id TEXT,
  conversation_id TEXT,
  subject TEXT
);
CREATE FUNCTION audit_log_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit_log is append-only'; END $$;
CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_refuses();
CREATE TRIGGER audit_log_is_never_emptied BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuses();
