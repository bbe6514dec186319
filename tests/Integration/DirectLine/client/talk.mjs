import assert from "node:assert/strict";
import { browserToken, ConnectionStatus, open, run, say, texts, until } from "./line.mjs";

await run(async () => {
  const given = await browserToken();
  assert.equal(given.expires_in, 1800);
  const { line, seen, statuses } = open({ token: given.token, conversationStartProperties: { locale: "en-CA" } });

  await until("the greeting", () => seen.length === 1);
  assert.equal(seen[0].text, "hello en-CA");
  assert.equal(statuses.at(-1), ConnectionStatus.Online);

  const id = await say(line, "hello");
  await until("the own message and its answer", () => seen.length === 3);
  const [, own, answer] = seen;
  assert.equal(own.id, id);
  assert.match(own.id, /^[^|]+\|\d{7}$/);
  assert.equal(own.id.split("|")[0], given.conversationId);
  assert.equal(own.from.role, "user");
  assert.equal(own.from.id, given.userId, "the name in the token holds, not the one in the message");
  assert.equal(answer.text, "echo hello");
  assert.equal(answer.replyToId, id);
  assert.equal(answer.from.role, "bot");
  assert.equal(answer.channelData.orientation.speaker, "bot");
  assert.equal(answer.locale, "en-CA");
  assert.ok(Number(line.watermark) >= 3);

  const fresh = await new Promise((resolve, reject) => line.refreshToken().subscribe(resolve, reject));
  assert.ok(fresh.length > 20);
  line.token = fresh;
  await say(line, "encore");
  await until("an answer with the refreshed token", () => texts(seen).includes("echo encore"));
});
