import type { ComponentChildren } from "preact";

/** Fetched with the first card that is shown: suggestions, cards of Bot Framework, files. */
export { AttachmentView } from "./AttachmentView";

export function Card({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="block-card" role="group">
      <p class="card-title">{title}</p>
      {children}
    </div>
  );
}
