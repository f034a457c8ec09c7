import { lazy, Suspense, useEffect, useState } from "react";
import type { Editor } from "@tiptap/core";
import type { Question } from "./questions";
import type { Asked, SurfaceContext, SurfaceTools } from "./surface-context";

// What is opened now and then comes when it is opened.
const LinkDialog = lazy(async () => ({ default: (await import("./link-dialog")).LinkDialog }));
const ShortcutSheet = lazy(async () => ({ default: (await import("./shortcut-sheet")).ShortcutSheet }));
const PickPicture = lazy(async () => ({ default: (await import("./pick-picture.client")).PickPicture }));
const AskEmbed = lazy(async () => ({ default: (await import("./blocks/ask-embed.client")).AskEmbed }));

type SurfaceDialogsProps = {
  editor: Editor;
  context: SurfaceContext;
  asked: Asked | null;
  question: Question | null;
  close: () => void;
};

/** The one dialog that is open, if any. */
export function SurfaceDialogs({ editor, context, asked, question, close }: SurfaceDialogsProps) {
  return (
    <Suspense>
      {question?.kind === "picture" ? <PickPicture answer={question.answer} /> : null}
      {question?.kind === "embed" ? (
        <EmbedQuestion question={question} load={context.tools.loadEmbedReader} />
      ) : null}
      {!question && asked === "link" ? <LinkDialog editor={editor} context={context} close={close} /> : null}
      {!question && asked === "keys" ? <ShortcutSheet context={context} close={close} /> : null}
    </Suspense>
  );
}

type EmbedQuestionProps = {
  question: Extract<Question, { kind: "embed" }>;
  load: SurfaceTools["loadEmbedReader"];
};

type ReadAddress = Awaited<ReturnType<SurfaceTools["loadEmbedReader"]>>;

/** Asks for an address as soon as what reads one has come; where that cannot be had, the question is taken back. */
function EmbedQuestion({ question: { stands, answer }, load }: EmbedQuestionProps) {
  const [read, setRead] = useState<{ address: ReadAddress } | null>(null);
  useEffect(() => {
    let isAsked = true;
    load().then(
      (address) => isAsked && setRead({ address }),
      () => isAsked && answer(null),
    );
    return () => {
      isAsked = false;
    };
  }, [load, answer]);
  return read ? <AskEmbed stands={stands} readAddress={read.address} answer={answer} /> : null;
}
