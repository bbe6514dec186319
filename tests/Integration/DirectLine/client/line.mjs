// Microsoft's own client, in Node: it expects a browser's XMLHttpRequest and WebSocket.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require("xhr2");
globalThis.WebSocket = require("ws");
const { ConnectionStatus, DirectLine } = require("botframework-directlinejs");
export { ConnectionStatus };

const [, , base, secret] = process.argv;
export { base, secret };
export const domain = `${base}/v3/directline`;

export async function browserToken(body) {
  const response = await fetch(`${base}/api/widget/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: base },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`token: ${response.status} ${await response.text()}`);
  return response.json();
}

/** A client that remembers what it saw. `random` 0 = the shortest wait (3 s) before it opens a lost socket again. */
export function open(options) {
  const sockets = [];
  class Socket extends globalThis.WebSocket {
    constructor(url) {
      super(url);
      sockets.push(this);
    }
  }
  const line = new DirectLine({ domain, random: () => 0, timeout: 5000, WebSocket: Socket, ...options });
  const seen = [];
  const statuses = [];
  line.connectionStatus$.subscribe((status) => statuses.push(status));
  line.activity$.subscribe({ next: (activity) => seen.push(activity), error: (problem) => statuses.push(String(problem)) });
  return { line, seen, statuses, sockets };
}

export function say(line, text, channelData) {
  return new Promise((resolve, reject) => {
    line.postActivity({ type: "message", text, from: { id: "someone" }, ...(channelData && { channelData }) }).subscribe(resolve, reject);
  });
}

export async function until(what, condition, milliseconds = 15000) {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const texts = (seen) => seen.map((activity) => activity.text);

export async function run(scenario) {
  try {
    await scenario();
    console.log("ok");
    process.exit(0);
  } catch (problem) {
    console.error(problem);
    process.exit(1);
  }
}
