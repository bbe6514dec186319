-- Text messages. Who asked for silence, by a coded form of the number: it outlives the conversation. Instants are Unix milliseconds, UTC.
CREATE TABLE opt_outs (
  channel_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (channel_id, person_id)
);

-- Signed requests that were done, coded: none is done again, even once its conversation is erased.
CREATE TABLE spent_messages (
  token TEXT PRIMARY KEY
);

-- Parts of a message that the carrier has, and what it says of them.
CREATE TABLE delivered_parts (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  part INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  status TEXT NOT NULL,
  final BOOLEAN NOT NULL,
  PRIMARY KEY (conversation_id, channel_id, sequence, part),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations (conversation_id, channel_id) ON DELETE CASCADE
);
CREATE INDEX delivered_parts_by_message ON delivered_parts (message_id);

-- Keys that conversation ids are made with.
CREATE TABLE channel_secrets (
  name TEXT PRIMARY KEY,
  secret BYTEA NOT NULL
);
