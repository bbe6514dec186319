import type { MountedWidget } from "../widget/main";
import type { WidgetOptions } from "../widget/options";
import css from "./launcher.css?inline";
import english from "./texts.en.json";
import french from "./texts.fr.json";

// Assigned in both directions, so that a sentence missing in either language does not compile.
const fr: typeof english = french;
const en: typeof french = english;

interface WidgetModule {
  mount(root: ShadowRoot, options: WidgetOptions): MountedWidget;
}

const script = document.currentScript as HTMLScriptElement;
const origin = new URL(script.src).origin;
const language = (script.dataset.language ?? document.documentElement.lang).toLowerCase().startsWith("en") ? "en" : "fr";
const texts = language === "en" ? en : fr;

const load = (): Promise<WidgetModule> => import(/* @vite-ignore */ `${origin}/assets/widget.js`) as Promise<WidgetModule>;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ""): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

/** A root of its own in the page: styles and keys of the page and of the widget do not reach each other. */
function isolated(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  for (const type of ["keydown", "keyup", "keypress"]) host.addEventListener(type, (event) => event.stopPropagation());
  return root;
}

function problem(place: ParentNode): void {
  const line = element("p", "problem", `${texts.problem} `);
  line.append(Object.assign(element("a", "", texts.textPage), { href: origin + texts.textPath }));
  place.append(line);
}

async function inline(target: HTMLElement): Promise<void> {
  const host = target.appendChild(element("div", "emplois-en-regions"));
  host.style.height = "100%";
  const root = isolated(host);
  try {
    (await load()).mount(root, { origin, language, mode: "inline" });
    target.dataset.ready = "true";
  } catch {
    problem(root);
  }
}

/** Nothing but this button is loaded before it is pressed. */
function floating(): void {
  const host = document.body.appendChild(element("div", "emplois-en-regions"));
  host.lang = `${language}-CA`;
  host.role = "complementary";
  host.ariaLabel = texts.label;
  const root = isolated(host);
  const open = element("button", "open", texts.open);
  const unread = open.appendChild(element("span", "unread"));
  open.type = "button";
  const panel = element("dialog", "panel");
  panel.setAttribute("aria-label", texts.label);
  root.append(open, panel);
  let widget: Promise<MountedWidget> | undefined;

  const show = (): void => {
    // On a small (or much enlarged) screen the panel is the whole screen: then nothing behind it may be reached.
    const full = matchMedia("(max-width: 560px), (max-height: 480px)").matches;
    panel.classList.toggle("full", full);
    open.hidden = true;
    unread.textContent = "";
    if (full) panel.showModal();
    else panel.show();
    widget ??= mountInto(panel);
    void widget.then((mounted) => (mounted.setVisible(true), mounted.focus()));
  };
  // The close event comes later than what is already on its way: a message between the two must count as unread.
  const hide = (): void => {
    void widget?.then((mounted) => mounted.setVisible(false));
    panel.close();
  };
  const mountInto = async (place: HTMLElement): Promise<MountedWidget> => {
    const inner = place.appendChild(element("div", "inline")).attachShadow({ mode: "open" });
    return (await load()).mount(inner, { origin, language, mode: "panel", onClose: hide, onUnread: count });
  };
  const count = (messages: number): void => {
    const words = messages === 1 ? texts.unreadOne : texts.unreadMany.replace("{count}", String(messages));
    unread.textContent = messages > 0 ? words : "";
  };

  open.addEventListener("click", show);
  panel.addEventListener("close", () => {
    open.hidden = false;
    open.focus();
    void widget?.then((mounted) => mounted.setVisible(false));
  });
  panel.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}

function start(): void {
  const target = script.dataset.target ? document.querySelector<HTMLElement>(script.dataset.target) : null;
  if (target) void inline(target);
  else floating();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
