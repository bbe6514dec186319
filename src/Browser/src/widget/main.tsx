import { render } from "preact";
import { takeCodeFromAddress } from "./code";
import { Conversation } from "./conversation";
import type { WidgetOptions } from "./options";
import type { Language } from "./texts";
import { Widget } from "./Widget";
import css from "./widget.css?inline";

export interface MountedWidget {
  setVisible(visible: boolean): void;
  focus(): void;
}

/** Builds the widget into a shadow root: the page's styles stay outside and ours inside. */
export function mount(root: ShadowRoot, options: WidgetOptions): MountedWidget {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const place = document.createElement("div");
  place.className = `place ${options.mode}`;
  root.append(place);

  const conversation = new Conversation(options.origin, options.language);
  conversation.subscribe(() => options.onUnread?.(conversation.state.unread));
  if (options.mode === "inline") followThePage(conversation, options.language);
  render(<Widget conversation={conversation} options={options} code={options.mode === "inline" ? takeCodeFromAddress() : undefined} />, place);
  return {
    setVisible: (visible) => conversation.setVisible(visible),
    focus: () => place.querySelector("textarea")?.focus(),
  };
}

/** Someone who goes from our French page to our English one wants the conversation they had to change language too. */
function followThePage(conversation: Conversation, language: Language): void {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const fromOurPages = document.referrer.startsWith(`${location.origin}/`);
  if (!fromOurPages || navigation?.type !== "navigate") return;
  const stop = conversation.subscribe(() => {
    const { connection, quiet, messages } = conversation.state;
    if (connection !== "online" || quiet) return;
    stop();
    if (messages.length > 0 && conversation.state.language !== language) conversation.switchLanguage();
  });
}
