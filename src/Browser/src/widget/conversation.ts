import { type CardAction, readUntilIn, regionsOf, type Speaker, speakerOf, watermarkOf, type WireActivity, type WireAttachment } from "./activities";
import { Connection, type ConnectionState } from "./connection";
import type { Session } from "./session";
import { type Language, languageOf, localeOf, otherThan, textsIn } from "./texts";

export interface Message {
  key: string;
  speaker: Speaker;
  name: string | undefined;
  locale: string;
  text: string;
  /** Markdown is only what we send; what a person types is shown as it is. */
  markdown: boolean;
  attachments: WireAttachment[];
  /** Regions that are suggested, by the number of their card. */
  regions?: Map<number, string>;
  state: "pending" | "sent" | "failed";
  /** Its place in the conversation, once it has one. */
  sequence?: number;
}

export interface State {
  language: Language;
  connection: ConnectionState;
  messages: Message[];
  choices: CardAction[];
  progress: { answered: number; total: number } | undefined;
  typing: boolean;
  /** Who answers now. */
  floor: "bot" | "counsellor";
  /** True while the past is shown again: a screen reader should not read it all. */
  quiet: boolean;
  unread: number;
  /** The counsellor has read what stands up to here. */
  readByCounsellor: number;
}

const quietAfter = 700;
const quietAtMost = 3_000;
const answerAtMost = 15_000;
/** Whoever goes on typing says so every few seconds. */
const typingAtMost = 6_000;

/** The conversation as the page shows it, and what a person can do in it. */
export class Conversation {
  state: State;
  #listeners = new Set<() => void>();
  #connection: Connection;
  #quietTimer: ReturnType<typeof setTimeout> | undefined;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #handedOver = new Set<string>();
  #files = new Map<string, File>();
  #visible = true;
  #readUntil = 0;
  /** The last message of a counsellor. */
  #fromCounsellor = 0;

  constructor(origin: string, language: Language) {
    this.state = {
      language,
      connection: "connecting",
      messages: [],
      choices: [],
      progress: undefined,
      typing: false,
      floor: "bot",
      quiet: true,
      unread: 0,
      readByCounsellor: 0,
    };
    document.addEventListener("visibilitychange", () => this.#tellRead());
    this.#connection = new Connection(origin, () => this.state.language, {
      state: (connection) => this.#connectionChanged(connection),
      opened: (resumed, fresh) => this.#opened(resumed, fresh),
      activity: (activity) => this.#received(activity),
    });
    void this.#connection.open();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  say(words: string): void {
    const text = words.trim();
    if (text) this.#begin(text);
  }

  /** A counsellor looks at it; its name stands for it here. */
  sendFile(file: File): void {
    this.#begin(file.name, file);
  }

  #begin(text: string, file?: File): void {
    const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    const message: Message = {
      key,
      speaker: "person",
      name: undefined,
      locale: "",
      text,
      markdown: false,
      attachments: [],
      state: "pending",
    };
    if (file) this.#files.set(key, file);
    this.#set({ messages: [...this.state.messages, message], choices: [] });
    this.#leave(message);
  }

  resend(key: string): void {
    const message = this.state.messages.find((m) => m.key === key);
    if (!message) return;
    this.#mark(key, "pending");
    this.#leave(message);
  }

  /** The page changes at once; the bot is told, and asks its question again in the other language. */
  switchLanguage(): void {
    const words = textsIn(this.state.language).sayOtherLanguage;
    this.#set({ language: otherThan(this.state.language) });
    this.say(words);
  }

  askForPerson(): void {
    this.say(textsIn(this.state.language).sayPerson);
  }

  /** The person's proof that the conversation is theirs; undefined until there is one. */
  get token(): string | undefined {
    return this.#connection.token;
  }

  /** Shows another conversation from now on: the one that the person began on another device. */
  adopt(session: Session): void {
    this.#connection.adopt(session);
  }

  retry(): void {
    this.#connection.restart();
  }

  leave(): void {
    this.#connection.forget();
    location.replace(textsIn(this.state.language).quickExitUrl);
  }

  /** Messages that arrive while the conversation is out of sight count as unread. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
    if (visible) this.#set({ unread: 0 });
    this.#tellRead();
  }

  /** Only counsellors wait for it. */
  #tellRead(): void {
    if (this.#fromCounsellor > 0 && this.#visible && document.visibilityState === "visible") this.#connection.mark("read", this.#fromCounsellor);
  }

  /** At once, or when there is a connection again; who writes here goes on here. */
  #leave(message: Message): void {
    if (this.state.connection === "online") this.#send(message);
    else if (this.state.connection === "elsewhere") this.#connection.restart();
  }

  #send(message: Message): void {
    this.#handedOver.add(message.key);
    if (this.state.floor === "bot") this.#setTyping(true);
    const file = this.#files.get(message.key);
    const sending = file ? this.#connection.sendFile(file, message.key) : this.#connection.send(message.text, message.key);
    sending.then(
      () => {
        this.#files.delete(message.key);
        this.#mark(message.key, "sent");
      },
      () => {
        // The key makes it once only on the server: what left while the network was failing may safely leave again.
        this.#handedOver.delete(message.key);
        this.#mark(message.key, this.state.connection === "online" ? "failed" : "pending");
        this.#setTyping(false);
      },
    );
  }

  #connectionChanged(connection: ConnectionState): void {
    this.#set({ connection });
    const waiting = this.state.messages.filter((m) => m.state === "pending" && !this.#handedOver.has(m.key));
    if (connection === "online") waiting.forEach((m) => this.#send(m));
    if (connection === "online" && this.state.quiet) this.#endQuietIn(quietAtMost);
    if (connection === "elsewhere") this.#setTyping(false);
    if (connection === "unavailable") waiting.forEach((m) => this.#mark(m.key, "failed"));
  }

  #opened(resumed: boolean, fresh: boolean): void {
    const unsent = this.state.messages.filter((m) => m.state === "pending");
    if (fresh) this.#set({ messages: unsent, choices: [], progress: undefined, floor: "bot", readByCounsellor: 0 });
    if (fresh) this.#fromCounsellor = 0;
    this.#readUntil = this.#connection.readUntil;
    this.#set({ quiet: resumed });
  }

  #endQuietIn(milliseconds: number): void {
    clearTimeout(this.#quietTimer);
    this.#quietTimer = setTimeout(() => this.#set({ quiet: false }), milliseconds);
  }

  #received(activity: WireActivity): void {
    if (this.state.quiet) this.#endQuietIn(quietAfter);
    if (activity.type === "typing") return this.#setTyping(true, typingAtMost);
    const readUntil = readUntilIn(activity);
    if (readUntil !== undefined) return this.#set({ readByCounsellor: Math.max(readUntil, this.state.readByCounsellor) });
    if (activity.type !== "message" || this.state.messages.some((m) => m.key === activity.id)) return;
    const speaker = speakerOf(activity);
    const watermark = watermarkOf(activity.id);
    if (speaker === "person") this.#receivedOwn(activity);
    else this.#receivedTheirs(activity, speaker, watermark > this.#readUntil);
    if (speaker === "counsellor") {
      this.#fromCounsellor = watermark;
      this.#connection.mark("received", watermark);
      this.#tellRead();
    }
    if (this.#visible) this.#connection.seen(watermark);
  }

  #receivedOwn(activity: WireActivity): void {
    const sent = this.state.messages.find((m) => m.key === activity.channelData?.clientActivityID);
    const message = { ...ownOf(messageOf(activity, "person")), key: sent?.key ?? activity.id ?? "" };
    this.#set({
      messages: inOrder([...this.state.messages.filter((m) => m !== sent), message]),
      ...(!sent && { choices: [] }),
    });
  }

  #receivedTheirs(activity: WireActivity, speaker: Speaker, isNew: boolean): void {
    const orientation = activity.channelData?.orientation;
    this.#setTyping(false);
    this.#set({
      messages: inOrder([...this.state.messages, messageOf(activity, speaker)]),
      // A notice of the service in between leaves the question waiting, and its answers with it.
      choices: activity.suggestedActions?.actions ?? (speaker === "system" ? this.state.choices : []),
      floor: speaker === "counsellor" ? "counsellor" : speaker === "bot" ? "bot" : this.state.floor,
      language: (speaker === "bot" && languageOf(activity.locale)) || this.state.language,
      progress:
        orientation?.answered === undefined
          ? this.state.progress
          : { answered: orientation.answered, total: orientation.answered + (orientation.remaining ?? 0) },
      unread: this.#visible || !isNew ? this.state.unread : this.state.unread + 1,
    });
  }

  #setTyping(typing: boolean, atMost = answerAtMost): void {
    clearTimeout(this.#typingTimer);
    if (typing) this.#typingTimer = setTimeout(() => this.#setTyping(false), atMost);
    if (typing !== this.state.typing) this.#set({ typing });
  }

  #mark(key: string, state: Message["state"]): void {
    this.#set({ messages: this.state.messages.map((m) => (m.key === key ? { ...m, state } : m)) });
  }

  #set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}

/** What has no place yet stands last: others may have written meanwhile, on another device too. */
const inOrder = (messages: Message[]): Message[] => messages.sort((a, b) => (a.sequence ?? Infinity) - (b.sequence ?? Infinity));

/** A file that the person sent is told by its name: it is not kept for them to look at. */
const ownOf = (message: Message): Message => ({
  ...message,
  text: message.text || message.attachments.map((file) => file.name ?? file.contentType ?? "").join(", "),
  attachments: [],
});

const messageOf = (activity: WireActivity, speaker: Speaker): Message => ({
  key: activity.id ?? crypto.randomUUID(),
  speaker,
  name: activity.from?.name,
  locale: activity.locale ?? localeOf("fr"),
  text: activity.text ?? "",
  markdown: speaker !== "person" && activity.textFormat !== "plain",
  attachments: activity.attachments ?? [],
  regions: regionsOf(activity),
  state: "sent",
  sequence: watermarkOf(activity.id),
});
