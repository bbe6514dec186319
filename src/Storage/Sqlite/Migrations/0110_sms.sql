-- Text messages. Who asked for silence, by a coded form of the number: it outlives the conversation. Instants are Unix milliseconds, UTC.
CREATE TABLE opt_outs (
  channel_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (channel_id, person_id)
) STRICT, WITHOUT ROWID;

-- Signed requests that were done, coded: none is done again, even once its conversation is erased.
CREATE TABLE spent_messages (
  token TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Parts of a message that the carrier has, and what it says of them.
CREATE TABLE delivered_parts (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  part INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  status TEXT NOT NULL,
  final INTEGER NOT NULL,
  PRIMARY KEY (channel_id, conversation_id, sequence, part),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX delivered_parts_by_message ON delivered_parts (message_id);

-- Keys that conversation ids are made with.
CREATE TABLE channel_secrets (
  name TEXT PRIMARY KEY,
  secret BLOB NOT NULL
) STRICT;
