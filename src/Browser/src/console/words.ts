/** The sentences come with the page, in the counsellor's language. */
type Word = "lost" | "failed" | "ended" | "someone" | "turn" | "late" | "due";

const banner = document.getElementById("connection");
const announcer = document.getElementById("announcer");

export function word(name: Word): string {
  return document.body.dataset[name] ?? "";
}

/** Shows the state of the connection; null = all is well. */
export function say(name: Word | null): void {
  if (!banner) return;
  banner.hidden = name === null;
  const sentence = name === null ? "" : word(name);
  if (banner.textContent !== sentence) banner.textContent = sentence;
}

/** For screen readers only. */
export function announce(name: Word): void {
  if (announcer) announcer.textContent = word(name);
}
