import type { Signs } from "./live";

/** A sign lasts a few seconds on the other side; more often would be a message for each key. */
const pause = 3_000;

export function watchTyping(signs: Signs): void {
  let told = -pause;
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || !field.value.trim()) return;
    const { channel, conversation } = field.dataset;
    if (!channel || !conversation || event.timeStamp - told < pause) return;
    told = event.timeStamp;
    signs.typing(channel, conversation);
  });
}
