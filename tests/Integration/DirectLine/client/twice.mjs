import assert from "node:assert/strict";
import { browserToken, open, run, say, texts, until } from "./line.mjs";

await run(async () => {
  const { token } = await browserToken();
  const { line, seen } = open({ token });
  await until("the greeting", () => seen.length === 1);

  const ids = await Promise.all([1, 2, 3].map(() => say(line, "une fois", { clientActivityID: "same" })));
  assert.equal(new Set(ids).size, 1, "the same delivery has the same id");
  await say(line, "fin", { clientActivityID: "other" });
  await until("the end", () => texts(seen).includes("echo fin"));
  assert.deepEqual(texts(seen).slice(1), ["une fois", "echo une fois", "fin", "echo fin"]);
  assert.equal(seen[1].channelData.clientActivityID, "same", "a client finds its own message");
});
