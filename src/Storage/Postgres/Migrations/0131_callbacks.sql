-- When a call-back is due, what a voicemail may say, every attempt, and what came of it.
ALTER TABLE handoff_callbacks ADD COLUMN due_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE handoff_callbacks ADD COLUMN voicemail_may_say_why BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE handoff_callbacks ADD COLUMN result TEXT CHECK (result IN ('Reached', 'NotReached', 'WrongNumber', 'NoLongerWanted', 'Revoked'));
UPDATE handoff_callbacks SET due_at = asked_at;
UPDATE handoff_callbacks SET result = 'Reached' WHERE done_at IS NOT NULL;
DROP INDEX handoff_callbacks_owed;
CREATE INDEX handoff_callbacks_owed ON handoff_callbacks (due_at) WHERE done_at IS NULL;

CREATE TABLE handoff_callback_attempts (
  id TEXT PRIMARY KEY,
  callback_id BIGINT NOT NULL,
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('Reached', 'NoAnswer', 'VoicemailLeft', 'WrongNumber', 'NoLongerWanted')),
  account_id TEXT NOT NULL,
  attempted_at BIGINT NOT NULL
);
CREATE INDEX handoff_callback_attempts_of ON handoff_callback_attempts (conversation_id, channel_id);
CREATE INDEX handoff_callback_attempts_by_callback ON handoff_callback_attempts (callback_id, attempted_at);
