import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Editor } from "@tiptap/core";
import { ChevronDown, ChevronUp, X, type LucideIcon } from "lucide-react";
import { useEditorValue } from "./editor-value";
import {
  foundIn,
  goToNext,
  goToPrevious,
  look,
  replaceEvery,
  replaceOne,
  stopLooking,
  type Found,
  type Wanted,
} from "./find";
import type { SurfaceContext } from "./surface-context";

type FindBarProps = { editor: Editor; context: SurfaceContext; mayWrite: boolean; close: () => void };

/** Finds words in the text and puts others in their place. It stands above the text, which stays readable and writable. */
export function FindBar({ editor, context, mayWrite, close }: FindBarProps) {
  const { words, say } = context;
  const [wanted, setWanted] = useState<Wanted>(() => firstWanted(editor));
  const field = useRef<HTMLInputElement>(null);
  const found = useFound(editor);
  const want = (more: Partial<Wanted>) => setWanted((before) => ({ ...before, ...more }));
  useEffect(() => look(editor, wanted), [editor, wanted]);
  useEffect(() => {
    field.current?.select();
    return () => stopLooking(editor);
  }, [editor]);
  const leave = () => {
    close();
    editor.commands.focus();
  };
  const every = () => say(words("find.replaced", { count: replaceEvery(editor) }));
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && event.target === field.current)
      (event.shiftKey ? goToPrevious : goToNext)(editor);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="find-bar"
      role="search"
      aria-label={words("find.title")}

      onKeyDown={keys}
    >
      <label className="vh" htmlFor="find-words">
        {words("find.words")}
      </label>
      <input
        id="find-words"
        className="input"
        ref={field}
        value={wanted.words}
        placeholder={words("find.words")}
        lang={context.language}
        autoComplete="off"
        onChange={({ target }) => want({ words: target.value })}
      />
      <output className="find-bar__count num" htmlFor="find-words">
        {wanted.words === "" ? "" : words(foundWords(found), found)}
      </output>
      <IconButton label={words("find.previous")} drawing={ChevronUp} press={() => goToPrevious(editor)} />
      <IconButton label={words("find.next")} drawing={ChevronDown} press={() => goToNext(editor)} />
      <Check label={words("find.matchCase")} on={wanted.matchCase} set={(matchCase) => want({ matchCase })} />
      <Check
        label={words("find.wholeWords")}
        on={wanted.wholeWords}
        set={(wholeWords) => want({ wholeWords })}
      />
      <IconButton label={words("find.close")} drawing={X} press={leave} />
      {mayWrite ? (
        <div className="find-bar__replace">
          <label className="vh" htmlFor="find-by">
            {words("find.by")}
          </label>
          <input
            id="find-by"
            className="input"
            value={wanted.by}
            placeholder={words("find.by")}
            lang={context.language}
            autoComplete="off"
            onChange={({ target }) => want({ by: target.value })}
          />
          <button type="button" className="btn sm" onClick={() => replaceOne(editor)}>
            {words("find.replace")}
          </button>
          <button type="button" className="btn sm" onClick={every}>
            {words("find.replaceAll")}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** One object for the same numbers, so that nothing is drawn again for nothing. */
function useFound(editor: Editor): Found {
  const last = useRef<Found>({ at: 0, count: 0 });
  const read = useCallback(({ state }: Editor) => {
    const now = foundIn(state);
    if (now.at !== last.current.at || now.count !== last.current.count) last.current = now;
    return last.current;
  }, []);
  return useEditorValue(editor, read, NOTHING);
}

const NOTHING: Found = { at: 0, count: 0 };

function foundWords({ at, count }: Found): string {
  if (count === 0) return "find.none";
  return at === 0 ? "find.count" : "find.at";
}

/** What is selected in one line is what is looked for. */
function firstWanted({ state }: Editor): Wanted {
  const { $from, $to, from, to } = state.selection;
  const words = $from.sameParent($to) && to - from < 100 ? state.doc.textBetween(from, to) : "";
  return { words, by: "", matchCase: false, wholeWords: false };
}

function IconButton({ label, drawing, press }: { label: string; drawing: LucideIcon; press: () => void }) {
  const Drawing = drawing;
  return (
    <button type="button" className="btn quiet sm icon" aria-label={label} title={label} onClick={press}>
      <Drawing className="i" aria-hidden="true" focusable="false" />
    </button>
  );
}

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label className="check small">
      <input type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
