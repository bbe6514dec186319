-- Conversations, their transcript and what must leave for the channel. Keys begin with the conversation. Instants are Unix milliseconds, UTC.
-- Erasing a conversation is deleting its row here: all that hangs on it goes with it.
CREATE TABLE conversations (
  conversation_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  last_sequence BIGINT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('bot', 'waiting', 'counsellor', 'closed')),
  language TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  last_word_at BIGINT NOT NULL,
  person_id TEXT,
  counsellor_id TEXT,
  consented BOOLEAN NOT NULL,
  failed_turns INTEGER NOT NULL,
  dossier BYTEA NOT NULL,
  state BYTEA NOT NULL,
  PRIMARY KEY (conversation_id, channel_id)
);
CREATE INDEX conversations_by_last_word ON conversations (consented, last_word_at);
CREATE INDEX conversations_by_status ON conversations (status, last_word_at);

CREATE TABLE transcript (
  conversation_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  at BIGINT NOT NULL,
  speaker TEXT NOT NULL CHECK (speaker IN ('person', 'bot', 'counsellor', 'system')),
  activity BYTEA NOT NULL,
  PRIMARY KEY (conversation_id, channel_id, sequence),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations ON DELETE CASCADE
);

CREATE TABLE deliveries (
  conversation_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  delivery_id TEXT NOT NULL,
  after_sequence BIGINT NOT NULL,
  last_sequence BIGINT NOT NULL,
  PRIMARY KEY (conversation_id, channel_id, delivery_id),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations ON DELETE CASCADE
);

-- Replies that a channel must be given (Teams, SMS); the transcript has their text. Claimed until lease_until, given up at dead_at;
-- the age counts from queued_at; reason is the code of the last failure.
CREATE TABLE outbox (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at BIGINT NOT NULL,
  queued_at BIGINT NOT NULL,
  lease_until BIGINT,
  dead_at BIGINT,
  reason TEXT,
  UNIQUE (conversation_id, channel_id, sequence),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX outbox_by_due ON outbox (due_at) WHERE dead_at IS NULL;
CREATE INDEX outbox_dead ON outbox (dead_at) WHERE dead_at IS NOT NULL;

CREATE TABLE states_set_aside (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  state BYTEA NOT NULL,
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX states_set_aside_of ON states_set_aside (conversation_id, channel_id);

-- That conversations were erased and how many: never which, never what was said.
CREATE TABLE erasures (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at BIGINT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('asked', 'expired')),
  conversations INTEGER NOT NULL
);
