-- What counsellors think of a region for this person, with their reason.
CREATE TABLE handoff_opinions (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  region TEXT NOT NULL,
  in_favour BOOLEAN NOT NULL,
  reason TEXT NOT NULL,
  author_id TEXT NOT NULL,
  written_at BIGINT NOT NULL
);
CREATE INDEX handoff_opinions_of ON handoff_opinions (conversation_id, channel_id, written_at);
