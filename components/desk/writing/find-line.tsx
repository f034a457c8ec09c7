import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Editor } from "@tiptap/core";
import type { Wanted } from "./find";
import { onDemand } from "./on-demand";
import type { SurfaceContext } from "./surface-context";

const FindTools = onDemand(async () => (await import("./find-tools")).FindTools);

/** The field in which is typed what is looked for. */
export const FIND_FIELD = "find-words";

type FindLineProps = {
  editor: Editor;
  context: SurfaceContext;
  mayWrite: boolean;
  close: () => void;
  /** What finds cannot be had now. */
  failed: () => void;
};

/**
 * Finds words in the text and puts others in their place. It stands above the text, which stays readable and writable.
 * The field is there at once and has the focus before what finds is loaded, so that no key goes into the text.
 */
export function FindLine({ editor, context, mayWrite, close, failed }: FindLineProps) {
  const { words, language } = context;
  const [wanted, setWanted] = useState<Wanted>(() => firstWanted(editor));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const want = (more: Partial<Wanted>) => setWanted((before) => ({ ...before, ...more }));
  const leave = () => {
    close();
    editor.commands.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    leave();
    event.preventDefault();
    event.stopPropagation();
  };
  const unreached = () => {
    failed();
    editor.commands.focus();
  };
  return (
    <div className="find-bar" role="search" aria-label={words("find.title")} onKeyDown={keys}>
      <label className="vh" htmlFor={FIND_FIELD}>
        {words("find.words")}
      </label>
      <input
        id={FIND_FIELD}
        className="input"
        ref={field}
        autoFocus
        value={wanted.words}
        placeholder={words("find.words")}
        lang={language}
        autoComplete="off"
        onChange={({ target }) => want({ words: target.value })}
      />
      <FindTools {...{ editor, context, mayWrite, wanted, want, field, leave }} failed={unreached} />
    </div>
  );
}

/** Goes to the field of a line that is open already. */
export function backToFinding() {
  const field = document.getElementById(FIND_FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** What is selected in one line is what is looked for. */
function firstWanted({ state }: Editor): Wanted {
  const { $from, $to, from, to } = state.selection;
  const words = $from.sameParent($to) && to - from < 100 ? state.doc.textBetween(from, to) : "";
  return { words, by: "", matchCase: false, wholeWords: false };
}
