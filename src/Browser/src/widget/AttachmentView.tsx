import { ActionButton } from "./ActionButton";
import type { HeroCard, WireAttachment } from "./activities";
import { richText, safeUrl } from "./richText";
import { fill, type Texts } from "./texts";

interface Props {
  attachment: WireAttachment;
  texts: Texts;
  origin: string;
  say: (words: string) => void;
}

const cardTypes = new Set(["application/vnd.microsoft.card.hero", "application/vnd.microsoft.card.thumbnail"]);

/** Cards with text and buttons, and files. What we do not know is left out: a message makes sense by its text alone. */
export function AttachmentView({ attachment, texts, origin, say }: Props) {
  const { contentType = "", content } = attachment;
  if (cardTypes.has(contentType) && content && typeof content === "object") {
    return <CardView card={content as HeroCard} origin={origin} say={say} />;
  }
  if (contentType.startsWith("application/vnd.microsoft.")) return null;
  if (content !== undefined) return <FileView attachment={attachment} texts={texts} />;
  const href = safeUrl(attachment.contentUrl, origin);
  return href ? (
    <a class="file" href={href} target="_blank" rel="noopener noreferrer">
      {attachment.name ?? href}
    </a>
  ) : null;
}

function CardView({ card, origin, say }: { card: HeroCard; origin: string; say: (words: string) => void }) {
  return (
    <div class="card" role="group" aria-label={card.title}>
      {card.title && <p class="card-title">{card.title}</p>}
      {card.subtitle && <p class="card-subtitle">{card.subtitle}</p>}
      {card.text && <p class="text">{richText(card.text, origin)}</p>}
      <div class="card-actions">
        {card.buttons?.map((action, i) => (
          <ActionButton key={i} action={action} origin={origin} say={say} />
        ))}
      </div>
    </div>
  );
}

function FileView({ attachment, texts }: { attachment: WireAttachment; texts: Texts }) {
  const name = attachment.name ?? "data.json";
  const download = (): void => {
    const isText = typeof attachment.content === "string";
    const body = isText ? (attachment.content as string) : JSON.stringify(attachment.content, null, 2);
    const address = URL.createObjectURL(new Blob([body], { type: attachment.contentType ?? "application/octet-stream" }));
    const anchor = Object.assign(document.createElement("a"), { href: address, download: name });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" class="file" onClick={download}>
      <span aria-hidden="true">⤓</span> {fill(texts.download, { name })}
    </button>
  );
}
