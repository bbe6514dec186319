import assert from "node:assert/strict";
import { browserToken, domain, open, run, say, texts, until } from "./line.mjs";

await run(async () => {
  const given = await browserToken();
  const first = open({ token: given.token });
  await until("the greeting", () => first.seen.length === 1);
  await say(first.line, "un");
  await until("the answer", () => texts(first.seen).includes("echo un"));

  // The network goes away under an open client: it comes back by itself and misses nothing.
  first.sockets.at(-1).terminate();
  const elsewhere = await fetch(`${domain}/conversations/${given.conversationId}/activities`, {
    method: "POST",
    headers: { Authorization: `Bearer ${given.token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ type: "message", text: "deux", from: { id: "someone" } }),
  });
  assert.equal(elsewhere.status, 200);
  await until("what was said meanwhile", () => texts(first.seen).includes("echo deux"));
  assert.deepEqual(texts(first.seen).slice(1), ["un", "echo un", "deux", "echo deux"], "nothing twice");
  const watermark = first.line.watermark;
  first.line.end();

  // The page is loaded again with what it had kept.
  const again = await browserToken({ token: given.token });
  assert.equal(again.resumed, true);
  assert.equal(again.conversationId, given.conversationId);
  const second = open({ token: again.token, conversationId: given.conversationId, watermark });
  await say(second.line, "trois");
  await until("the answer", () => texts(second.seen).includes("echo trois"));
  assert.deepEqual(texts(second.seen), ["trois", "echo trois"], "only what came after the watermark");
  second.line.end();

  const whole = open({ token: again.token, conversationId: given.conversationId });
  await until("the whole history without a watermark", () => whole.seen.length === 7);
});
