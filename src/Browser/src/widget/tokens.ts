import type { Session } from "./session";
import { type Language, localeOf } from "./texts";

/** The server answered, but not with a token. `permanent`: asking again would get the same answer. */
export class TokenRefused extends Error {
  constructor(
    readonly permanent: boolean,
    readonly retryAfterSeconds: number,
  ) {
    super("token refused");
  }
}

interface TokenAnswer {
  conversationId: string;
  token: string;
  expires_in: number;
}

/**
 * A token for a new conversation or, with the session this device had, for the same one: its last token, even an expired one, is the
 * proof. The server decides; another conversation id in the answer means that the old one is gone.
 */
export async function requestToken(origin: string, language: Language, previous: Session | undefined): Promise<Session> {
  const body = { locale: localeOf(language), ...(previous && { conversationId: previous.conversationId, token: previous.token }) };
  return sessionFrom(await post(`${origin}/api/widget/token`, { "Content-Type": "application/json" }, JSON.stringify(body)), previous);
}

export async function refreshToken(origin: string, session: Session): Promise<Session> {
  const url = `${origin}/v3/directline/tokens/refresh`;
  return sessionFrom(await post(url, { Authorization: `Bearer ${session.token}` }, undefined), session);
}

async function post(url: string, headers: Record<string, string>, body: string | undefined): Promise<TokenAnswer> {
  const response = await fetch(url, { method: "POST", headers, body: body ?? null, credentials: "omit" });
  if (!response.ok) {
    const retryAfter = Number.parseInt(response.headers.get("Retry-After") ?? "", 10) || 0;
    throw new TokenRefused(response.status >= 400 && response.status < 500 && response.status !== 429, retryAfter);
  }
  return (await response.json()) as TokenAnswer;
}

const sessionFrom = (answer: TokenAnswer, previous: Session | undefined): Session => ({
  conversationId: answer.conversationId,
  token: answer.token,
  expiresAt: Date.now() + answer.expires_in * 1000,
  watermark: previous?.conversationId === answer.conversationId ? previous.watermark : 0,
});
