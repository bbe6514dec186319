import { sendForms } from "./forms";
import { listen } from "./live";
import { refresh } from "./refresh";
import { offerReplies } from "./replies";
import { watchTyping } from "./typing";

/** The pages work without this script. With it, what changes is read again and swapped in place, and forms leave without a page load. */
const everyHalfMinute = 30_000;

const changed = () => void refresh();
offerReplies();
sendForms(changed);
watchTyping(listen(changed));
setInterval(changed, everyHalfMinute);

const log = document.getElementById("log");
log?.scrollTo({ top: log.scrollHeight });
document.querySelector<HTMLInputElement>("[data-select]")?.select();
