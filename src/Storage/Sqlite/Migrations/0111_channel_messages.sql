-- How a channel calls the messages that it was given: needed to change or delete one there.
CREATE TABLE channel_messages (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  channels_id TEXT NOT NULL,
  PRIMARY KEY (channel_id, conversation_id, sequence),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
