-- Whom a conversation waits for (any counsellor, its own, the person), since when, and whether the person was told that it takes long.
CREATE TABLE handoff_timers (
  channel_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  whom TEXT NOT NULL CHECK (whom IN ('AnyCounsellor', 'Counsellor', 'Person')),
  since BIGINT NOT NULL,
  told BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (conversation_id, channel_id)
);
CREATE INDEX handoff_timers_by_wait ON handoff_timers (whom, told, since);

INSERT INTO handoff_timers (channel_id, conversation_id, whom, since)
SELECT q.channel_id, q.conversation_id, 'AnyCounsellor', q.joined_at
FROM handoff_queue q JOIN conversations c ON c.channel_id = q.channel_id AND c.conversation_id = q.conversation_id
WHERE c.status = 'waiting';
