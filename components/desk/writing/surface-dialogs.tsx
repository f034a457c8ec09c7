import type { Editor } from "@tiptap/core";
import { onDemand } from "./on-demand";
import type { Question } from "./questions";
import type { Asked, SurfaceContext } from "./surface-context";

// What is opened now and then comes when it is opened.
const LinkDialog = onDemand(async () => (await import("./link-dialog")).LinkDialog);
const ShortcutSheet = onDemand(async () => (await import("./shortcut-sheet")).ShortcutSheet);
const AskPictures = onDemand(async () => (await import("./ask-pictures.client")).AskPictures);
const EmbedQuestion = onDemand(async () => (await import("./blocks/embed-question.client")).EmbedQuestion);

type SurfaceDialogsProps = {
  editor: Editor;
  context: SurfaceContext;
  asked: Asked | null;
  question: Question | null;
  close: () => void;
  /** It cannot be had now. */
  failed: () => void;
};

/** The one dialog that is open, if any. */
export function SurfaceDialogs({ editor, context, asked, question, close, failed }: SurfaceDialogsProps) {
  const unanswered = () => {
    question?.answer(null);
    failed();
  };
  return (
    <>
      {question?.kind === "picture" ? <AskPictures {...question} failed={unanswered} /> : null}
      {question?.kind === "embed" ? (
        <EmbedQuestion
          {...question}
          load={context.tools.loadEmbedReader}
          lost={unanswered}
          failed={unanswered}
        />
      ) : null}
      {!question && asked === "link" ? <LinkDialog {...{ editor, context, close, failed }} /> : null}
      {!question && asked === "keys" ? <ShortcutSheet {...{ context, close, failed }} /> : null}
    </>
  );
}
