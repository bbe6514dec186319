import type { State } from "./conversation";
import type { Texts } from "./texts";

interface Props {
  state: State;
  texts: Texts;
  origin: string;
  retry: () => void;
}

/** What goes wrong with the connection, in one line; silent while all is well. */
export function Notice({ state, texts, origin, retry }: Props) {
  const { connection } = state;
  return (
    <div class="notice" role="status">
      {connection === "connecting" && texts.connecting}
      {connection === "reconnecting" && texts.reconnecting}
      {connection === "offline" && texts.offline}
      {connection === "elsewhere" && (
        <>
          {texts.elsewhere}{" "}
          <button type="button" class="plain" onClick={retry}>
            {texts.hereInstead}
          </button>
        </>
      )}
      {connection === "unavailable" && (
        <>
          {texts.unavailable}{" "}
          <button type="button" class="plain" onClick={retry}>
            {texts.retry}
          </button>{" "}
          <a href={origin + texts.textPath}>{texts.textPage}</a>
        </>
      )}
    </div>
  );
}
