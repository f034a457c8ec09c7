import { Extension, type Extensions } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Margin } from "./margin";
import { isGiven, withoutInheritedMarks, withoutSuggested } from "./plain-words";
import { suggestedOf } from "./suggest-shapes";
import { SurfaceSuggesting, type SurfaceParts } from "./suggesting-text";
import type { SurfaceContext } from "./surface-context";

type Options = { margin: Margin | null } & Omit<SurfaceParts, "editor" | "margin">;

type Storage = { text: SurfaceSuggesting | null; letGo: () => void };

/**
 * While it is on, whatever is changed in the text is only suggested: what is typed is marked, what is taken out stays
 * and is struck. What others' edits and decisions bring is never suggested.
 */
export function suggesting(context: SurfaceContext): Extensions {
  const { margin = null } = context;
  return [
    Suggesting.configure({
      margin,
      say: (sentence) => context.say(sentence),
      mayWrite: () => context.mayWrite(),
      failed: () => context.failed(),
    }),
  ];
}

const Suggesting = Extension.create<Options, Storage>({
  name: "suggesting",
  priority: 300,
  addOptions: () => ({
    ...{ margin: null, say: () => undefined },
    ...{ mayWrite: () => true, failed: () => undefined },
  }),
  addStorage: () => ({ text: null, letGo: () => undefined }),

  onTransaction({ transaction }) {
    if (transaction.docChanged) later(this.options.margin);
  },

  dispatchTransaction({ transaction, next }) {
    const { text } = this.storage;
    if (!transaction.docChanged) next(transaction);
    else if (text) next(text.made(transaction));
    else next(isGiven(transaction) ? transaction : withoutInheritedMarks(transaction));
  },

  onDestroy() {
    this.storage.text?.destroy();
    this.storage.letGo();
  },

  addProseMirrorPlugins() {
    const { options, storage, editor } = this;
    return [
      new Plugin({
        key: new PluginKey("suggesting"),
        view: () => {
          const { margin } = options;
          // Made once: a plugin that comes later has all views made anew.
          if (margin && !storage.text) {
            storage.text = new SurfaceSuggesting({ ...options, margin, editor });
            storage.letGo = margin.hold(storage.text);
          }
          return { update: (view, before) => storage.text?.beside?.update(view, before) };
        },
        state: {
          init: (_, { doc }) => blockMarks(doc),
          apply: (tr, marks) => (tr.docChanged ? blockMarks(tr.doc) : marks),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
          transformPasted: withoutSuggested,
          handleKeyDown: (_, event) => storage.text?.onKey(event) ?? false,
        },
      }),
    ];
  },
});

/** Blocks that are suggested as a whole, to be shown so. */
function blockMarks(doc: Node): DecorationSet {
  const marks: Decoration[] = [];
  doc.forEach((block, at) => {
    const suggested = suggestedOf(block);
    if (suggested)
      marks.push(Decoration.node(at, at + block.nodeSize, { class: `suggested is-${suggested.change}` }));
  });
  return marks.length > 0 ? DecorationSet.create(doc, marks) : DecorationSet.empty;
}

const waiting = new WeakMap<Margin, ReturnType<typeof setTimeout>>();

/** The panel is told once the writer pauses: a list is not read while it changes with every key. */
function later(margin: Margin | null): void {
  if (!margin) return;
  clearTimeout(waiting.get(margin));
  waiting.set(
    margin,
    setTimeout(() => margin.changed(), 250),
  );
}
