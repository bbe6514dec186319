import { type CardAction, wordsOf } from "./activities";
import { safeUrl } from "./richText";

interface Props {
  action: CardAction;
  origin: string;
  say: (words: string) => void;
}

export function ActionButton({ action, origin, say }: Props) {
  if (action.type === "openUrl" || action.type === "call") {
    const href = safeUrl(action.value, origin);
    return href ? (
      <a class="choice" href={href} target="_blank" rel="noopener noreferrer">
        {action.title}
      </a>
    ) : null;
  }
  return (
    <button type="button" class="choice" onClick={() => say(wordsOf(action))}>
      {action.title ?? wordsOf(action)}
    </button>
  );
}
