import { hasCards, textBlocks } from "./blocks";
import type { Message } from "./conversation";
import { lazily } from "./lazy";
import type { Texts } from "./texts";

const useCards = lazily(() => import("./cards"));

interface Props {
  message: Message;
  /** The first of several by the same speaker: names the speaker. */
  first: boolean;
  texts: Texts;
  origin: string;
  say: (words: string) => void;
  resend: (key: string) => void;
}

export function MessageView({ message, first, texts, origin, say, resend }: Props) {
  const own = message.speaker === "person";
  const cards = useCards(message.attachments.length > 0 || (message.markdown && hasCards(message.text)));
  return (
    <div class={`message ${message.speaker} ${message.state}`}>
      {first && <p class={own ? "speaker hidden" : "speaker"}>{nameOf(message, texts)}</p>}
      {message.text && (
        <div class="text" dir="auto" lang={own ? undefined : message.locale}>
          {message.markdown ? textBlocks(message.text, origin, cards?.Card, message.regions) : message.text}
        </div>
      )}
      {cards && message.attachments.length > 0 && (
        <div class="attachments" lang={message.locale}>
          {message.attachments.map((attachment, i) => (
            <cards.AttachmentView key={i} attachment={attachment} texts={texts} origin={origin} say={say} />
          ))}
        </div>
      )}
      {message.state === "pending" && <p class="state">{texts.pending}</p>}
      {message.state === "failed" && (
        <p class="state" role="alert">
          {texts.failed}{" "}
          <button type="button" class="plain" onClick={() => resend(message.key)}>
            {texts.resend}
          </button>
        </p>
      )}
    </div>
  );
}

const nameOf = (message: Message, texts: Texts): string => {
  if (message.speaker === "person") return texts.you;
  if (message.speaker === "counsellor") return message.name || texts.counsellor;
  return message.speaker === "system" ? texts.system : texts.assistant;
};
