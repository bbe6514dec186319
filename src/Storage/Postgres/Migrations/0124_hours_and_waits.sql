-- Hours that organisations keep in the console, as JSON; and how long people waited while somebody was present: of whom is not kept.
ALTER TABLE handoff_queue ADD COLUMN someone_present BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE handoff_waits (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  taken_at BIGINT NOT NULL,
  waited BIGINT NOT NULL,
  language TEXT NOT NULL
);
CREATE INDEX handoff_waits_by_language ON handoff_waits (language, taken_at);

CREATE TABLE organisation_hours (
  organisation TEXT PRIMARY KEY,
  hours TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at BIGINT NOT NULL
);
