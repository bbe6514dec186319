import type { ComponentChildren } from "preact";

const safeProtocols = new Set(["http:", "https:", "tel:", "mailto:", "sms:"]);

/** The address if it is one that may be followed, else undefined. Relative addresses are those of the bot's server. */
export function safeUrl(address: unknown, origin: string): string | undefined {
  if (typeof address !== "string") return undefined;
  try {
    const url = new URL(address, origin);
    return safeProtocols.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Text as elements, never as HTML: line breaks by CSS, **bold**, links and telephone numbers. */
export const richText = (text: string, origin: string): ComponentChildren => pieces(text, origin);

const link = (href: string, children: ComponentChildren, inside = true): ComponentChildren => (
  <a href={href} {...(inside ? {} : { target: "_blank", rel: "noopener noreferrer" })}>
    {children}
  </a>
);

const web = (address: string, label: string, origin: string): ComponentChildren => {
  const href = safeUrl(address, origin);
  return href ? link(href, label, !/^https?:/.test(href)) : label;
};

interface Rule {
  pattern: RegExp;
  show: (match: RegExpExecArray, origin: string) => ComponentChildren;
}

// A number that people are told to write to is a text message; anything else that looks like a Canadian number is a call.
const rules: Rule[] = [
  { pattern: /\*\*(.+?)\*\*/, show: (m, origin) => <strong>{pieces(m[1]!, origin)}</strong> },
  { pattern: /\[([^\]]+)\]\(([^)\s]+)\)/, show: (m, origin) => web(m[2]!, m[1]!, origin) },
  { pattern: /https?:\/\/[^\s<>"»]+[^\s<>"».,;:!?)]/, show: (m, origin) => web(m[0], m[0], origin) },
  { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/, show: (m) => link(`mailto:${m[0]}`, m[0]) },
  {
    pattern: /(?<=(?:texto|texter|textez|text|sms)\s(?:le |au |to )?)(?:\d{5,6}|1?[ -]?\d{3}[ -]\d{3}-\d{4})(?!\d)/i,
    show: (m) => link(`sms:${digits(m[0])}`, m[0]),
  },
  { pattern: /(?<![\d-])(?:1[ \u00a0-]?)?\d{3}[ \u00a0-]\d{3}-\d{4}(?!\d)/, show: (m) => link(`tel:${digits(m[0])}`, m[0]) },
  { pattern: /(?<![\w-])1[ \u00a0-]\d{3}[ \u00a0-][A-Z]{7}(?!\w)/, show: (m) => link(`tel:${keypad(m[0])}`, m[0]) },
  { pattern: /(?<![\w$,.-])(?:911|811|988)(?![\w-]|[ \u00a0]?[$%]|[ \u00a0]\d)/, show: (m) => link(`tel:${m[0]}`, m[0]) },
];

function pieces(text: string, origin: string): ComponentChildren {
  const found = rules
    .map((rule) => ({ rule, match: rule.pattern.exec(text) }))
    .filter((f): f is { rule: Rule; match: RegExpExecArray } => f.match !== null)
    .sort((a, b) => a.match.index - b.match.index)[0];
  if (!found) return text;
  const { rule, match } = found;
  return [text.slice(0, match.index), rule.show(match, origin), pieces(text.slice(match.index + match[0].length), origin)];
}

const digits = (number: string): string => number.replace(/\D/g, "");

const keypad = (number: string): string =>
  digits(number.replace(/[A-Z]/g, (letter) => "22233344455566677778889999"["ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(letter)]!));
