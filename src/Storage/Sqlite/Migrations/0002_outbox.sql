-- Deliveries: claimed until lease_until, given up at dead_at; the age counts from queued_at; reason is the code of the last failure.
ALTER TABLE outbox ADD COLUMN queued_at INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET queued_at = due_at;
ALTER TABLE outbox ADD COLUMN lease_until INTEGER;
ALTER TABLE outbox ADD COLUMN dead_at INTEGER;
ALTER TABLE outbox ADD COLUMN reason TEXT;
DROP INDEX outbox_by_due;
CREATE INDEX outbox_by_due ON outbox (due_at) WHERE dead_at IS NULL;
CREATE INDEX outbox_dead ON outbox (dead_at) WHERE dead_at IS NOT NULL;
