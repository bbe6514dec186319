-- Whose people are asked first: a person whom a counsellor sent to an organisation.
ALTER TABLE handoff_queue ADD COLUMN organisation TEXT;
