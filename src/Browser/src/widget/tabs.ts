interface Claim {
  conversationId: string;
  /** When a person last looked at that tab. */
  at: number;
}

const justNow = 5_000;

/** The tabs of this browser that show one conversation. The server gives it to the newest socket: so that two tabs do not take it from each other
 *  for ever, the one that a person looked at last has it, and the others wait. */
export class Tabs {
  #channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("emplois-en-regions");
  #at = document.visibilityState === "visible" ? Date.now() : 0;
  #conversationId: string | undefined;
  #wonAt = 0;

  /** @param lost another tab has the conversation; @param seen a person looks at this tab. */
  constructor(lost: () => void, seen: () => void) {
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<Claim>) => {
      if (data.conversationId !== this.#conversationId) return;
      if (data.at > this.#at) return lost();
      this.#wonAt = Date.now();
      this.take(data.conversationId);
    });
    const looked = (): void => {
      if (document.visibilityState !== "visible") return;
      this.#at = Date.now();
      seen();
    };
    addEventListener("focus", looked);
    addEventListener("pointerdown", looked);
    document.addEventListener("visibilitychange", looked);
  }

  /** The tab that lost may have opened its socket before it heard so: ours, which it closed, is to be opened again. */
  get wonJustNow(): boolean {
    return Date.now() - this.#wonAt < justNow;
  }

  take(conversationId: string): void {
    this.#conversationId = conversationId;
    this.#channel?.postMessage({ conversationId, at: this.#at } satisfies Claim);
  }

  leave(): void {
    this.#conversationId = undefined;
  }
}
