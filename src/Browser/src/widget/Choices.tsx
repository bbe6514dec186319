import { ActionButton } from "./ActionButton";
import type { CardAction } from "./activities";
import type { Texts } from "./texts";

interface Props {
  choices: CardAction[];
  texts: Texts;
  origin: string;
  say: (words: string) => void;
}

export function Choices({ choices, texts, origin, say }: Props) {
  if (choices.length === 0) return null;
  return (
    <div class="choices" role="group" aria-label={texts.choices}>
      {choices.map((action, i) => (
        <ActionButton key={`${i} ${action.title}`} action={action} origin={origin} say={say} />
      ))}
    </div>
  );
}
