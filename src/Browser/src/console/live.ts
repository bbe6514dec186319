import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { forgetTold, mark } from "./marks";
import { say } from "./words";

const firstRetry = 1_000;
const longestRetry = 30_000;

/** What the person of a conversation is told of their counsellor. */
export interface Signs {
  typing(channel: string, conversation: string): void;
  read(channel: string, conversation: string, sequence: number): void;
}

/** Hears which conversation changed. The news carries no content: the page reads what it may show. */
export function listen(changed: () => void): Signs {
  const connection = new HubConnectionBuilder().withUrl("/console/live").configureLogging(LogLevel.None).build();
  let pause = firstRetry;

  connection.on("changed", changed);
  connection.on("marked", mark);
  connection.onclose(() => {
    say("lost");
    setTimeout(start, pause);
  });
  // A line may outlive a short cut: what could not be read meanwhile is read now.
  addEventListener("online", () => (connection.state === "Connected" ? changed() : void start()));
  void start();
  return {
    typing: (channel, conversation) => tell("typing", channel, conversation),
    read: (channel, conversation, sequence) => tell("read", channel, conversation, sequence),
  };

  // A sign of the moment: lost with the connection, and with nothing else.
  function tell(sign: string, ...about: (string | number)[]): void {
    if (connection.state === "Connected") connection.send(sign, ...about).catch(() => undefined);
  }

  async function start(): Promise<void> {
    if (connection.state !== "Disconnected") return;
    try {
      await connection.start();
      pause = firstRetry;
      say(null);
      forgetTold();
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
