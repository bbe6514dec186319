import type { Conversation } from "./conversation";
import { fill, otherThan, type Texts } from "./texts";

interface Props {
  conversation: Conversation;
  texts: Texts;
  onClose: (() => void) | undefined;
}

export function Header({ conversation, texts, onClose }: Props) {
  const { language, floor, progress } = conversation.state;
  return (
    <header class="head">
      <div class="who">
        <p class="title">{texts.title}</p>
        <p class="floor">{floor === "counsellor" ? texts.counsellorAnswers : texts.assistantAnswers}</p>
      </div>
      <div class="tools">
        <button type="button" lang={`${otherThan(language)}-CA`} onClick={() => conversation.switchLanguage()}>
          {texts.otherLanguage}
        </button>
        <button type="button" class="exit" title={texts.quickExitHint} onClick={() => conversation.leave()}>
          {texts.quickExit}
        </button>
        {onClose && (
          <button type="button" class="close" aria-label={texts.close} title={texts.close} onClick={onClose}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {progress && progress.answered > 0 && (
        <div class="progress">
          <progress max={progress.total} value={progress.answered} aria-label={fill(texts.progress, progress)} />
          <span aria-hidden="true">{fill(texts.progress, progress)}</span>
        </div>
      )}
    </header>
  );
}
