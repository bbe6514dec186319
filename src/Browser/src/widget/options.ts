import type { Language } from "./texts";

export interface WidgetOptions {
  /** Where the bot is: scheme, host and port. */
  origin: string;
  language: Language;
  /** `inline`: a part of the page, always open. `panel`: over the page, opened and closed by the launcher. */
  mode: "inline" | "panel";
  onClose?: () => void;
  onUnread?: (count: number) => void;
}
