-- What several nodes must know of one another. Instants are Unix milliseconds, UTC.
-- Keys of streamUrls that opened a socket: none opens another one, on any node, until all of them have expired.
CREATE TABLE used_stream_keys (
  stream_key TEXT PRIMARY KEY,
  expires_at BIGINT NOT NULL
);
CREATE INDEX used_stream_keys_by_expiry ON used_stream_keys (expires_at);

-- How many sockets a conversation has had: the last one has it.
CREATE TABLE conversation_sockets (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  newest BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, channel_id),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations ON DELETE CASCADE
);
