-- Whom a counsellor serves best, what matters most to who waits (words with a space between), and when the desk's last alert by e-mail left.
ALTER TABLE handoff_queue ADD COLUMN needs TEXT NOT NULL DEFAULT '';

CREATE TABLE counsellor_serving (
  account_id TEXT PRIMARY KEY,
  regions TEXT NOT NULL,
  needs TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE desk_mails (
  kind TEXT PRIMARY KEY,
  sent_at INTEGER NOT NULL
) STRICT;
