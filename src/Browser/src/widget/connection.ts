import { type Activity, ConnectionStatus, DirectLine } from "botframework-directlinejs";
import type { WireActivity } from "./activities";
import { forgetSession, loadSession, saveSession, type Session } from "./session";
import { Tabs } from "./tabs";
import { type Language, localeOf } from "./texts";
import { refreshToken, requestToken, TokenRefused } from "./tokens";

export type ConnectionState = "connecting" | "online" | "reconnecting" | "offline" | "unavailable" | "elsewhere";

export interface ConnectionListener {
  state(state: ConnectionState): void;
  /** A conversation begins or is taken up again; with `fresh`, what was shown before belongs to another one. */
  opened(resumed: boolean, fresh: boolean): void;
  activity(activity: WireActivity): void;
}

const minute = 60_000;
const retryDelays = [1_000, 3_000, 8_000, 20_000, 60_000];
/** The server's word for a socket that gave way to a newer one of the same conversation. */
const replaced = "replaced";

/** Direct Line for one page: token, resuming, refreshing, coming back after a lost network. */
export class Connection {
  #line: DirectLine | undefined;
  #session: Session | undefined;
  #adopted: Session | undefined;
  #attempt = 0;
  #opened = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #elsewhere = false;
  #socket: WebSocket | undefined;
  #tabs = new Tabs(
    () => this.#standBy(),
    () => this.#elsewhere && this.restart(),
  );

  constructor(
    private readonly origin: string,
    private readonly language: () => Language,
    private readonly listener: ConnectionListener,
  ) {
    setInterval(() => void this.#refresh(), 10 * minute);
    addEventListener("online", () => this.#elsewhere || this.restart());
    addEventListener("offline", () => this.#elsewhere || listener.state("offline"));
  }

  /** The sequence number of the last message shown before this page was opened: later ones were not read yet. */
  get readUntil(): number {
    return this.#session?.watermark ?? 0;
  }

  get token(): string | undefined {
    return this.#session?.token;
  }

  adopt(session: Session): void {
    this.#drop();
    this.#session = undefined;
    saveSession(this.origin, session);
    this.#adopted = session;
    this.restart();
  }

  restart(): void {
    clearTimeout(this.#retry);
    this.#attempt = 0;
    this.#elsewhere = false;
    void this.open();
  }

  async open(): Promise<void> {
    // A browser that keeps nothing still has the one that was just adopted.
    const previous = this.#session ?? this.#adopted ?? loadSession(this.origin);
    this.#drop();
    this.listener.state(this.#opened ? "reconnecting" : "connecting");
    try {
      const usable = previous && previous.expiresAt > Date.now() + minute && this.#attempt === 0;
      const session = usable ? previous : await requestToken(this.origin, this.language(), previous);
      // Another tab took the conversation meanwhile.
      if (this.#elsewhere) return;
      this.#connect(session, session.conversationId === previous?.conversationId);
    } catch (problem) {
      this.#giveUpOrRetry(problem);
    }
  }

  /** Resolves when the server has the message; rejects when it may not have it. */
  send(text: string, clientActivityID: string): Promise<void> {
    const line = this.#line;
    if (!line) return Promise.reject(new Error("not connected"));
    const activity = {
      type: "message",
      from: { id: "person", role: "user" },
      text,
      locale: localeOf(this.language()),
      channelData: { clientActivityID },
    } as Activity;
    return new Promise((resolve, reject) => {
      line.postActivity(activity).subscribe({
        next: (id: string) => (id === "retry" ? reject(new Error("not sent")) : resolve()),
        error: (problem: { status?: number } | undefined) => {
          // Erased, or past its time: what the person says now begins a new conversation.
          if (problem?.status === 404 && this.#line === line) this.restart();
          reject(problem);
        },
      });
    });
  }

  /** As send, with a file. */
  async sendFile(file: File, clientActivityID: string): Promise<void> {
    const session = this.#session;
    if (!session) throw new Error("not connected");
    const activity = { type: "message", from: { id: "person", role: "user" }, locale: localeOf(this.language()), channelData: { clientActivityID } };
    const form = new FormData();
    form.append("activity", new Blob([JSON.stringify(activity)], { type: "application/vnd.microsoft.activity" }));
    form.append("file", file, file.name);
    const address = `${this.origin}/v3/directline/conversations/${encodeURIComponent(session.conversationId)}/upload`;
    const answer = await fetch(address, { method: "POST", headers: { authorization: `Bearer ${session.token}` }, body: form });
    if (!answer.ok) throw new Error(`not sent: ${answer.status}`);
  }

  /** Tells who wrote it that it has arrived, or was read. A sign of the moment: lost with the socket, and with nothing else. */
  mark(sign: "received" | "read", watermark: number): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ [sign]: watermark }));
  }

  seen(watermark: number): void {
    if (!this.#session || watermark <= this.#session.watermark) return;
    this.#session = { ...this.#session, watermark };
    saveSession(this.origin, this.#session);
  }

  forget(): void {
    forgetSession(this.origin);
    this.#drop();
    this.#session = this.#adopted = undefined;
  }

  #connect(session: Session, resumed: boolean): void {
    const fresh = this.#opened && session.conversationId !== this.#session?.conversationId;
    this.#session = session;
    // Before the socket is opened: whoever had it lets go, and does not open it again.
    this.#tabs.take(session.conversationId);
    const line = new DirectLine({
      token: session.token,
      domain: `${this.origin}/v3/directline`,
      conversationStartProperties: { locale: localeOf(this.language()) },
      WebSocket: observed((socket, closed) => {
        if (this.#line !== line) return;
        this.#socket = closed ? undefined : socket;
        // Opened again, two pages would take it from each other for ever.
        if (closed?.reason === replaced && !this.#tabs.wonJustNow) this.#standBy();
        else this.#socketChanged(!closed);
      }),
      ...(resumed && { conversationId: session.conversationId }),
    });
    this.#line = line;
    this.listener.opened(resumed, fresh);
    this.#opened = true;
    line.connectionStatus$.subscribe((status) => this.#line === line && this.#statusChanged(status));
    line.activity$.subscribe({
      next: (activity) => this.#line === line && this.listener.activity(activity as WireActivity),
      error: (problem) => this.#line === line && this.#giveUpOrRetry(problem),
    });
  }

  #statusChanged(status: ConnectionStatus): void {
    if (status === ConnectionStatus.Online && this.#session) {
      this.#attempt = 0;
      saveSession(this.origin, this.#session);
      this.listener.state("online");
    }
    if (status === ConnectionStatus.ExpiredToken || status === ConnectionStatus.FailedToConnect) {
      this.#giveUpOrRetry(undefined);
    }
  }

  // The client keeps saying "online" while it waits to open a lost socket again; the person should know.
  #socketChanged(open: boolean): void {
    this.listener.state(open ? "online" : navigator.onLine ? "reconnecting" : "offline");
  }

  #giveUpOrRetry(problem: unknown): void {
    this.#drop();
    clearTimeout(this.#retry);
    if (!navigator.onLine) return this.listener.state("offline");
    const refused = problem instanceof TokenRefused ? problem : undefined;
    const delay = retryDelays[this.#attempt++];
    if (refused?.permanent || delay === undefined) return this.listener.state("unavailable");
    // Not only from the next attempt on: what is said until then must wait, not fail.
    this.listener.state(this.#opened ? "reconnecting" : "connecting");
    this.#retry = setTimeout(() => void this.open(), Math.max(delay, (refused?.retryAfterSeconds ?? 0) * 1000));
  }

  /** Another page has the conversation; this one waits until a person is at it again. */
  #standBy(): void {
    if (this.#elsewhere) return;
    this.#elsewhere = true;
    clearTimeout(this.#retry);
    this.#drop();
    this.#tabs.leave();
    this.listener.state("elsewhere");
  }

  #drop(): void {
    const line = this.#line;
    this.#line = undefined;
    line?.end();
  }

  // The client refreshes its own token but keeps it to itself; what is saved for the next visit must be young too.
  async #refresh(): Promise<void> {
    if (!this.#session || !this.#line || !navigator.onLine) return;
    try {
      const refreshed = await refreshToken(this.origin, this.#session);
      this.#session = { ...refreshed, watermark: this.#session.watermark };
      saveSession(this.origin, this.#session);
    } catch {
      // The next visit asks for a token anew.
    }
  }
}

function observed(changed: (socket: WebSocket, closed?: CloseEvent) => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("open", () => changed(this));
      this.addEventListener("close", (event) => changed(this, event));
    }
  };
}
