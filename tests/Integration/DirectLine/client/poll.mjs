import { open, run, say, secret, texts, until } from "./line.mjs";

// A server with the secret, on a network that lets no WebSocket through.
await run(async () => {
  const { line, seen } = open({ secret, webSocket: false, pollingInterval: 200 });
  await until("the greeting", () => seen.length === 1);
  await say(line, "bonjour");
  await until("the answer", () => texts(seen).includes("echo bonjour"));
});
