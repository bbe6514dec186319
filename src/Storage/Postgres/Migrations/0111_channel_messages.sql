-- How a channel calls the messages that it was given: needed to change or delete one there.
CREATE TABLE channel_messages (
  conversation_id text NOT NULL,
  channel_id text NOT NULL,
  sequence bigint NOT NULL,
  channels_id text NOT NULL,
  PRIMARY KEY (conversation_id, channel_id, sequence),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations ON DELETE CASCADE
);
