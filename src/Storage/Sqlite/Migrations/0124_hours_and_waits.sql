-- Hours that organisations keep in the console, as JSON; and how long people waited while somebody was present: of whom is not kept.
ALTER TABLE handoff_queue ADD COLUMN someone_present INTEGER NOT NULL DEFAULT 0;

CREATE TABLE handoff_waits (
  id INTEGER PRIMARY KEY,
  taken_at INTEGER NOT NULL,
  waited INTEGER NOT NULL,
  language TEXT NOT NULL
) STRICT;
CREATE INDEX handoff_waits_by_language ON handoff_waits (language, taken_at);

CREATE TABLE organisation_hours (
  organisation TEXT PRIMARY KEY,
  hours TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
