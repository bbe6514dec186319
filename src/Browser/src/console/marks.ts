/** What the person has received and read of what the counsellor wrote; what the counsellor has read, told once. */
type Mark = "received" | "read";

const until: Record<Mark, number> = { received: 0, read: 0 };
let told = 0;

/** News of the conversation that the page shows. */
export function mark(channel: string, conversation: string, kind: Mark, sequence: number): void {
  const talk = document.querySelector<HTMLElement>("main[data-conversation]");
  if (talk?.dataset["channel"] !== channel || talk.dataset["conversation"] !== conversation) return;
  until[kind] = Math.max(until[kind], sequence);
  showMarks();
}

/** One mark under the last message that was read, and one under a later one that was only received. */
export function showMarks(): void {
  const log = document.getElementById("log");
  if (!log) return;
  for (const old of log.querySelectorAll(".mark")) old.remove();
  const read = put(log, "read", 0);
  put(log, "received", read);
}

function put(log: HTMLElement, kind: Mark, after: number): number {
  const last = [...log.querySelectorAll<HTMLElement>(".entry.counsellor[data-sequence]")].filter((entry) => sequenceOf(entry) <= until[kind]).at(-1);
  if (!last || sequenceOf(last) <= after) return after;
  const sign = document.createElement("p");
  sign.className = "mark";
  sign.textContent = log.dataset[kind] ?? "";
  last.append(sign);
  return sequenceOf(last);
}

/** The person's last word is on a screen that somebody sees, and the floor is the counsellor's. */
export function lastRead(): { channel: string; conversation: string; sequence: number } | undefined {
  if (document.visibilityState !== "visible") return undefined;
  const field = document.getElementById("text");
  const last = [...document.querySelectorAll<HTMLElement>("#log .entry.person[data-sequence]")].at(-1);
  const { channel, conversation } = field?.dataset ?? {};
  if (!channel || !conversation || !last || sequenceOf(last) <= told) return undefined;
  told = sequenceOf(last);
  return { channel, conversation, sequence: told };
}

/** A new line of connection knows nothing of what was told on the one before. */
export function forgetTold(): void {
  told = 0;
}

const sequenceOf = (entry: HTMLElement): number => Number(entry.dataset["sequence"] ?? 0);
