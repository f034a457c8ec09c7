import { Extension, type Extensions, type JSONContent } from "@tiptap/core";
import { DOMSerializer, type Schema } from "@tiptap/pm/model";
import { Plugin, PluginKey, Selection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Body } from "@/lib/body/body";
import type { PasteNote, PasteReader } from "@/lib/paste/fields";
import type { Load, PasteHand, Place } from "./paste-hand";
import { keepPlace, keptPlace, pastePlaces, takesLines, usedPlace } from "./paste-queue";
import { smartTyping, type SmartTypingContext } from "./smart-typing";

export type PastingContext = SmartTypingContext & {
  tools: { docOf(body: Body): JSONContent; loadPasteReader(): Promise<PasteReader> };
  /** The words under "desk.paste". */
  pasteWords(key: string, values?: Record<string, string | number>): string;
  /** Shows and says what could not be brought along, until it is put away; pictures can be added to the library first. */
  report(sentences: string, pictures: boolean): void;
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

class Pasting {
  #hand: PasteHand | null = null;
  #loading: Promise<PasteHand> | null = null;
  #waiting = 0;
  #plain = false;

  constructor(readonly context: PastingContext) {}

  /** Loads what takes a paste in, as soon as somebody comes into the text, so that it is there when they paste. */
  prepare(): false {
    void this.#load();
    return false;
  }

  /** Null where it cannot be had now; the next time it is asked for anew. */
  async #load(): Promise<PasteHand | null> {
    this.#loading ??= this.#fetch();
    return (this.#hand = await this.#loading.catch(() => (this.#loading = null)));
  }

  async #fetch(): Promise<PasteHand> {
    const loading = this.context.tools.loadPasteReader();
    const [{ PasteHand }, reader] = await Promise.all([import("./paste-hand"), loading]);
    return new PasteHand(this.context, reader);
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
    // In order: while an earlier paste waits, a later one waits as well.
    const hand = this.#waiting === 0 ? this.#hand : null;
    const read = hand?.read(load, view) ?? null;
    if (hand && read && !(read instanceof Promise)) {
      if (links && hand.link(view, view.state.selection, load)) return;
      hand.insert(view, read, event);
      return this.#say(read.notes);
    }
    void this.#later(view, load, links, event);
  }

  /** Keeps the place, and puts in what was pasted as soon as it can be read. */
  async #later(view: EditorView, load: Load, links: boolean, event: ClipboardEvent | null): Promise<void> {
    const id = keepPlace(view, !links);
    this.#waiting += 1;
    const hand = await this.#load();
    const read = await hand?.read(load, view);
    this.#waiting -= 1;
    const place = view.isDestroyed ? null : keptPlace(view.state, id);
    if (!place) return;
    if (!hand || !read) {
      putWords(view, place, id, load, event);
      return this.#say([{ code: "unformatted", count: 1 }]);
    }
    if (links && hand.link(view, place, load, id)) return;
    hand.insertAt(view, place, read, id);
    this.#say(read.notes);
  }

  /** Tells whoever listens what could not be brought along. */
  #say(notes: readonly PasteNote[]): void {
    if (notes.length === 0) return;
    this.context.report(
      notes.map(({ code, count }) => this.context.pasteWords(code, { count })).join(" "),
      notes.some(({ code }) => code === "pictures"),
    );
  }
}

/** The words alone, as lines of the text, where what reads the rest cannot be loaded. */
function putWords(
  view: EditorView,
  place: Place,
  id: number,
  load: Load,
  event: ClipboardEvent | null,
): void {
  const { doc } = view.state;
  const tr = usedPlace(view.state.tr, id);
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(place.from), doc.resolve(place.to))));
  view.pasteText(load.text, event ?? undefined);
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
