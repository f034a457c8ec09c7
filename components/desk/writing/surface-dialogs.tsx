import { lazy, Suspense } from "react";
import type { Editor } from "@tiptap/core";
import type { Question } from "./questions";
import type { Asked, SurfaceContext } from "./surface-context";

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
        <AskEmbed
          stands={question.stands}
          readAddress={context.tools.readEmbedAddress}
          answer={question.answer}
        />
      ) : null}
      {!question && asked === "link" ? <LinkDialog editor={editor} context={context} close={close} /> : null}
      {!question && asked === "keys" ? <ShortcutSheet context={context} close={close} /> : null}
    </Suspense>
  );
}
