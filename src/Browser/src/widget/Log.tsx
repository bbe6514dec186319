import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { State } from "./conversation";
import { MessageView } from "./MessageView";
import type { Texts } from "./texts";

interface Props {
  /** What stands after the messages and moves with them. */
  children: ComponentChildren;
  /** Something lies over it. */
  inert: boolean;
  state: State;
  texts: Texts;
  origin: string;
  say: (words: string) => void;
  resend: (key: string) => void;
}

const nearEnd = 80;

export function Log({ children, inert, state, texts, origin, say, resend }: Props) {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [below, setBelow] = useState(false);
  const count = state.messages.length;

  useLayoutEffect(() => {
    if (!atEnd.current && state.messages[count - 1]?.speaker !== "person") return setBelow(true);
    const whole = showLatest(log.current, state.quiet);
    setBelow(!whole);
  }, [count, state.typing, state.choices]);

  const onScroll = (): void => {
    const box = log.current;
    if (!box) return;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    if (atEnd.current) setBelow(false);
  };

  return (
    <div class="log-frame" inert={inert}>
      <div ref={log} class="log" tabIndex={0} onScroll={onScroll}>
        <div role="log" aria-label={texts.log} aria-live={state.quiet ? "off" : "polite"} aria-relevant="additions">
          {state.messages.map((message, i) => (
            <MessageView
              key={message.key}
              message={message}
              first={state.messages[i - 1]?.speaker !== message.speaker}
              texts={texts}
              origin={origin}
              say={say}
              resend={resend}
            />
          ))}
        </div>
        {isRead(state) && <p class="read">{texts.read}</p>}
        {state.typing && (
          <div class="typing" aria-hidden="true" title={state.floor === "counsellor" ? texts.counsellorTyping : texts.typing}>
            <i />
            <i />
            <i />
          </div>
        )}
        {children}
      </div>
      {below && (
        <button type="button" class="below" onClick={() => log.current?.scrollBy({ top: log.current.clientHeight * 0.85 })}>
          {texts.readOn} <span aria-hidden="true">↓</span>
        </button>
      )}
    </div>
  );
}

/** Beside the log, not in it: a mark is no message to be read aloud. */
function isRead({ messages, readByCounsellor }: State): boolean {
  const last = messages.at(-1);
  return last?.speaker === "person" && !!last.sequence && last.sequence <= readByCounsellor;
}

/** To the end; but what was said since the person's last word is shown from its beginning. True when all of it can be seen. */
function showLatest(log: HTMLElement | null, toEnd: boolean): boolean {
  if (!log) return true;
  log.scrollTop = log.scrollHeight;
  const last = [...log.querySelectorAll<HTMLElement>(".message.person")].at(-1);
  const next = last ? last.nextElementSibling : log.querySelector(".message");
  if (toEnd || !next) return true;
  const hidden = log.getBoundingClientRect().top - next.getBoundingClientRect().top;
  if (hidden <= 0) return true;
  log.scrollTop -= hidden + 8;
  return false;
}
