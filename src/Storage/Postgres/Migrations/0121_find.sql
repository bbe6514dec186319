-- What conversations are found by: a row each, with their words and facets. All of it goes with the conversation.
CREATE TABLE find_entries (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  began_at BIGINT NOT NULL,
  words TSVECTOR NOT NULL,
  UNIQUE (conversation_id, channel_id),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX find_entries_by_beginning ON find_entries (began_at DESC, number DESC);
CREATE INDEX find_entries_by_word ON find_entries USING GIN (words);
