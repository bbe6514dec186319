-- What counsellors think of a region for this person, with their reason.
CREATE TABLE handoff_opinions (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  region TEXT NOT NULL,
  in_favour INTEGER NOT NULL,
  reason TEXT NOT NULL,
  author_id TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX handoff_opinions_of ON handoff_opinions (channel_id, conversation_id, written_at);
