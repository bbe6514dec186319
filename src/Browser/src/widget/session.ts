/** The conversation this device is in. Kept so that a reload, or a visit days later, finds it again; never what was said. */
export interface Session {
  conversationId: string;
  token: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** Sequence number of the last message that was shown. */
  watermark: number;
}

const nameFor = (origin: string): string => `emplois-en-regions:${origin}`;

export function loadSession(origin: string): Session | undefined {
  try {
    const saved = JSON.parse(localStorage.getItem(nameFor(origin)) ?? "null") as Partial<Session> | null;
    return saved?.conversationId && saved.token
      ? { conversationId: saved.conversationId, token: saved.token, expiresAt: saved.expiresAt ?? 0, watermark: saved.watermark ?? 0 }
      : undefined;
  } catch {
    return undefined; // storage refused by the browser, or not ours: a new conversation is begun
  }
}

export function saveSession(origin: string, session: Session): void {
  try {
    localStorage.setItem(nameFor(origin), JSON.stringify(session));
  } catch {
    // Private windows may refuse: the conversation then lasts as long as the page.
  }
}

export function forgetSession(origin: string): void {
  try {
    localStorage.removeItem(nameFor(origin));
  } catch {
    // Nothing was kept.
  }
}
