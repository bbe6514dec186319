import { useEffect, useState } from "preact/hooks";
import type { Conversation } from "../conversation";
import { fill } from "../texts";
import { askForCode, cancelCodes, type Issued, type Purpose } from "./codes";
import { QrCode } from "./QrCode";
import type { Texts } from "./texts";

interface Props {
  conversation: Conversation;
  origin: string;
  purpose: Purpose;
  texts: Texts;
  /** The pressed button is gone: the focus must stand somewhere. */
  focus: () => void;
}

export function GivenCode({ conversation, origin, purpose, texts, focus }: Props) {
  const [issued, setIssued] = useState<Issued>();
  const [sentence, setSentence] = useState(texts.waiting);

  useEffect(() => {
    const { token } = conversation;
    if (!token) return setSentence(texts.network);
    askForCode(origin, token, purpose).then(setIssued, () => setSentence(texts.network));
  }, []);

  const cancel = async (): Promise<void> => {
    try {
      await cancelCodes(origin, conversation.token ?? "");
      setIssued(undefined);
      setSentence(texts.cancelled);
      focus();
    } catch {
      setSentence(texts.network);
    }
  };

  if (!issued) return <p role="status">{sentence}</p>;
  const home = origin + texts.homePath;
  const bare = issued.code.replaceAll(" ", "");
  return (
    <>
      <p>{purpose === "partner" ? texts.partnerHow : texts.continueHow}</p>
      <p class="code" aria-label={bare.split("").join(" ")}>
        {issued.code}
      </p>
      <ol>
        <li>{fill(texts.stepOpen, { address: home.replace(/^https?:\/\//, "").replace(/\/$/, "") })}</li>
        <li>{texts.stepWrite}</li>
      </ol>
      <p>{texts.scan}</p>
      <QrCode text={`${home}#code=${bare}`} label={texts.qr} />
      {issued.sms && (
        <p>
          {texts.bySms} <a href={`sms:${issued.sms}?&body=${bare}`}>{issued.sms}</a>
        </p>
      )}
      <p class="muted">{purpose === "partner" ? fill(texts.lastsHours, { count: Math.round(issued.expiresIn / 3600) }) : fill(texts.lastsMinutes, { count: Math.round(issued.expiresIn / 60) })}</p>
      <p class="row">
        <button type="button" class="choice" onClick={() => void cancel()}>
          {texts.cancel}
        </button>
      </p>
      <p role="status">{sentence === texts.network ? sentence : ""}</p>
    </>
  );
}
