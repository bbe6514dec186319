-- What a turn writes is counted in pages, each copied whole into the log and later into the file: so as few as it can be.
-- The deliveries that a conversation has taken stand in its own row, which each turn writes anyway. Those taken before this migration are forgotten:
-- they are known by a digest from now on, which SQL cannot compute.
ALTER TABLE conversations ADD COLUMN deliveries BLOB NOT NULL DEFAULT x'';
DROP TABLE deliveries;

-- The transcript, as all other SQL sees it, is a view. Below it, what is new in all conversations lies together at the end of one table, none cut in two
-- (without a rowid, whatever is longer than a quarter of a page is), and its index is short: a number stands for the conversation.
CREATE TABLE conversation_numbers (
  number INTEGER PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  UNIQUE (channel_id, conversation_id),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT;

CREATE TABLE transcript_entries (
  id INTEGER PRIMARY KEY,
  conversation_number INTEGER NOT NULL REFERENCES conversation_numbers ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  speaker TEXT NOT NULL CHECK (speaker IN ('person', 'bot', 'counsellor', 'system')),
  activity BLOB NOT NULL,
  UNIQUE (conversation_number, sequence)
) STRICT;

INSERT INTO conversation_numbers (channel_id, conversation_id) SELECT channel_id, conversation_id FROM conversations ORDER BY created_at;
INSERT INTO transcript_entries (conversation_number, sequence, at, speaker, activity)
SELECT n.number, t.sequence, t.at, t.speaker, t.activity
FROM transcript t JOIN conversation_numbers n ON n.channel_id = t.channel_id AND n.conversation_id = t.conversation_id
ORDER BY t.at, t.sequence;
DROP TABLE transcript;

CREATE TRIGGER conversation_gets_its_number AFTER INSERT ON conversations BEGIN
  INSERT INTO conversation_numbers (channel_id, conversation_id) VALUES (NEW.channel_id, NEW.conversation_id);
END;

CREATE VIEW transcript AS
SELECT n.channel_id, n.conversation_id, e.sequence, e.at, e.speaker, e.activity
FROM conversation_numbers n JOIN transcript_entries e ON e.conversation_number = n.number;

CREATE TRIGGER transcript_gets_an_entry INSTEAD OF INSERT ON transcript BEGIN
  INSERT INTO transcript_entries (conversation_number, sequence, at, speaker, activity)
  SELECT number, NEW.sequence, NEW.at, NEW.speaker, NEW.activity
  FROM conversation_numbers WHERE channel_id = NEW.channel_id AND conversation_id = NEW.conversation_id;
END;

-- Only those that the desk looks for by their status: the others change with every word of every person.
DROP INDEX conversations_by_status;
CREATE INDEX conversations_waiting ON conversations (last_word_at) WHERE status = 'waiting';
CREATE INDEX conversations_with_counsellor ON conversations (counsellor_id, last_word_at) WHERE status = 'counsellor';
