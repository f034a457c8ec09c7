import { Extension, type Extensions, type JSONContent } from "@tiptap/core";
import { DOMSerializer, Fragment, Slice, type Node, type Schema } from "@tiptap/pm/model";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin, PluginKey, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Body } from "@/lib/body/body";
import type { Pasted, PasteNote, PasteReader } from "@/lib/paste/fields";
import { tableTools } from "./blocks/table-loading";
import { insertBlocks, takesLines } from "./paste-place";
import { keepPlace, keptPlace, pastePlaces, usedPlace } from "./paste-queue";
import { smartTyping, type SmartTypingContext } from "./smart-typing";

export type PastingContext = SmartTypingContext & {
  tools: { docOf(body: Body): JSONContent; loadPasteReader(): Promise<PasteReader> };
  /** The words under "desk.paste". */
  pasteWords(key: string, values?: Record<string, string | number>): string;
  say(sentence: string): void;
};

/** Pasting and dropping from elsewhere, and typing with the signs of the story's language. */
export function pasting(context: PastingContext): Extensions {
  return [
    smartTyping(context),
    Extension.create({
      name: "pasting",
      // Before what the parts of the text would do with a paste themselves.
      priority: 1_000,
      addProseMirrorPlugins() {
        return [pastePlaces(), pastePlugin(new Pasting(context), this.editor.schema)];
      },
    }),
  ];
}

function pastePlugin(pasting: Pasting, schema: Schema): Plugin {
  return new Plugin({
    key: new PluginKey("pasting"),
    view: () => {
      const idle = setTimeout(() => pasting.prepare(), 2_000);
      return { destroy: () => clearTimeout(idle) };
    },
    props: {
      clipboardSerializer: new OwnSerializer(
        DOMSerializer.nodesFromSchema(schema),
        DOMSerializer.marksFromSchema(schema),
      ),
      handleDOMEvents: {
        focus: () => pasting.prepare(),
        keydown: (_, event) => pasting.key(event),
        paste: (view, event) => pasting.paste(view, event),
        drop: (view, event) => pasting.drop(view, event),
      },
    },
  });
}

/** What is copied here says so, so that it comes back exactly as it was. */
class OwnSerializer extends DOMSerializer {
  override serializeFragment(...[fragment, options, target]: Parameters<DOMSerializer["serializeFragment"]>) {
    const made = super.serializeFragment(fragment, options, target);
    if (!target) (made as DocumentFragment).firstElementChild?.setAttribute(OWN, "");
    return made;
  }
}

/** As lib/paste knows it too. */
const OWN = "data-newsroom-copy";

/** What stands on the clipboard, or is carried over the text. */
type Load = { html: string; text: string; plain: boolean; files: number };

class Pasting {
  #reader: PasteReader | null = null;
  #loading: Promise<PasteReader> | null = null;
  #waiting = 0;
  #plain = false;

  constructor(readonly context: PastingContext) {}

  /** Loads what reads a paste, so that it is there when somebody pastes. */
  prepare(): false {
    this.#load().catch(() => (this.#loading = null));
    return false;
  }

  async #load(): Promise<PasteReader> {
    this.#loading ??= this.context.tools.loadPasteReader();
    return (this.#reader = await this.#loading);
  }

  /** Remembers whether the paste that follows is asked for as plain text. */
  key({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): false {
    this.#plain = shiftKey && (ctrlKey || metaKey) && key.toLowerCase() === "v";
    return false;
  }

  paste(view: EditorView, event: ClipboardEvent): boolean {
    const load = loadOf(event.clipboardData, this.#plain);
    this.#plain = false;
    if (!view.editable || !load) return false;
    if (isOwn(load) && comesBack(view, load)) return false;
    event.preventDefault();
    this.#take(view, load, event);
    return true;
  }

  drop(view: EditorView, event: DragEvent): boolean {
    const load = loadOf(event.dataTransfer, event.shiftKey);
    if (!view.editable || view.dragging || !load || isOwn(load)) return false;
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    event.preventDefault();
    if (!at) return true;
    view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
    this.#take(view, load, null);
    return true;
  }

  #take(view: EditorView, load: Load, event: ClipboardEvent | null): void {
    if (load.html === "" && load.text === "") return this.#say([{ code: "pictures", count: load.files }]);
    const links = isAddress(load.text) && linksWords(view);
    const reader = this.#reader;
    // In order: while an earlier paste waits, a later one waits as well.
    const read = reader && this.#waiting === 0 ? this.#read(reader, load, view) : null;
    if (read && !(read instanceof Promise)) {
      if (links && reader && this.#link(view, view.state.selection, load, reader)) return;
      return this.#insert(view, read, event);
    }
    void this.#later(view, load, links, read);
  }

  /** Keeps the place, and puts in what was pasted as soon as it can be read. */
  async #later(view: EditorView, load: Load, links: boolean, begun: Promise<Pasted> | null): Promise<void> {
    const id = keepPlace(view, !links);
    this.#waiting += 1;
    const reader = await this.#load().catch(() => (this.#loading = null));
    const read = reader ? await (begun ?? this.#read(reader, load, view)) : unread(load.text);
    this.#waiting -= 1;
    const place = view.isDestroyed ? null : keptPlace(view.state, id);
    if (!place) return;
    if (links && reader && this.#link(view, place, load, reader, id)) return;
    const { selection } = view.state;
    const tr = usedPlace(view.state.tr, id);
    if (place.to > place.from) tr.delete(place.from, place.to);
    const end = insertBlocks(tr, place.from, this.#nodes(view, read));
    if (selection.from === place.from) tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
    view.dispatch(asPaste(tr).scrollIntoView());
    this.#say(read.notes);
  }

  #read(reader: PasteReader, load: Load, view: EditorView): Pasted | Promise<Pasted> {
    const read = this.#readWords(reader, load, view);
    return read instanceof Promise
      ? read.then((one) => withEdges(one, load.text))
      : withEdges(read, load.text);
  }

  #readWords(reader: PasteReader, load: Load, view: EditorView): Pasted | Promise<Pasted> {
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

  #insert(view: EditorView, read: Pasted, event: ClipboardEvent | null): void {
    const nodes = this.#nodes(view, read);
    if (nodes.length > 0 && !this.#intoTable(view, nodes, event)) {
      const tr = view.state.tr.deleteSelection();
      const end = insertBlocks(tr, tr.selection.from, nodes);
      tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
      view.dispatch(asPaste(tr).scrollIntoView());
    }
    this.#say(read.notes);
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

  /** An address over selected words links them. */
  #link(
    view: EditorView,
    { from, to }: { from: number; to: number },
    load: Load,
    reader: PasteReader,
    id?: number,
  ): boolean {
    const { link } = view.state.schema.marks;
    const href = reader.readAddress(load.text);
    if (!link || !href || from === to) return false;
    const { tr } = view.state;
    if (id !== undefined) usedPlace(tr, id);
    view.dispatch(asPaste(tr.addMark(from, to, link.create({ href }))));
    return true;
  }

  /** Tells whoever listens what could not be brought along. */
  #say(notes: readonly PasteNote[]): void {
    if (notes.length === 0) return;
    this.context.say(notes.map(({ code, count }) => this.context.pasteWords(code, { count })).join(" "));
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

function loadOf(data: DataTransfer | null, plain: boolean): Load | null {
  if (!data) return null;
  const html = data.getData("text/html");
  const text = data.getData("text/plain") || data.getData("text/uri-list");
  const files = data.files.length;
  return html === "" && text === "" && files === 0 ? null : { html, text, plain, files };
}

function isOwn({ html, plain }: Load): boolean {
  return !plain && html.includes(` ${OWN}=`);
}

/** Whether ProseMirror can put back what was copied here: between blocks, or as words of one text into another. */
function comesBack(view: EditorView, { text }: Load): boolean {
  const { $from } = view.state.selection;
  if (!$from.parent.isTextblock) return true;
  return takesLines($from.parent) && ($from.depth === 1 || !text.includes("\n"));
}

function isAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/|mailto:)\S+\s*$/i.test(text);
}

/** Whether words of one text are selected that a link may stand on. */
function linksWords(view: EditorView): boolean {
  const { selection, schema } = view.state;
  const { link } = schema.marks;
  return (
    selection instanceof TextSelection &&
    !selection.empty &&
    selection.$from.sameParent(selection.$to) &&
    link !== undefined &&
    selection.$from.parent.type.allowsMarkType(link)
  );
}

/** The words alone, where what reads the rest cannot be loaded. */
function unread(text: string): Pasted {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return {
    blocks: lines.map((line) => ({ type: "paragraph", text: [{ text: line.trim() }] })),
    notes: [{ code: "unformatted", count: 1 }],
  };
}

function wordsOfHtml(reader: PasteReader, html: string, language: string): string {
  const { blocks } = reader.readHtml(html, language);
  return blocks
    .map((block) => ("text" in block ? block.text.map(({ text }) => text).join("") : ""))
    .join(" ");
}
