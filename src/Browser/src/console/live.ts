import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { say } from "./words";

const firstRetry = 1_000;
const longestRetry = 30_000;

/** Tells the person of a conversation that their counsellor is typing. */
export type TellTyping = (channel: string, conversation: string) => void;

/** Hears which conversation changed. The news carries no content: the page reads what it may show. */
export function listen(changed: () => void): TellTyping {
  const connection = new HubConnectionBuilder().withUrl("/console/live").configureLogging(LogLevel.None).build();
  let pause = firstRetry;

  connection.on("changed", changed);
  connection.onclose(() => {
    say("lost");
    setTimeout(start, pause);
  });
  addEventListener("online", () => void start());
  void start();
  return (channel, conversation) => {
    // A sign of the moment: lost with the connection, and with nothing else.
    if (connection.state === "Connected") connection.send("typing", channel, conversation).catch(() => undefined);
  };

  async function start(): Promise<void> {
    if (connection.state !== "Disconnected") return;
    try {
      await connection.start();
      pause = firstRetry;
      say(null);
      changed();
    } catch (problem) {
      say(isSignedOut(problem) ? "ended" : "lost");
      pause = Math.min(pause * 2, longestRetry);
      setTimeout(start, pause);
    }
  }
}

function isSignedOut(problem: unknown): boolean {
  return problem instanceof Error && "statusCode" in problem && problem.statusCode === 401;
}
