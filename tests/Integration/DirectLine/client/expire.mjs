import assert from "node:assert/strict";
import { browserToken, ConnectionStatus, open, run, say, texts, until } from "./line.mjs";

// The host of this scenario gives tokens for two seconds.
await run(async () => {
  const given = await browserToken();
  assert.equal(given.expires_in, 2);
  const { line, seen, statuses } = open({ token: given.token });
  await until("the greeting", () => seen.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 2500));

  assert.equal(await say(line, "trop tard"), "retry");
  await until("the client to know", () => statuses.includes(ConnectionStatus.ExpiredToken));

  const again = await browserToken({ token: given.token });
  assert.equal(again.resumed, true, "an expired token is still a proof of whose conversation it is");
  const resumed = await fetch(`${line.domain}/conversations/${given.conversationId}?watermark=${line.watermark}`, {
    headers: { Authorization: `Bearer ${again.token}` },
  });
  line.reconnect(await resumed.json());
  await say(line, "de retour");
  await until("the answer", () => texts(seen).includes("echo de retour"));
});
