-- What an outside hub was asked, how far it has the transcript, and until when a node works on it. Ends with the place in the queue.
CREATE TABLE handoff_hub (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('Asked', 'Answering', 'Over')),
  asked_at INTEGER NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0,
  busy_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (channel_id, conversation_id)
) STRICT;
CREATE INDEX handoff_hub_open ON handoff_hub (busy_until) WHERE state <> 'Over';
