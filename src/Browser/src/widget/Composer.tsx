import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { Texts } from "./texts";

interface Props {
  texts: Texts;
  box: RefObject<HTMLTextAreaElement>;
  say: (words: string) => void;
  /** Undefined while nobody is there to look at a file. */
  sendFile: ((file: File) => void) | undefined;
}

const tallest = 120;

export function Composer({ texts, box, say, sendFile }: Props) {
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
      {sendFile && <AttachFile texts={texts} sendFile={sendFile} />}
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

function AttachFile({ texts, sendFile }: { texts: Texts; sendFile: (file: File) => void }) {
  const onChange = (event: { currentTarget: HTMLInputElement }): void => {
    const file = event.currentTarget.files?.[0];
    if (file) sendFile(file);
    event.currentTarget.value = "";
  };
  return (
    <span class="attach" title={texts.attach}>
      <input type="file" aria-label={texts.attach} accept="image/*,.pdf,.doc,.docx" onChange={onChange} />
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="m19 11-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4L13 4.3a3 3 0 0 1 4.2 4.2l-7.7 7.8a1.5 1.5 0 0 1-2.1-2.2L14 7.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </span>
  );
}
