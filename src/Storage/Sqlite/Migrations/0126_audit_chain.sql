-- Each entry's hash covers the one before it; the last one and their number stand apart, so that an end that is missing is seen too.
-- Entries of before have none: the chain begins after them.
ALTER TABLE audit_log ADD COLUMN hash TEXT;

CREATE TABLE audit_chain (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entries INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_chain (id, entries, hash) VALUES (1, 0, '');
