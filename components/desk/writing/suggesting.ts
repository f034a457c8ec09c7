import { Extension, type Editor, type Extensions } from "@tiptap/core";
import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { keyName } from "./key-names";
import type { Margin, SuggestingText } from "./margin";
import { decide, suggestionsIn } from "./suggest-decide";
import { suggestionHere } from "./suggest-here";
import { unmarked } from "./suggest-words";
import { suggestedOf } from "./suggest-shapes";
import { AS_GIVEN, isGiven, joinOverStruck, madeAsSuggestion, withoutInheritedMarks } from "./suggest-edit";
import type { SurfaceContext } from "./surface-context";
import { SUGGESTING_KEYS, suggestingKey } from "./suggesting-keys";
import { selectSuggestion, SuggestionBeside } from "./suggestion-beside";

type Options = { margin: Margin | null; say: (sentence: string) => void; mayWrite: () => boolean };

type Storage = { on: boolean; forwards: boolean };

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
    }),
  ];
}

const Suggesting = Extension.create<Options, Storage>({
  name: "suggesting",
  priority: 300,
  addOptions: () => ({ margin: null, say: () => undefined, mayWrite: () => true }),
  addStorage: () => ({ on: false, forwards: false }),

  onTransaction({ transaction }) {
    if (transaction.docChanged) later(this.options.margin);
  },

  dispatchTransaction({ transaction, next }) {
    const { margin } = this.options;
    const me = margin?.notes.view()?.me;
    const { forwards } = this.storage;
    if (!transaction.docChanged || isGiven(transaction)) next(transaction);
    else if (!this.storage.on || !margin || !me) next(withoutInheritedMarks(transaction));
    else next(madeAsSuggestion(this.editor.state, transaction, { me, now: margin.now(), forwards }));
  },

  addProseMirrorPlugins() {
    const { options, storage, editor } = this;
    let beside: SuggestionBeside | null = null;
    return [
      new Plugin({
        key: new PluginKey("suggesting"),
        view: () => {
          storage.on = options.margin !== null && remembered(options.margin.storyId);
          const text = handsOn(editor, options, storage);
          const letGo = options.margin?.hold(text);
          beside =
            options.margin &&
            new SuggestionBeside({ ...options, margin: options.margin, editor, text: () => text });
          return {
            update: (view, before) => beside?.update(view, before),
            destroy: () => {
              beside?.destroy();
              letGo?.();
            },
          };
        },
        state: {
          init: (_, { doc }) => blockMarks(doc),
          apply: (tr, marks) => (tr.docChanged ? blockMarks(tr.doc) : marks),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
          // What is copied from a suggestion is copied as words.
          transformPasted: withoutSuggested,
          handleKeyDown: (view, event) => {
            storage.forwards = event.key === "Delete";
            if (storage.on && joinOverStruck(view, event)) return true;
            if (beside?.onKey(event)) return true;
            return pressed(event, handsOn(editor, options, storage), editor, options);
          },
        },
      }),
    ];
  },
});

/** What the panel and the keys do with the text. */
function handsOn(editor: Editor, { margin, say, mayWrite }: Options, storage: Storage): SuggestingText {
  const words = (key: string) => margin?.words(`suggesting.${key}`) ?? key;
  return {
    on: () => storage.on,
    turn(on) {
      storage.on = on;
      remember(margin?.storyId ?? 0, on);
      say(words(on ? "turnedOn" : "turnedOff"));
      margin?.changed();
    },
    list: () => (editor.isDestroyed ? [] : suggestionsIn(editor.state.doc)),
    goTo(id) {
      const found = suggestionsIn(editor.state.doc).find(({ by }) => by.id === id);
      if (found) selectSuggestion(editor, found, false);
    },
    decide(which, accept) {
      if (!mayWrite()) return;
      const tr = decide(editor.state.tr, which, accept).setMeta(AS_GIVEN, true);
      if (tr.docChanged) editor.view.dispatch(tr);
      margin?.changed();
      const left = suggestionsIn(editor.state.doc).length;
      say(margin?.words(accept ? "suggesting.accepted" : "suggesting.refused", { left }) ?? "");
    },
  };
}

/** The keys that decide; false for every other one. The keys that go from one to the next work wherever the focus is. */
function pressed(event: KeyboardEvent, text: SuggestingText, editor: Editor, options: Options): boolean {
  const key = suggestingKey(event);
  const { margin, say, mayWrite } = options;
  if (!margin || (key !== "toggle" && key !== "accept" && key !== "refuse")) return false;
  event.preventDefault();
  if (key === "toggle") {
    if (mayWrite()) text.turn(!text.on());
    return true;
  }
  const here = suggestionHere(editor.state);
  if (here === null) say(margin.words("suggesting.nothingHere", { key: keyName(SUGGESTING_KEYS.next) }));
  else text.decide(new Set([here]), key === "accept");
  return true;
}

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

function withoutSuggested(slice: Slice): Slice {
  return new Slice(bare(slice.content), slice.openStart, slice.openEnd);
}

function bare(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const struck =
      node.marks.some(({ type }) => type.name === "deleted") || suggestedOf(node)?.change === "deleted";
    if (struck) return;
    if (node.isInline) nodes.push(unmarked(node));
    else {
      const attrs = suggestedOf(node) ? { ...node.attrs, suggested: null } : node.attrs;
      nodes.push(node.type.create(attrs, bare(node.content), node.marks));
    }
  });
  return Fragment.fromArray(nodes);
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

const nameOf = (storyId: number) => `newsroom.suggesting.${storyId}`;

/** Whether it was on in this tab; a tab that may keep nothing begins with it off. */
function remembered(storyId: number): boolean {
  try {
    return sessionStorage.getItem(nameOf(storyId)) === "1";
  } catch {
    return false;
  }
}

function remember(storyId: number, on: boolean): void {
  try {
    sessionStorage.setItem(nameOf(storyId), on ? "1" : "0");
  } catch {
    // It is only forgotten with the tab.
  }
}
