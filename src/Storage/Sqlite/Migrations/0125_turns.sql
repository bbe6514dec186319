-- Whose turn it is to answer a person who waits, since when; and what each organisation has gained towards its next turn.
ALTER TABLE handoff_queue ADD COLUMN offered_to TEXT;
ALTER TABLE handoff_queue ADD COLUMN offered_at INTEGER;

CREATE TABLE organisation_turns (
  organisation TEXT PRIMARY KEY,
  credit INTEGER NOT NULL
) STRICT;
