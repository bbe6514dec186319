import type { ComponentChildren, FunctionComponent } from "preact";
import { richText } from "./richText";

interface Item {
  marker: string;
  text: string;
}

type Part = string | Item[];

const numbered = /^(?:\*\*)?(\d+)\. \S/;
const marked = /^([-•+–!]) (.+)$/;

/**
 * The bot writes plain text that any channel can show: blank lines between paragraphs, lines that begin with a sign (- list, + for, – against,
 * ! beware), and "1. Name" above what is said of it. Here the lines become lists and each numbered paragraph a card.
 */
export function textBlocks(text: string, origin: string, card: CardComponent | undefined, regions?: Map<number, string>): ComponentChildren {
  return text.split(/\n{2,}/).map((block, i) => {
    const region = regions?.get(Number(numbered.exec(block)?.[1]));
    return <BlockView key={i} lines={block.split("\n")} origin={origin} card={card} picture={region && `${origin}/regions/map/${region}.svg`} />;
  });
}

export type CardComponent = FunctionComponent<{ title: ComponentChildren; picture: string | undefined; children: ComponentChildren }>;

/** Cards are fetched when the first one is to be shown; until then, and without network, the same text stands there without a frame. */
export const hasCards = (text: string): boolean => /^(\*\*)?\d+\. \S.*\n\S/m.test(text);

interface BlockProps {
  lines: string[];
  origin: string;
  card: CardComponent | undefined;
  picture: string | undefined;
}

function BlockView({ lines, origin, card: Card, picture }: BlockProps) {
  const [first = "", ...rest] = lines;
  const isCard = rest.length > 0 && numbered.test(first);
  const parts = partsOf(isCard ? rest : lines).map((part, i) =>
    typeof part === "string" ? <p key={i}>{richText(part, origin)}</p> : <ListView key={i} items={part} origin={origin} />,
  );
  if (isCard && Card) return <Card title={richText(first, origin)} picture={picture} children={parts} />;
  return (
    <>
      {isCard && <p class="card-title">{richText(first, origin)}</p>}
      {parts}
    </>
  );
}

function ListView({ items, origin }: { items: Item[]; origin: string }) {
  return (
    <ul class="lines">
      {items.map((item, i) => (
        <li key={i} data-marker={item.marker}>
          {richText(item.text, origin)}
        </li>
      ))}
    </ul>
  );
}

/** Neighbouring marked lines are one list, neighbouring others one paragraph. */
function partsOf(lines: string[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const match = marked.exec(line);
    const last = parts.at(-1);
    if (match) {
      const item = { marker: match[1]!, text: match[2]! };
      if (Array.isArray(last)) last.push(item);
      else parts.push([item]);
    } else if (typeof last === "string") parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts;
}
