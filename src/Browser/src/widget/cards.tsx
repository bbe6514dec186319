import type { ComponentChildren } from "preact";

/** Fetched with the first card that is shown: suggestions, cards of Bot Framework, files. */
export { AttachmentView } from "./AttachmentView";

interface CardProps {
  title: ComponentChildren;
  /** Shows where the place of the title lies; the title names it. */
  picture: string | undefined;
  children: ComponentChildren;
}

export function Card({ title, picture, children }: CardProps) {
  return (
    <div class="block-card" role="group">
      <p class="card-title">{title}</p>
      {/* A site that embeds us may allow no picture of ours: then there is none, and no sign of a broken one. */}
      {picture && <img class="map" src={picture} alt="" width={320} height={200} loading="lazy" onError={(e) => (e.currentTarget.style.display = "none")} />}
      {children}
    </div>
  );
}
