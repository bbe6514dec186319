import { useEffect, useReducer, useRef } from "preact/hooks";
import { Choices } from "./Choices";
import { Composer } from "./Composer";
import type { Conversation } from "./conversation";
import { Header } from "./Header";
import { Log } from "./Log";
import type { WidgetOptions } from "./main";
import { Notice } from "./Notice";
import { textsIn } from "./texts";

export function Widget({ conversation, options }: { conversation: Conversation; options: WidgetOptions }) {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => conversation.subscribe(() => redraw(undefined)), [conversation]);
  const box = useRef<HTMLTextAreaElement>(null);
  const { state } = conversation;
  const texts = textsIn(state.language);

  // A pressed choice disappears: the focus goes to the box instead of nowhere (on a touch screen that would raise the keyboard).
  const say = (words: string): void => {
    conversation.say(words);
    if (!matchMedia("(pointer: coarse)").matches) box.current?.focus();
  };

  return (
    <section class="widget" aria-label={texts.label} lang={`${state.language}-CA`}>
      <Header conversation={conversation} texts={texts} onClose={options.onClose} />
      <Log state={state} texts={texts} origin={options.origin} say={say} resend={(key) => conversation.resend(key)}>
        <Choices choices={state.choices} texts={texts} origin={options.origin} say={say} />
      </Log>
      <Notice state={state} texts={texts} origin={options.origin} retry={() => conversation.retry()} />
      <Composer texts={texts} box={box} say={(words) => conversation.say(words)} />
      <footer class="foot">
        <button type="button" class="person" onClick={() => conversation.askForPerson()}>
          {texts.person}
        </button>
        <a class="privacy" href={options.origin + texts.privacyPath} target="_blank" rel="noopener">
          {texts.privacy}
        </a>
      </footer>
    </section>
  );
}
