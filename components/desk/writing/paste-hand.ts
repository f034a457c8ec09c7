import { closeHistory } from "@tiptap/pm/history";
import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { Selection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Pasted, PasteReader } from "@/lib/paste/fields";
import { tableTools } from "./blocks/table-loading";
import type { PastingContext } from "./paste";
import { insertBlocks } from "./paste-place";
import { takesLines, usedPlace } from "./paste-queue";

/** What stands on the clipboard, or is carried over the text. */
export type Load = { html: string; text: string; plain: boolean; files: number };

/** Where in the text it goes, in place of what stands there. */
export type Place = { from: number; to: number };

/** Reads what was pasted and puts it in. It comes into the browser with the first look into the text. */
export class PasteHand {
  constructor(
    readonly context: PastingContext,
    readonly reader: PasteReader,
  ) {}

  /** What was pasted as blocks, fit for the place that the selection is in, with what could not be brought along. */
  read(load: Load, view: EditorView): Pasted | Promise<Pasted> {
    const read = this.#readWords(load, view);
    return read instanceof Promise
      ? read.then((one) => withEdges(one, load.text))
      : withEdges(read, load.text);
  }

  #readWords(load: Load, view: EditorView): Pasted | Promise<Pasted> {
    const { reader } = this;
    const { language } = this.context;
    const { parent } = view.state.selection.$from;
    if (parent.isTextblock && !takesLines(parent)) {
      const line = reader.readLine(
        load.text === "" ? wordsOfHtml(reader, load.html, language) : load.text,
        language,
      );
      return { blocks: line === "" ? [] : [{ type: "paragraph", text: [{ text: line }] }], notes: [] };
    }
    if (load.plain && load.text !== "") return reader.readPlain(load.text, language);
    const read = load.html === "" ? null : reader.readHtml(load.html, language);
    return read && (read.blocks.length > 0 || read.notes.length > 0 || load.text === "")
      ? read
      : reader.readText(load.text, language);
  }

  /** Puts it in place of the selection; a table into a table fills its cells. */
  insert(view: EditorView, read: Pasted, event: ClipboardEvent | null): void {
    const nodes = this.#nodes(view, read);
    if (nodes.length > 0 && !this.#intoTable(view, nodes, event)) {
      const tr = view.state.tr.deleteSelection();
      const end = insertBlocks(tr, tr.selection.from, nodes);
      tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
      view.dispatch(asPaste(tr).scrollIntoView());
    }
  }

  /** Puts it where a place was kept for it, which is then used up. */
  insertAt(view: EditorView, place: Place, read: Pasted, id: number): void {
    const { selection } = view.state;
    const tr = usedPlace(view.state.tr, id);
    if (place.to > place.from) tr.delete(place.from, place.to);
    const end = insertBlocks(tr, place.from, this.#nodes(view, read));
    if (selection.from === place.from) tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
    view.dispatch(asPaste(tr).scrollIntoView());
  }

  /** A table that is pasted into a table fills its cells. */
  #intoTable(view: EditorView, nodes: readonly Node[], event: ClipboardEvent | null): boolean {
    const [only] = nodes;
    const tools = tableTools();
    if (!tools || !event || nodes.length !== 1 || only?.type.name !== "figures") return false;
    const table = Array.from({ length: only.childCount }, (_, at) => only.child(at)).find(
      (child) => child.type.name === "table",
    );
    return (
      table !== undefined &&
      tools.isInTable(view.state) &&
      tools.pasteCells(view, event, new Slice(Fragment.from(table), 0, 0))
    );
  }

  #nodes(view: EditorView, { blocks }: Pasted): Node[] {
    if (blocks.length === 0) return [];
    const doc = view.state.schema.nodeFromJSON(this.context.tools.docOf({ version: 1, blocks }));
    return Array.from({ length: doc.childCount }, (_, at) => doc.child(at));
  }

  /** An address over selected words links them; whether it did. */
  link(view: EditorView, { from, to }: Place, load: Load, id?: number): boolean {
    const { link } = view.state.schema.marks;
    const href = this.reader.readAddress(load.text);
    if (!link || !href || from === to) return false;
    const { tr } = view.state;
    if (id !== undefined) usedPlace(tr, id);
    view.dispatch(asPaste(tr.addMark(from, to, link.create({ href }))));
    return true;
  }
}

/** A paste is undone as a whole, and apart from what was typed before. */
function asPaste(tr: Transaction): Transaction {
  return closeHistory(tr.setMeta("paste", true));
}

/** A few words keep the space at their ends, which parts them from the words around. */
function withEdges(read: Pasted, text: string): Pasted {
  const [only] = read.blocks;
  if (read.blocks.length !== 1 || only?.type !== "paragraph" || /\n/.test(text.trim())) return read;
  const start = /^[ \u00a0]/.test(text) ? [{ text: " " }] : [];
  const end = /[ \u00a0]$/.test(text) ? [{ text: " " }] : [];
  return { ...read, blocks: [{ ...only, text: [...start, ...only.text, ...end] }] };
}

function wordsOfHtml(reader: PasteReader, html: string, language: string): string {
  const { blocks } = reader.readHtml(html, language);
  return blocks
    .map((block) => ("text" in block ? block.text.map(({ text }) => text).join("") : ""))
    .join(" ");
}
