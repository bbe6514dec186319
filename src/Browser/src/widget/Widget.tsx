import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import { Choices } from "./Choices";
import { codeIn } from "./code";
import { Composer } from "./Composer";
import type { Conversation } from "./conversation";
import { Header } from "./Header";
import { lazily } from "./lazy";
import { Log } from "./Log";
import type { WidgetOptions } from "./options";
import { Notice } from "./Notice";
import { textsIn } from "./texts";

const useElsewhere = lazily(() => import("./elsewhere/Elsewhere"));

interface Props {
  conversation: Conversation;
  options: WidgetOptions;
  /** A code that the person came with. */
  code: string | undefined;
}

export function Widget({ conversation, options, code }: Props) {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => conversation.subscribe(() => redraw(undefined)), [conversation]);
  const box = useRef<HTMLTextAreaElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const [elsewhere, setElsewhere] = useState<{ code: string | undefined } | undefined>(code === undefined ? undefined : { code });
  const part = useElsewhere(elsewhere !== undefined);
  const { state } = conversation;
  const texts = textsIn(state.language);

  // A pressed choice disappears: the focus goes to the box instead of nowhere (on a touch screen that would raise the keyboard).
  const say = (words: string): void => {
    conversation.say(words);
    if (!matchMedia("(pointer: coarse)").matches) box.current?.focus();
  };

  // A code is for the door, not for the conversation: there it would stay readable.
  const write = (words: string): void => {
    const written = codeIn(words);
    if (written) setElsewhere({ code: written });
    else conversation.say(words);
  };

  const back = (): void => {
    setElsewhere(undefined);
    more.current?.focus();
  };

  return (
    <section class="widget" aria-label={texts.label} lang={`${state.language}-CA`}>
      <Header conversation={conversation} texts={texts} onClose={options.onClose} />
      <div class="stage">
        <Log
          inert={elsewhere !== undefined}
          state={state}
          texts={texts}
          origin={options.origin}
          say={say}
          resend={(key) => conversation.resend(key)}
        >
          <Choices choices={state.choices} texts={texts} origin={options.origin} say={say} />
        </Log>
        {elsewhere && part && (
          <part.Elsewhere key={elsewhere.code} conversation={conversation} origin={options.origin} code={elsewhere.code} close={back} />
        )}
        {elsewhere && !part && (
          <p class="elsewhere" role="status">
            {texts.connecting}
          </p>
        )}
      </div>
      <Notice state={state} texts={texts} origin={options.origin} retry={() => conversation.retry()} />
      <Composer texts={texts} box={box} say={write} sendFile={state.floor === "counsellor" ? (file) => conversation.sendFile(file) : undefined} />
      <footer class="foot">
        <button type="button" class="person" onClick={() => conversation.askForPerson()}>
          {texts.person}
        </button>
        <button
          ref={more}
          type="button"
          class="more"
          aria-expanded={elsewhere !== undefined}
          onClick={() => (elsewhere ? back() : setElsewhere({ code: undefined }))}
        >
          {texts.more}
        </button>
      </footer>
    </section>
  );
}
