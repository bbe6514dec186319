-- What conversations are found by: a row each, and their words and facets. All of it goes with the conversation, and its words leave the index itself.
CREATE TABLE find_entries (
  number INTEGER PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  began_at INTEGER NOT NULL,
  UNIQUE (channel_id, conversation_id),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT;
CREATE INDEX find_entries_by_beginning ON find_entries (began_at, number);

CREATE VIRTUAL TABLE find_words USING fts5 (words, facets, detail = column, prefix = '3 4', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO find_words (find_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER find_entry_takes_its_words AFTER DELETE ON find_entries BEGIN
  DELETE FROM find_words WHERE rowid = OLD.number;
END;
