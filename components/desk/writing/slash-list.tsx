import { useLayoutEffect, useRef } from "react";
import type { Editor } from "@tiptap/core";
import { InsertWords } from "./insert-words";
import { chooseInsert, offered, SLASH_MENU, slashOption, type Slash } from "./slash";
import type { SurfaceContext } from "./surface-context";

type SlashListProps = { slash: Slash; editor: Editor; context: SurfaceContext };

/** What a slash offers; the focus stays in the text, which names the entry that is chosen. */
export function SlashList({ slash, editor, context }: SlashListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current) place(list.current, editor, slash.from);
    list.current?.querySelector(".on")?.scrollIntoView({ block: "nearest" });
  }, [editor, slash]);
  const inserts = offered(slash, context);
  if (inserts.length === 0) {
    return (
      <p className="slash menu slash--none" ref={list} role="status">
        {context.words("insert.none", { typed: slash.typed })}
      </p>
    );
  }
  return (
    <div
      className="slash menu"
      role="listbox"
      id={SLASH_MENU}
      aria-label={context.words("insert.title")}
      // It scrolls where the screen is small; Tab chooses, so that the focus never comes here by itself.
      tabIndex={0}
      // The focus stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      ref={list}
    >
      {inserts.map((insert, at) => (
        <div
          key={insert.name}
          id={slashOption(insert.name)}
          role="option"
          aria-selected={at === slash.at}
          className={at === slash.at ? "on" : undefined}
          onClick={() => chooseInsert(editor, insert)}
        >
          <InsertWords name={insert.name} context={context} />
        </div>
      ))}
    </div>
  );
}

/** Under the slash, or above it where there is no room below; never beyond the edge of the paper. */
function place(list: HTMLElement, editor: Editor, from: number) {
  const { offsetParent } = list;
  if (!offsetParent) return;
  const at = editor.view.coordsAtPos(from);
  const paper = offsetParent.getBoundingClientRect();
  const below = at.bottom + 6 + list.offsetHeight < innerHeight;
  const left = Math.min(at.left - paper.left, paper.width - list.offsetWidth);
  list.style.left = `${Math.max(0, left)}px`;
  list.style.top = `${(below ? at.bottom + 6 : at.top - 6 - list.offsetHeight) - paper.top}px`;
}
