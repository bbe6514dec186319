import { useEffect, useRef, useState } from "preact/hooks";
import type { Conversation } from "../conversation";
import { GivenCode } from "./GivenCode";
import { EnterCode } from "./EnterCode";
import type { Purpose } from "./codes";
import { textsOf } from "./texts";

interface Props {
  conversation: Conversation;
  origin: string;
  /** A code to look at, when the person came with one. */
  code: string | undefined;
  close: () => void;
}

type View = "menu" | "enter" | Purpose;

/** Over the messages: going on on another device, inviting a spouse, entering a code. */
export function Elsewhere({ conversation, origin, code, close }: Props) {
  const [view, setView] = useState<View>(code ? "enter" : "menu");
  const heading = useRef<HTMLHeadingElement>(null);
  const texts = textsOf(conversation.state.language);
  useEffect(() => heading.current?.focus(), [view]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };

  return (
    <section class="elsewhere" aria-labelledby="elsewhere-title" onKeyDown={onKeyDown}>
      <h2 id="elsewhere-title" ref={heading} tabIndex={-1}>
        {{ menu: texts.title, continue: texts.continueTitle, partner: texts.partnerTitle, enter: texts.enterTitle }[view]}
      </h2>
      {view === "menu" && <Menu texts={texts} origin={origin} open={setView} />}
      {(view === "continue" || view === "partner") && (
        <GivenCode key={view} conversation={conversation} origin={origin} purpose={view} texts={texts} focus={() => heading.current?.focus()} />
      )}
      {view === "enter" && <EnterCode conversation={conversation} origin={origin} first={code} texts={texts} done={close} />}
      <p class="row back">
        <button type="button" class="choice" onClick={close}>
          {texts.close}
        </button>
      </p>
    </section>
  );
}

function Menu({ texts, origin, open }: { texts: ReturnType<typeof textsOf>; origin: string; open: (view: View) => void }) {
  return (
    <ul class="menu">
      <li>
        <button type="button" class="choice" onClick={() => open("continue")}>
          {texts.continueTitle}
        </button>
        <p>{texts.continueHelp}</p>
      </li>
      <li>
        <button type="button" class="choice" onClick={() => open("enter")}>
          {texts.enterTitle}
        </button>
        <p>{texts.enterHelp}</p>
      </li>
      <li>
        <button type="button" class="choice" onClick={() => open("partner")}>
          {texts.partnerTitle}
        </button>
        <p>{texts.partnerHelp}</p>
      </li>
      <li>
        <a href={origin + texts.textPath}>{texts.textPage}</a>
      </li>
      <li>
        <a href={origin + texts.privacyPath} target="_blank" rel="noopener">
          {texts.privacy}
        </a>
      </li>
    </ul>
  );
}
