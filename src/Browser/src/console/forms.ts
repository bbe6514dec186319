import { word } from "./words";

/** Forms marked data-live leave without a page load; what was typed stays until it has arrived. */
export function sendForms(changed: () => void): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset["live"] === undefined) return;
    event.preventDefault();
    void send(form, changed);
  });
  document.addEventListener("keydown", closeSheet);
  document.addEventListener("click", closeMenu);
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || field.dataset["enter"] !== "send") return;
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (field.value.trim()) field.form?.requestSubmit();
  });
}

/** Escape leaves what was opened to be filled in, and changes nothing. */
function closeSheet(event: KeyboardEvent): void {
  const sheet = event.key === "Escape" && event.target instanceof Element ? event.target.closest<HTMLDetailsElement>("details.sheet[open], details.more[open]") : null;
  if (!sheet) return;
  sheet.open = false;
  sheet.querySelector("summary")?.focus();
}

/** A click elsewhere closes the menu, as everywhere. */
function closeMenu(event: MouseEvent): void {
  const menu = document.querySelector<HTMLDetailsElement>("details.more[open]");
  if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
}

async function send(form: HTMLFormElement, changed: () => void): Promise<void> {
  if (form.getAttribute("aria-busy") === "true") return;
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { "X-Console": "form" } });
    tell(await problemOf(answer));
    if (answer.ok) done(form);
  } catch {
    tell(word("failed"));
  } finally {
    form.removeAttribute("aria-busy");
    changed();
  }
}

async function problemOf(answer: Response): Promise<string> {
  if (answer.ok) return "";
  if (answer.status === 409) return answer.text();
  return word(answer.status === 401 ? "ended" : "failed");
}

function done(form: HTMLFormElement): void {
  const key = form.querySelector<HTMLInputElement>("[data-operation]");
  // The next message is another operation; the same one sent again would be taken for a repetition.
  if (key) key.value = newKey();
  const field = form.dataset["clear"] ? document.getElementById(form.dataset["clear"]) : null;
  if (field instanceof HTMLTextAreaElement) {
    field.value = "";
    field.focus();
  }
  if (form.dataset["then"]) focusWhenThere(form.dataset["then"]);
}

function tell(sentence: string): void {
  const box = document.getElementById("problem");
  if (!box) return;
  box.hidden = sentence === "";
  box.textContent = sentence;
}

function focusWhenThere(id: string): void {
  const watch = new MutationObserver(() => {
    const field = document.getElementById(id);
    if (!field) return;
    watch.disconnect();
    field.focus();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

/** crypto.randomUUID exists on secure addresses only; a console may be tried on a local network. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
