-- Codes by which a person goes on elsewhere, or invites a spouse: hashed, used once. Instants are Unix milliseconds, UTC.
CREATE TABLE continuation_codes (
  hash BYTEA NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('continue', 'partner')),
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations (conversation_id, channel_id) ON DELETE CASCADE
);
CREATE INDEX continuation_codes_by_conversation ON continuation_codes (conversation_id, channel_id);
CREATE INDEX continuation_codes_by_expiry ON continuation_codes (expires_at);

-- Conversations that belong together, in both directions: of one person (continue), or of spouses (partner). The link goes with either.
CREATE TABLE conversation_links (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  other_channel_id TEXT NOT NULL,
  other_conversation_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('continue', 'partner')),
  PRIMARY KEY (conversation_id, channel_id, other_conversation_id, other_channel_id),
  FOREIGN KEY (conversation_id, channel_id) REFERENCES conversations (conversation_id, channel_id) ON DELETE CASCADE,
  FOREIGN KEY (other_conversation_id, other_channel_id) REFERENCES conversations (conversation_id, channel_id) ON DELETE CASCADE
);
CREATE INDEX conversation_links_by_other ON conversation_links (other_conversation_id, other_channel_id);
