import { useCallback, useEffect, useRef, type RefObject } from "react";
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

type FindToolsProps = {
  editor: Editor;
  context: SurfaceContext;
  mayWrite: boolean;
  wanted: Wanted;
  want: (more: Partial<Wanted>) => void;
  /** In which is typed what is looked for; Enter there goes to the next place. */
  field: RefObject<HTMLInputElement | null>;
  leave: () => void;
};

/** What finds and replaces, behind the field for the words: how many places there are, the way through them, and the other words. */
export function FindTools({ editor, context, mayWrite, wanted, want, field, leave }: FindToolsProps) {
  const { words, say } = context;
  const found = useFound(editor);
  useEffect(() => look(editor, wanted), [editor, wanted]);
  useEffect(() => () => stopLooking(editor), [editor]);
  useEffect(() => {
    const typedIn = field.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      (event.shiftKey ? goToPrevious : goToNext)(editor);
    };
    typedIn?.addEventListener("keydown", press);
    return () => typedIn?.removeEventListener("keydown", press);
  }, [editor, field]);
  const every = () => say(words("find.replaced", { count: replaceEvery(editor) }));
  return (
    <>
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
    </>
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
