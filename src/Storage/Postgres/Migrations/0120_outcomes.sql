-- What came of a conversation, said by the counsellor who closed it. Instants are Unix milliseconds, UTC. Regions: two-digit codes, a space between.
CREATE TABLE handoff_outcomes (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('regionsRetained', 'visitPlanned', 'moved', 'other')),
  regions TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  organisation TEXT NOT NULL,
  closed_at BIGINT NOT NULL
);
CREATE INDEX handoff_outcomes_of ON handoff_outcomes (conversation_id, channel_id, closed_at);
