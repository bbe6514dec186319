-- Codes by which a person goes on elsewhere, or invites a spouse: hashed, used once. Instants are Unix milliseconds, UTC.
CREATE TABLE continuation_codes (
  hash BLOB NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('continue', 'partner')),
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX continuation_codes_by_conversation ON continuation_codes (channel_id, conversation_id);
CREATE INDEX continuation_codes_by_expiry ON continuation_codes (expires_at);

-- Conversations that belong together, in both directions: of one person (continue), or of spouses (partner). The link goes with either.
CREATE TABLE conversation_links (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  other_channel_id TEXT NOT NULL,
  other_conversation_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('continue', 'partner')),
  PRIMARY KEY (channel_id, conversation_id, other_channel_id, other_conversation_id),
  FOREIGN KEY (channel_id, conversation_id) REFERENCES conversations ON DELETE CASCADE,
  FOREIGN KEY (other_channel_id, other_conversation_id) REFERENCES conversations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_links_by_other ON conversation_links (other_channel_id, other_conversation_id);
