import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Anchor, FindAnchor, ThreadView } from "@/lib/notes/fields";
import { initialsOf } from "../initials";
import type { Margin } from "./margin";
import { anchorOf, piecesOf, type Pieces, type Stretch } from "./note-places";

/** Where each open note's words stand, mapped through every edit; null where they are gone. */
type Marks = { places: Map<number, Stretch | null>; pinned: Map<number, string>; shown: DecorationSet };

type Placing = { margin: Margin; find: FindAnchor };

const key = new PluginKey<Marks>("notedWords");

/** Marks the words that open notes are pinned to, in the text and in its margin. It comes with the first such note. */
export function notedWords(editor: Editor, by: Placing): Plugin {
  const { margin } = by;
  return new Plugin<Marks>({
    key,
    view: () => {
      const letGo = connect(editor, margin);
      let later: ReturnType<typeof setTimeout> | undefined;
      return {
        update({ state }, before) {
          if (missingIn(state) === missingIn(before)) return;
          clearTimeout(later);
          // Not in the middle of a change: whoever hears of it draws the marks anew.
          later = setTimeout(() => margin.notes.textChanged());
        },
        destroy() {
          clearTimeout(later);
          letGo();
        },
      };
    },
    state: {
      init: (_, state) => marksFor(by, state, null),
      apply: (tr, marks, _, state) => marksAfter(by, tr, marks, state),
    },
    props: {
      decorations: (state) => key.getState(state)?.shown,
      handleClick: (view, at) => {
        const noted = noteAt(view.state, at);
        if (noted !== null) margin.notes.look(noted);
        return false;
      },
    },
  });
}

/** What the panel asks of the text, and what the text is told of the notes; gives back how to end it. */
function connect(editor: Editor, margin: Margin): () => void {
  const { notes } = margin;
  const redraw = () => {
    if (!editor.isDestroyed)
      editor.view.dispatch(editor.state.tr.setMeta(key, true).setMeta("addToHistory", false));
  };
  const ends = [
    notes.holdText({
      goTo: (threadId) => goTo(editor, threadId),
      has: (threadId) => {
        const places = key.getState(editor.state)?.places;
        return places?.has(threadId) ? places.get(threadId) !== null : null;
      },
      anchors: () => anchorsIn(editor.state, margin),
    }),
    notes.subscribe(redraw),
  ];
  return () => ends.forEach((end) => end());
}

function goTo(editor: Editor, threadId: number): boolean {
  const place = key.getState(editor.state)?.places.get(threadId);
  if (!place) return false;
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView());
  editor.view.focus();
  return true;
}

function anchorsIn(state: EditorState, { notes }: Margin): Map<number, Anchor | null> {
  const pieces = piecesOf(state.doc);
  const places = [...(key.getState(state)?.places ?? [])];
  return new Map(places.map(([id, place]) => [id, place && anchorOf(notes, place, pieces)]));
}

/** The note whose words stand there; null where none does. */
export function noteAt(state: EditorState, at: number): number | null {
  const places = [...(key.getState(state)?.places ?? [])];
  return places.find(([, place]) => place && place.from <= at && at <= place.to)?.[0] ?? null;
}

/** The notes whose words are not in the text, as one word. */
function missingIn(state: EditorState): string {
  const places = [...(key.getState(state)?.places ?? [])];
  return places.flatMap(([id, place]) => (place ? [] : [id])).join();
}

function marksAfter(by: Placing, tr: Transaction, marks: Marks, state: EditorState): Marks {
  if (tr.getMeta(key)) return marksFor(by, state, tr.docChanged ? moved(marks, tr) : marks);
  if (!tr.docChanged) return marks;
  const next = moved(marks, tr);
  const missing = [...next.places].filter(([, place]) => place === null);
  const lost = missing.some(([id]) => marks.places.get(id));
  return lost || (missing.length > 0 && bringsWords(tr)) ? marksFor(by, state, next) : next;
}

/** Words that went may come back with this; for what is typed they are looked for once it is saved. */
function bringsWords(tr: Transaction): boolean {
  return Boolean(tr.getMeta("history$") ?? tr.getMeta("paste")) || tr.getMeta("addToHistory") === false;
}

/** Every place where the edit has left it. Words that were put in beside a note's are not the note's. */
function moved(marks: Marks, tr: Transaction): Marks {
  const places = new Map([...marks.places].map(([id, place]) => [id, place && movedPlace(place, tr)]));
  return { ...marks, places, shown: marks.shown.map(tr.mapping, tr.doc) };
}

function movedPlace({ from, to }: Stretch, { mapping }: Transaction): Stretch | null {
  const [start, end] = [mapping.map(from, 1), mapping.map(to, -1)];
  return end > start ? { from: start, to: end } : null;
}

/** Finds what is not placed yet, or was placed for another anchor, and draws all. */
function marksFor({ margin, find }: Placing, state: EditorState, before: Marks | null): Marks {
  const open = (margin.notes.view()?.threads ?? []).filter(({ anchor, settled }) => anchor && !settled);
  const pieces = open.length > 0 ? piecesOf(state.doc) : { passages: [], starts: [] };
  const pinned = new Map(open.map(({ id, anchor }) => [id, JSON.stringify(anchor)]));
  const places = new Map(
    open.map(({ id, anchor }) => {
      const known = before?.pinned.get(id) === pinned.get(id) ? before?.places.get(id) : null;
      return [id, known ?? (anchor && stretchOf(find, anchor, pieces))];
    }),
  );
  return { places, pinned, shown: drawn(margin, state, open, places) };
}

function drawn(
  margin: Margin,
  { doc }: EditorState,
  open: ThreadView[],
  places: Marks["places"],
): DecorationSet {
  const current = margin.notes.current();
  const rows = new Map<number, ThreadView[]>();
  const marks = open.flatMap((thread) => {
    const place = places.get(thread.id);
    if (!place) return [];
    const row = doc.resolve(place.from).before(1);
    rows.set(row, [...(rows.get(row) ?? []), thread]);
    const names = `proof noted${thread.blocking ? " holds" : ""}${thread.id === current ? " is-current" : ""}`;
    return [Decoration.inline(place.from, place.to, { class: names, "data-note": String(thread.id) })];
  });
  const gutters = [...rows].map(([at, threads]) =>
    Decoration.widget(at, (view) => gutter(view, margin, threads), {
      side: -1,
      key: threads.map(({ id, blocking }) => `${id}${blocking}`).join(),
      stopEvent: () => true,
      ignoreSelection: true,
    }),
  );
  return DecorationSet.create(doc, [...marks, ...gutters]);
}

/** The marks in the margin beside one block: a button with the initials of whoever wrote the note. */
function gutter({ dom }: EditorView, margin: Margin, threads: ThreadView[]): HTMLElement {
  const row = dom.ownerDocument.createElement("div");
  row.className = "gut-row";
  row.contentEditable = "false";
  for (const { id, notes, anchor, blocking } of threads) {
    const [first] = notes;
    const button = dom.ownerDocument.createElement("button");
    button.type = "button";
    // The way there by keyboard is the key for notes, with the cursor in the words.
    button.tabIndex = -1;
    button.className = `gut noted${blocking ? " holds" : ""}`;
    button.textContent = initialsOf(first?.by.name ?? "");
    const label = margin.words("notes.mark", { name: first?.by.name ?? "", words: anchor?.exact ?? "" });
    button.setAttribute("aria-label", label);
    button.title = label;
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => margin.notes.look(id));
    row.append(button);
  }
  return row;
}

/** Where a note's words stand; null where they are not in the document. */
function stretchOf(find: FindAnchor, anchor: Anchor, { passages, starts }: Pieces): Stretch | null {
  const found = find(anchor, passages);
  const start = found && starts[found.paragraph];
  return found && start !== null && start !== undefined
    ? { from: start + found.start, to: start + found.end }
    : null;
}
