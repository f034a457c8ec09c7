import { Extension, type Editor } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { insertsFor, type Insert, type InsertName } from "./inserts";
import type { SurfaceContext } from "./surface-context";

/** The slash menu while it is open: where its slash stands, what was typed behind it, and which entry is chosen. */
export type Slash = { from: number; typed: string; at: number };

export const SLASH_MENU = "slash-menu";
export const slashOption = (name: InsertName) => `slash-${name}`;

/** Longer than this it is no name of a block but a text with a slash in it. */
const LONGEST = 24;

const key = new PluginKey<Slash | null>("slash");

type Told = { open: number } | { at: number } | "close";

/** The menu as it stands; null while it is closed. */
export function slashOf(state: EditorState): Slash | null {
  return key.getState(state) ?? null;
}

/** What the menu offers for what was typed. */
export function offered({ typed }: Slash, context: SurfaceContext): Insert[] {
  return insertsFor(typed, (name) => [
    context.words(`insert.${name}.name`),
    context.storyWords[name] ?? "",
    context.words(`insert.${name}.also`),
    context.words(`insert.${name}.about`),
  ]);
}

/** Takes the slash and what was typed behind it out, and puts the entry there. */
export function chooseInsert(editor: Editor, insert: Insert) {
  const slash = slashOf(editor.state);
  if (!slash) return;
  const to = editor.state.selection.from;
  const cleared = editor.chain().focus().deleteRange({ from: slash.from, to }).setMeta(key, "close");
  insert.put(cleared).run();
}

/** "/" at the beginning of a paragraph or after a space opens the menu; its keys are those of a list that is chosen from. */
export const SlashMenu = Extension.create<{ context: SurfaceContext | null }>({
  name: "slashMenu",
  priority: 1_000,
  addOptions: () => ({ context: null }),
  addProseMirrorPlugins() {
    const { editor } = this;
    const { context } = this.options;
    if (!context) return [];
    return [
      new Plugin<Slash | null>({
        key,
        state: { init: () => null, apply: (tr, slash, _before, after) => next(tr, slash, after) },
        props: {
          handleTextInput: (view, from, to, text) => text === "/" && open(view, from, to),
          handleKeyDown: (view, event) => pressed(editor, view, event, context),
          handleDOMEvents: { blur: (view) => tell(view, "close") },
        },
        view: (view) => {
          name(view, context);
          return { update: () => name(view, context) };
        },
      }),
    ];
  },
});

function next(tr: Transaction, slash: Slash | null, { doc, selection }: EditorState): Slash | null {
  const told = tr.getMeta(key) as Told | undefined;
  if (told === "close") return null;
  const standing = told && "open" in told ? { from: told.open, typed: "", at: 0 } : slash;
  if (!standing) return null;
  const from = told && "open" in told ? told.open : tr.mapping.map(standing.from);
  const { $from, empty } = selection;
  const inside = empty && $from.pos > from && from >= $from.start();
  const words = inside ? doc.textBetween(from, $from.pos, undefined, "\n") : "";
  if (!words.startsWith("/") || words.length > LONGEST || /^\/\s|\n/.test(words)) return null;
  const typed = words.slice(1);
  const at = told && "at" in told ? told.at : typed === standing.typed ? standing.at : 0;
  const same = from === standing.from && typed === standing.typed && at === standing.at;
  return same ? standing : { from, typed, at };
}

function open(view: EditorView, from: number, to: number): boolean {
  const { $from } = view.state.selection;
  if ($from.depth !== 1 || $from.parent.type.name !== "paragraph" || !view.editable) return false;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\n");
  if (!/(^|\s)$/.test(before)) return false;
  view.dispatch(view.state.tr.insertText("/", from, to).setMeta(key, { open: from }));
  return true;
}

function tell(view: EditorView, told: Told): boolean {
  if (slashOf(view.state)) view.dispatch(view.state.tr.setMeta(key, told));
  return false;
}

function pressed(editor: Editor, view: EditorView, event: KeyboardEvent, context: SurfaceContext): boolean {
  const slash = slashOf(view.state);
  if (!slash || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.key === "Escape") {
    tell(view, "close");
    return true;
  }
  const inserts = offered(slash, context);
  const chosen = inserts[slash.at];
  if (!chosen) return false;
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: inserts.length - 1 };
  const step = steps[event.key];
  if (step !== undefined) tell(view, { at: (slash.at + step) % inserts.length });
  else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) chooseInsert(editor, chosen);
  else return false;
  return true;
}

/** Says to a screen reader which list belongs to the text now, and which of its entries is chosen. */
function name(view: EditorView, context: SurfaceContext) {
  const slash = slashOf(view.state);
  const chosen = slash && offered(slash, context)[slash.at];
  const told: Record<string, string | null> = {
    "aria-autocomplete": slash ? "list" : null,
    "aria-controls": slash ? SLASH_MENU : null,
    "aria-activedescendant": chosen ? slashOption(chosen.name) : null,
  };
  for (const [attribute, value] of Object.entries(told)) {
    if (value === null) view.dom.removeAttribute(attribute);
    else if (view.dom.getAttribute(attribute) !== value) view.dom.setAttribute(attribute, value);
  }
}
