/** What we read of a Bot Framework activity. Everything comes from the network: nothing is sure to be there. */
export interface WireActivity {
  type?: string;
  id?: string;
  from?: { id?: string; name?: string; role?: string };
  locale?: string;
  text?: string;
  textFormat?: string;
  name?: string;
  value?: unknown;
  attachments?: WireAttachment[];
  suggestedActions?: { actions?: CardAction[] };
  channelData?: { clientActivityID?: string; orientation?: Orientation };
}

export interface WireAttachment {
  contentType?: string;
  contentUrl?: string;
  name?: string;
  content?: unknown;
}

export interface CardAction {
  type?: string;
  title?: string;
  value?: unknown;
  text?: string;
}

export interface HeroCard {
  title?: string;
  subtitle?: string;
  text?: string;
  buttons?: CardAction[];
}

export interface Orientation {
  question?: string;
  answered?: number;
  remaining?: number;
  speaker?: Speaker;
  suggestions?: { region?: string; rank?: number }[];
}

export type Speaker = "person" | "bot" | "counsellor" | "system";

/** Our own messages carry no orientation; the bot's, the desk's and the counsellors' always do. */
export function speakerOf(activity: WireActivity): Speaker {
  const speaker = activity.channelData?.orientation?.speaker;
  if (speaker) return speaker;
  return activity.from?.role === "bot" ? "bot" : "person";
}

/** Codes of the regions that a message suggests, by their rank. */
export const regionsOf = (activity: WireActivity): Map<number, string> =>
  new Map(activity.channelData?.orientation?.suggestions?.flatMap(({ rank, region }) => (rank && region && /^\d\d$/.test(region) ? [[rank, region]] : [])));

/** The sequence number up to which the counsellor has read; undefined when the activity says something else. */
export function readUntilIn(activity: WireActivity): number | undefined {
  if (activity.type !== "event" || activity.name !== "application/vnd.microsoft.readReceipt") return undefined;
  const { lastReadMessageId } = (activity.value ?? {}) as { lastReadMessageId?: string };
  return watermarkOf(lastReadMessageId);
}

/** What an action says when it is pressed: Bot Framework allows a text, or a value of any kind. */
export function wordsOf(action: CardAction): string {
  if (action.type === "messageBack" && action.text) return action.text;
  return typeof action.value === "string" && action.value ? action.value : (action.title ?? "");
}

/** The sequence number at the end of `{conversation}|{7 digits}`: the Direct Line watermark. */
export function watermarkOf(id: string | undefined): number {
  const digits = id?.split("|")[1];
  return digits ? Number.parseInt(digits, 10) || 0 : 0;
}
