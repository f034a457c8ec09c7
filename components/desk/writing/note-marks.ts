import { Extension, type Editor, type Extensions } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { editorsMarks } from "./editors-marks";
import type { Margin } from "./margin";
import { NEW_NOTE_EVENT } from "./new-note-event";
import { anchorOf, chosenWords, piecesOf, type Stretch } from "./note-places";
import type { SurfaceContext } from "./surface-context";
import { NOTE_EVENT } from "./surface-keys";

/** Notes are pinned to words here, and what editors leave is marked; the words that are pinned are marked where there are some. */
export function noteMarks(context: SurfaceContext): Extensions {
  const { margin } = context;
  if (!margin) return [];
  const [say, failed] = [(sentence: string) => context.say(sentence), () => context.failed()];
  return [NoteMarks.configure({ margin, say, failed })];
}

type Options = { margin: Margin | null; say: (sentence: string) => void; failed: () => void };

const NoteMarks = Extension.create<Options>({
  name: "noteMarks",
  addOptions: () => ({ margin: null, say: () => undefined, failed: () => undefined }),

  addProseMirrorPlugins() {
    const { margin, say, failed } = this.options;
    if (!margin) return [];
    const pins = new NotePins(this.editor, margin, say, failed);
    return [pins.plugin(), editorsMarks(margin.editorsMark)];
  },
});

/** Pins notes to words, and brings what marks the words of those that are pinned. */
class NotePins {
  private words: typeof import("./noted-words") | null = null;
  private isBringing = false;

  constructor(
    private readonly editor: Editor,
    private readonly margin: Margin,
    private readonly say: Options["say"],
    private readonly failed: () => void,
  ) {}

  plugin(): Plugin {
    return new Plugin({
      key: new PluginKey("notePins"),
      view: () => {
        const pin = (event: Event) => this.pin(event);
        const deaf = this.margin.notes.subscribe(() => void this.bring());
        document.addEventListener(NOTE_EVENT, pin);
        void this.bring();
        return {
          destroy: () => {
            deaf();
            document.removeEventListener(NOTE_EVENT, pin);
          },
        };
      },
      props: { handleKeyDown: (view, event) => pinByKey(view, event) },
    });
  }

  private async bring(): Promise<void> {
    const { editor, margin } = this;
    const isPinned = margin.notes.view()?.threads.some(({ anchor, settled }) => anchor && !settled);
    if (!isPinned || this.words || this.isBringing) return;
    this.isBringing = true;
    const loading = Promise.all([import("./noted-words"), margin.notes.loadFinder()]);
    const [words, find] = (await loading.catch(() => null)) ?? [];
    this.isBringing = false;
    if (editor.isDestroyed) return;
    if (!words || !find) return this.failed();
    this.words = words;
    editor.registerPlugin(words.notedWords(editor, { margin, find }));
  }

  /** Ctrl+Alt+M: in words that have a note already the way to it, otherwise a new one for the words that are chosen. */
  private pin(event: Event): void {
    const {
      editor,
      say,
      margin: { notes, words },
    } = this;
    const { from, to } = detailOf(event) ?? editor.state.selection;
    const noted = from === to ? (this.words?.noteAt(editor.state, from) ?? null) : null;
    if (noted !== null) return notes.look(noted);
    const chosen = chosenWords(editor.state.doc, { from, to });
    const anchor = chosen && anchorOf(notes, chosen, piecesOf(editor.state.doc));
    notes.choose(anchor);
    say(anchor ? words("notes.pinnedNow", { words: anchor.exact }) : words("notes.noWords"));
    document.dispatchEvent(new CustomEvent(NEW_NOTE_EVENT));
  }
}

/**
 * The key for notes by its place on the keyboard: in other alphabets it writes another letter, by which it is not known.
 * What AltGr writes is written.
 */
function pinByKey({ state: { selection } }: EditorView, event: KeyboardEvent): boolean {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (code !== "KeyM" || !(ctrlKey || metaKey) || !altKey || shiftKey) return false;
  if (event.getModifierState("AltGraph")) return false;
  const { from, to } = selection;
  document.dispatchEvent(new CustomEvent(NOTE_EVENT, { detail: { from, to } }));
  event.preventDefault();
  return true;
}

function detailOf(event: Event): Stretch | null {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  if (!detail || typeof detail !== "object" || !("from" in detail) || !("to" in detail)) return null;
  const { from, to } = detail;
  return typeof from === "number" && typeof to === "number" ? { from, to } : null;
}
