/** Canned replies: the list under the message, opened with "/" in an empty message, narrowed by typing, put where the cursor is. Works on what the
 *  page shows: the list is part of a region that is swapped, so nothing here keeps an element. */
export function offerReplies(): void {
  document.addEventListener("keydown", onKey);
  document.addEventListener("input", (event) => {
    if (event.target === search()) narrow();
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-reply]") : null;
    if (!link) return;
    event.preventDefault();
    insert(link);
  });
  document.addEventListener("toggle", (event) => {
    // By the mouse: the keyboard has begun to type by the time that this is told.
    if (event.target === list() && document.activeElement !== search()) opened();
  }, true);
}

const list = () => document.getElementById("replies") as HTMLDetailsElement | null;
const search = () => document.getElementById("reply-search") as HTMLInputElement | null;
const message = () => document.getElementById("text") as HTMLTextAreaElement | null;
const links = () => [...document.querySelectorAll<HTMLElement>("#replies [data-reply]")];
const fitting = () => links().filter((link) => !link.parentElement?.hidden);

function onKey(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const box = list();
  if (!box) return;
  if (event.key === "/" && event.target === message() && message()?.value === "") open(event, box);
  else if (!box.open || !(event.target instanceof Node) || !box.contains(event.target)) return;
  else if (event.key === "Escape") close(event, box);
  else if (event.key === "Enter" && event.target === search()) choose(event);
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
}

function open(event: KeyboardEvent, box: HTMLDetailsElement): void {
  event.preventDefault();
  box.open = true;
  opened();
}

function opened(): void {
  const field = search();
  if (!field || !list()?.open) return;
  field.hidden = false;
  field.value = "";
  narrow();
  field.focus();
}

function close(event: KeyboardEvent, box: HTMLDetailsElement): void {
  event.stopImmediatePropagation();
  box.open = false;
  message()?.focus();
}

function choose(event: KeyboardEvent): void {
  event.preventDefault();
  const first = fitting()[0];
  if (first) insert(first);
}

function move(event: KeyboardEvent): void {
  event.preventDefault();
  const all: (HTMLElement | null)[] = [search(), ...fitting()];
  const at = all.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
  all[Math.max(0, Math.min(all.length - 1, at))]?.focus();
}

function narrow(): void {
  const words = fold(search()?.value ?? "").split(" ").filter((word) => word !== "");
  for (const link of links()) {
    const text = fold(`${link.dataset["shortcut"]} ${link.textContent}`);
    if (link.parentElement) link.parentElement.hidden = !words.every((word) => text.includes(word));
  }
  const none = document.getElementById("no-reply");
  if (none) none.hidden = fitting().length > 0;
}

function insert(link: HTMLElement): void {
  const field = message();
  const box = list();
  if (!field || !box) return;
  box.open = false;
  field.focus();
  field.setRangeText(link.dataset["reply"] ?? "", field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Without accents and case, as counsellors type in a hurry. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
}
