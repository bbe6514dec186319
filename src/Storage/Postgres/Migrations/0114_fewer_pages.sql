-- The deliveries that a conversation has taken stand in its own row, which each turn writes anyway. Those taken before this migration are forgotten:
-- they are known by a digest from now on, which SQL cannot compute.
ALTER TABLE conversations ADD COLUMN deliveries BYTEA NOT NULL DEFAULT ''::bytea;
DROP TABLE deliveries;

-- Only those that the desk looks for by their status: the others change with every word of every person.
DROP INDEX conversations_by_status;
CREATE INDEX conversations_waiting ON conversations (last_word_at) WHERE status = 'waiting';
CREATE INDEX conversations_with_counsellor ON conversations (counsellor_id, last_word_at) WHERE status = 'counsellor';
