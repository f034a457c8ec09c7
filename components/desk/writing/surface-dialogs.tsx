import { useEffect, useEffectEvent, useState } from "react";
import type { Editor } from "@tiptap/core";
import { onDemand } from "./on-demand";
import type { Question } from "./questions";
import type { Asked, SurfaceContext, SurfaceTools } from "./surface-context";

// What is opened now and then comes when it is opened.
const LinkDialog = onDemand(async () => (await import("./link-dialog")).LinkDialog);
const ShortcutSheet = onDemand(async () => (await import("./shortcut-sheet")).ShortcutSheet);
const PickPicture = onDemand(async () => (await import("./pick-picture.client")).PickPicture);
const AskEmbed = onDemand(async () => (await import("./blocks/ask-embed.client")).AskEmbed);

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
      {question?.kind === "picture" ? <PickPicture answer={question.answer} failed={unanswered} /> : null}
      {question?.kind === "embed" ? (
        <EmbedQuestion question={question} load={context.tools.loadEmbedReader} failed={unanswered} />
      ) : null}
      {!question && asked === "link" ? <LinkDialog {...{ editor, context, close, failed }} /> : null}
      {!question && asked === "keys" ? <ShortcutSheet {...{ context, close, failed }} /> : null}
    </>
  );
}

type EmbedQuestionProps = {
  question: Extract<Question, { kind: "embed" }>;
  load: SurfaceTools["loadEmbedReader"];
  failed: () => void;
};

type ReadAddress = Awaited<ReturnType<SurfaceTools["loadEmbedReader"]>>;

/** Asks for an address as soon as what reads one has come; where that cannot be had, the question is taken back. */
function EmbedQuestion({ question: { stands, answer }, load, failed }: EmbedQuestionProps) {
  const tell = useEffectEvent(failed);
  const [read, setRead] = useState<{ address: ReadAddress } | null>(null);
  useEffect(() => {
    let isAsked = true;
    load().then(
      (address) => isAsked && setRead({ address }),
      () => isAsked && tell(),
    );
    return () => {
      isAsked = false;
    };
  }, [load]);
  return read ? (
    <AskEmbed stands={stands} readAddress={read.address} answer={answer} failed={failed} />
  ) : null;
}
