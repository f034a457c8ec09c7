import { useEffect, useRef, type KeyboardEvent } from "react";
import { INSERTS, type Insert } from "./inserts";
import { InsertWords } from "./insert-words";
import type { SurfaceContext } from "./surface-context";

type InsertEntriesProps = { context: SurfaceContext; choose: (insert: Insert) => void; close: () => void };

/** The menu of everything that stands between paragraphs; it takes the focus. */
export function InsertEntries({ context, choose, close }: InsertEntriesProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>("button")?.focus(), []);
  return (
    <div
      className="menu tools__inserts"
      role="menu"
      id="insert-menu"
      aria-label={context.words("insert.title")}
      ref={list}
      onKeyDown={(event) => walk(event, close)}
    >
      {INSERTS.map((insert, at) => (
        <button
          type="button"
          role="menuitem"
          tabIndex={at === 0 ? 0 : -1}
          key={insert.name}
          onClick={() => choose(insert)}
        >
          <InsertWords name={insert.name} context={context} />
        </button>
      ))}
    </div>
  );
}

/** The keys of a menu; a letter goes to the next entry that begins with it. */
function walk(event: KeyboardEvent<HTMLDivElement>, close: () => void) {
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = entries.indexOf(event.target as HTMLElement);
  const last = entries.length - 1;
  const goals: Record<string, number> = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const after = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  const goal = goals[event.key];
  const named =
    event.key.length === 1 && event.key !== " "
      ? after.find(({ textContent }) =>
          textContent.toLocaleLowerCase().startsWith(event.key.toLocaleLowerCase()),
        )
      : undefined;
  const next = goal === undefined ? named : entries[goal];
  if (event.key === "Escape") close();
  else if (next) next.focus();
  else return;
  event.preventDefault();
  // The row of buttons around the menu has arrows of its own.
  event.stopPropagation();
}
