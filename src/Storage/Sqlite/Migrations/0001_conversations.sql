-- Conversations, their transcript and what must leave for the channel. Keys begin with the conversation. Instants are Unix milliseconds, UTC.
-- Erasing a conversation is deleting its row here: all that hangs on it goes with it.
CREATE TABLE conversations (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('bot', 'waiting', 'counsellor', 'closed')),
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_word_at INTEGER NOT NULL,
  person_id TEXT,
  counsellor_id TEXT,
  consented INTEGER NOT NULL,
  failed_turns INTEGER NOT NULL,
  dossier BLOB NOT NULL,
  state BLOB NOT NULL,
  PRIMARY KEY (channel_id, conversation_id)
) STRICT;
CREATE INDEX conversations_by_last_word ON conversations (consented, last_word_at);
CREATE INDEX conversations_by_status ON conversations (status, last_word_at);

CREATE TABLE transcript (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  speaker TEXT NOT NULL CHECK (speaker IN ('person', 'bot', 'counsellor', 'system')),
  activity BLOB NOT NULL,
  PRIMARY KEY (channel_id, conversation_id, sequence),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE deliveries (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  delivery_id TEXT NOT NULL,
  after_sequence INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  PRIMARY KEY (channel_id, conversation_id, delivery_id),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Replies that a channel must be given (Teams, SMS); the transcript has their text.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  UNIQUE (channel_id, conversation_id, sequence),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT;
CREATE INDEX outbox_by_due ON outbox (due_at);

CREATE TABLE states_set_aside (
  id INTEGER PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  state BLOB NOT NULL,
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT;
CREATE INDEX states_set_aside_of ON states_set_aside (channel_id, conversation_id);

-- That conversations were erased and how many: never which, never what was said.
CREATE TABLE erasures (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('asked', 'expired')),
  conversations INTEGER NOT NULL
) STRICT;
