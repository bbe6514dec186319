-- What several nodes must know of one another. Instants are Unix milliseconds, UTC.
-- Keys of streamUrls that opened a socket: none opens another one, on any node, until all of them have expired.
CREATE TABLE used_stream_keys (
  stream_key TEXT PRIMARY KEY,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX used_stream_keys_by_expiry ON used_stream_keys (expires_at);

-- How many sockets a conversation has had: the last one has it.
CREATE TABLE conversation_sockets (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  newest INTEGER NOT NULL,
  PRIMARY KEY (channel_id, conversation_id),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Tries of continuation codes in a span of time, by a coded form of who tried; all callers together have a row of their own.
CREATE TABLE code_guesses (
  name TEXT NOT NULL,
  ends_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  PRIMARY KEY (name, ends_at)
) STRICT, WITHOUT ROWID;

-- What people have yet to be told of their codes. A row goes when it is told.
CREATE TABLE code_notices (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  operation_id TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('continue', 'partner')),
  entered INTEGER NOT NULL,
  PRIMARY KEY (channel_id, conversation_id, operation_id),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
