import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { Texts } from "./texts";

interface Props {
  texts: Texts;
  box: RefObject<HTMLTextAreaElement>;
  say: (words: string) => void;
}

const tallest = 120;

export function Composer({ texts, box, say }: Props) {
  const [words, setWords] = useState("");

  const send = (): void => {
    say(words);
    setWords("");
    if (box.current) box.current.style.height = "";
    box.current?.focus();
  };

  const onInput = (event: { currentTarget: HTMLTextAreaElement }): void => {
    const area = event.currentTarget;
    setWords(area.value);
    area.style.height = "";
    area.style.height = `${Math.min(area.scrollHeight + 2, tallest)}px`;
  };

  // Enter that ends the composition of a character (accents, Arabic, Chinese) must not send.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        dir="auto"
        aria-label={texts.box}
        placeholder={texts.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        value={words}
        onInput={onInput}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="send" aria-label={texts.send} title={texts.send}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M4 12 20 4l-4 16-4.5-6.5z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
        </svg>
      </button>
    </form>
  );
}
