import { play } from "./sound";
import { showMarks } from "./marks";
import { announce, say } from "./words";

let running = false;
let again = false;

const whoWaits = (page: Document): string[] => [...page.querySelectorAll("section[aria-labelledby=waiting] a.line")].map((line) => line.id);

/** Who waited when the page came, or was heard since. */
const sounded = new Set(whoWaits(document));

/** Reads the page again and swaps what changed. Calls that come meanwhile become one more round. */
export async function refresh(): Promise<void> {
  again = true;
  if (running) return;
  running = true;
  try {
    while (again) {
      again = false;
      await once();
    }
  } catch {
    // The connection's own banner tells; the next news or half minute tries again.
  } finally {
    running = false;
  }
}

async function once(): Promise<void> {
  if (!document.querySelector("[data-swap]")) return;
  const log = document.getElementById("log");
  const answer = await fetch(address(log), { headers: { "X-Console": "live" } });
  if (answer.status === 401) return say("ended");
  if (!answer.ok && answer.status !== 404) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (fresh.getElementById("gone") && !document.getElementById("gone")) return location.reload();
  // Somebody who reads further up is not pulled away; somebody at the end stays there, also when the composer takes its room.
  const atEnd = !!log && log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  append(log, fresh.getElementById("log"));
  showMarks();
  tellWhoWaits(fresh);
  for (const old of document.querySelectorAll<HTMLElement>("[data-swap]")) swap(old, fresh.getElementById(old.id));
  if (log && atEnd) log.scrollTop = log.scrollHeight;
}

/** Only what the page does not show yet. */
function address(log: HTMLElement | null): string {
  const url = new URL(location.href);
  url.searchParams.delete("handler");
  if (log) url.searchParams.set("after", log.dataset["last"] ?? "0");
  if (log?.dataset["elsewhere"]) url.searchParams.set("elsewhere", log.dataset["elsewhere"]);
  return url.href;
}

function append(log: HTMLElement | null, fresh: HTMLElement | null): void {
  if (!log || !fresh) return;
  for (const entry of [...fresh.children]) if (!document.getElementById(entry.id)) log.append(entry);
  log.dataset["last"] = fresh.dataset["last"];
  log.dataset["elsewhere"] = fresh.dataset["elsewhere"];
}

/** News that a counsellor should hear; the first that grew is said. */
const heard = [["turns", "turn"], ["late", "late"], ["due", "due"], ["waiting", "someone"]] as const;

function tellWhoWaits(fresh: Document): void {
  const grew = heard.find(([count]) => countOf(fresh, count) > countOf(document, count));
  if (grew) announce(grew[1]);
  const arrived = whoWaits(fresh).filter((id) => !sounded.has(id));
  for (const id of arrived) sounded.add(id);
  // Whose turn it is comes a moment after the arrival that was heard: one person, one sound.
  if (grew && (arrived.length > 0 || grew[0] === "late" || grew[0] === "due")) play();

  const now = countOf(fresh, "waiting");
  document.title = document.title.replace(/^\(\d+\) /, "");
  if (now > 0) document.title = `(${now}) ${document.title}`;
}

function countOf(page: Document, name: string): number {
  return Number(page.getElementById("lists")?.dataset[name] ?? 0);
}

/** A region marked "floor" holds what somebody types: it changes only when the floor changes hands. */
function swap(old: HTMLElement, fresh: HTMLElement | null): void {
  if (!fresh) return;
  const same = old.dataset["swap"] === "floor" ? old.dataset["floor"] === fresh.dataset["floor"] : shape(old) === shape(fresh);
  if (same) return;
  const focused = old.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const scrolled = old.scrollTop;
  const chosen = [...old.querySelectorAll("select")].filter((select) => select.id && select.value).map((select) => [select.id, select.value] as const);
  old.replaceWith(fresh);
  // What was chosen and not sent yet stays chosen.
  for (const [id, value] of chosen) (document.getElementById(id) as HTMLSelectElement | null)?.querySelector(`option[value="${CSS.escape(value)}"]`)?.toggleAttribute("selected", true);
  fresh.scrollTop = scrolled;
  if (focused) (document.getElementById(focused) ?? document.getElementById("main"))?.focus({ preventScroll: true });
}

/** Without the once-only keys and tokens, which are new at every reading. */
function shape(region: HTMLElement): string {
  const copy = region.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll("input[type=hidden]")) hidden.remove();
  return copy.outerHTML;
}
