import { sendForms } from "./forms";
import { listen } from "./live";
import { lastRead } from "./marks";
import { refresh } from "./refresh";
import { offerReplies } from "./replies";
import { allowSound } from "./sound";
import { watchTyping } from "./typing";

/** The pages work without this script. With it, what changes is read again and swapped in place, and forms leave without a page load. */
const everyHalfMinute = 30_000;

const changed = () => void refresh().then(tellRead);
offerReplies();
allowSound();
sendForms(changed);
const signs = listen(changed);
watchTyping(signs);
setInterval(changed, everyHalfMinute);
document.addEventListener("visibilitychange", tellRead);

function tellRead(): void {
  const last = lastRead();
  if (last) signs.read(last.channel, last.conversation, last.sequence);
}

const log = document.getElementById("log");
log?.scrollTo({ top: log.scrollHeight });
document.querySelector<HTMLInputElement>("[data-select]")?.select();
