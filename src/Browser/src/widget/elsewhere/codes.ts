import type { Session } from "../session";

export type Purpose = "continue" | "partner";

export interface Issued {
  code: string;
  expiresIn: number;
  sms?: string;
}

export interface Preview {
  purpose: Purpose;
  /** The conversation itself can be shown here; else the code is said in the one that is open. */
  here: boolean;
  startedAt?: string;
  messages?: number;
}

/** Why a code did not help: `unknown`, `tooMany`, or the network. */
export class CodeProblem extends Error {
  constructor(readonly reason: "unknown" | "tooMany" | "network") {
    super(reason);
  }
}

export const askForCode = (origin: string, token: string, purpose: Purpose): Promise<Issued> =>
  post<Issued>(`${origin}/api/widget/code`, { purpose }, token);

export const cancelCodes = (origin: string, token: string): Promise<void> => post<void>(`${origin}/api/widget/code`, { purpose: "cancel" }, token);

export const lookAt = (origin: string, code: string): Promise<Preview> => post<Preview>(`${origin}/api/widget/continue`, { code, take: false });

export async function take(origin: string, code: string): Promise<Session> {
  const answer = await post<{ conversationId: string; token: string; expires_in: number }>(`${origin}/api/widget/continue`, { code, take: true });
  return { conversationId: answer.conversationId, token: answer.token, expiresAt: Date.now() + answer.expires_in * 1000, watermark: 0 };
}

async function post<T>(url: string, body: object, token?: string): Promise<T> {
  const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), credentials: "omit" }).catch(() => undefined);
  if (!response) throw new CodeProblem("network");
  if (!response.ok) throw new CodeProblem(response.status === 429 ? "tooMany" : response.status === 404 ? "unknown" : "network");
  return (response.status === 204 ? undefined : await response.json()) as T;
}
