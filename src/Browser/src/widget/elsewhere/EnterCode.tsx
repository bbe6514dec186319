import { useEffect, useState } from "preact/hooks";
import { codeIn } from "../code";
import type { Conversation } from "../conversation";
import { fill, localeOf } from "../texts";
import { CodeProblem, lookAt, type Preview, take } from "./codes";
import type { Texts } from "./texts";

interface Props {
  conversation: Conversation;
  origin: string;
  first: string | undefined;
  texts: Texts;
  done: () => void;
}

/** First what the code leads to, in words; only then, when the person agrees, the conversation itself. */
export function EnterCode({ conversation, origin, first, texts, done }: Props) {
  const [words, setWords] = useState(first ?? "");
  const [found, setFound] = useState<Preview>();
  const [problem, setProblem] = useState("");

  const tell = (error: unknown): void => setProblem(texts[error instanceof CodeProblem ? error.reason : "network"]);

  const look = async (): Promise<void> => {
    const code = codeIn(words);
    setProblem("");
    if (!code) return setProblem(texts.notACode);
    try {
      const preview = await lookAt(origin, code);
      if (preview.here) return setFound(preview);
      // The assistant asks what has to be asked, in the conversation that is open here.
      conversation.say(code);
      done();
    } catch (error) {
      tell(error);
    }
  };

  const agree = async (): Promise<void> => {
    try {
      conversation.adopt(await take(origin, codeIn(words) ?? ""));
      done();
    } catch (error) {
      setFound(undefined);
      tell(error);
    }
  };

  useEffect(() => void (first && look()), []);

  if (found) {
    const when = new Date(found.startedAt ?? 0).toLocaleString(localeOf(conversation.state.language), { dateStyle: "long", timeStyle: "short" });
    return (
      <>
        <p role="status">{fill(texts.preview, { when, count: found.messages ?? 0 })}</p>
        <p class="row">
          <button type="button" class="choice" onClick={() => void agree()}>
            {texts.agree}
          </button>
        </p>
      </>
    );
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <label for="elsewhere-code">{texts.codeLabel}</label>
      <div class="row">
        <input
          id="elsewhere-code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          dir="ltr"
          value={words}
          aria-describedby="elsewhere-problem"
          aria-invalid={problem !== ""}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="choice">
          {texts.look}
        </button>
      </div>
      <p id="elsewhere-problem" class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
