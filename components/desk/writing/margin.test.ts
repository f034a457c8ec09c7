// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EVERY_BLOCK } from "@/components/story/sample-story";
import type { Body } from "@/lib/body/body";
import { anyBody } from "@/lib/body/body-arbitrary";
import { withoutSuggestions } from "@/lib/body/versions";
import { EDITORS_MARK } from "@/lib/checks/editors-mark";
import { nthFound } from "@/lib/checks/nth-found";
import type { Anchor, NotesView, ThreadView } from "@/lib/notes/fields";
import { NoteKeeper } from "@/lib/notes/note-keeper";
import { blockFrom, bodyFrom, bodyWith } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { tallier } from "@/lib/prose/tally";
import { typedCharacter } from "@/lib/typography/typed-character";
import { Margin, type SuggestingText } from "./margin";
import { paragraph, press, SampleSurface, type } from "./sample-surface";
import { loadSuggesting } from "./suggesting-loading";
import { NOTE_EVENT } from "./surface-keys";

const NOW = Date.parse("2026-11-19T08:58:41.000Z");
const moment = {
  ...{ precision: "instant" as const, machine: "2026-11-19T08:58:41Z" },
  ...{ words: "19 November 2026, 13:58", dayWords: "19 November 2026" },
};
const ana = { id: 1, name: "Ana Verlinde" };

let sample: SampleSurface;
let margin: Margin;
let now: number;
let asked: unknown[];
let view: NotesView;

// Nothing is laid out here, so nothing can be scrolled to.
Range.prototype.getBoundingClientRect = () => new DOMRect();
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

beforeEach(async () => {
  await loadSuggesting();
  sessionStorage.clear();
  now = NOW;
  asked = [];
  view = { threads: [], people: [ana], me: ana, mayNote: true, zone: "Asia/Almaty" };
  open(view);
});
afterEach(() => sample.close());

function open(shown: NotesView): void {
  const notes = new NoteKeeper({
    ...{ storyId: 3, view: shown, unreachable: "No connection." },
    fetch: (_, init) => {
      if (init?.body) asked.push(JSON.parse(init.body as string));
      return Promise.resolve(Response.json(view));
    },
  });
  margin = new Margin(
    3,
    notes,
    (key) => key,
    () => now,
    EDITORS_MARK,
    (instant) => instant,
  );
  sample = new SampleSurface(
    {
      ...{ docOf, blockFrom, bodyWith, tallier, nthFound, typedCharacter },
      loadEmbedReader: async () => () => null,
      loadPasteReader: () => Promise.reject(new Error("Nothing is pasted here.")),
    },
    margin,
  );
}

const bodyOf = (...words: string[]): Body => ({ version: 1, blocks: words.map(paragraph) });
const suggestingIn = (editor: Editor): SuggestingText => {
  const text = margin.suggesting();
  if (!text) throw new Error("No surface is open.");
  if (!text.on()) text.turn(true);
  editor.view.focus();
  return text;
};
/** Blocks as the surface names them: no two alike. */
const named = (body: Body): Body => ({
  ...body,
  blocks: body.blocks.map((block, index) => ({ ...block, id: `b${index}` })),
});
const cursor = (editor: Editor, from: number, to = from) =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));

describe("suggesting in the text", () => {
  it("marks what is typed and keeps what stood there, and undo takes it back", () => {
    const editor = sample.openBody(bodyOf("The lock opens in May."));
    suggestingIn(editor);
    cursor(editor, 5, 9);
    type(editor, "gate");
    expect(withoutSuggestions(sample.held.read())).toEqual(bodyOf("The lock opens in May."));
    expect(margin.suggesting()?.list()).toMatchObject([
      { before: "lock", after: "gate", by: { name: ana.name } },
    ]);
    undo(editor.state, editor.view.dispatch);
    expect(sample.held.read()).toEqual(bodyOf("The lock opens in May."));
  });

  it("is one suggestion as long as the writer goes on, and another one a minute later", () => {
    const editor = sample.openBody(bodyOf("The lock opens in May."));
    const text = suggestingIn(editor);
    cursor(editor, 5);
    type(editor, "old ");
    now += 30_000;
    type(editor, "and ");
    expect(text.list()).toHaveLength(1);
    now += 61_000;
    type(editor, "grey ");
    expect(text.list().map(({ after }) => after)).toEqual(["old and ", "grey "]);
  });

  it("splits and joins paragraphs by their keys, over what is struck", () => {
    const editor = sample.openBody(bodyOf("One. Two.", "Three.", "Four."));
    const text = suggestingIn(editor);
    cursor(editor, 6);
    press(editor, "Enter");
    cursor(editor, editor.state.doc.content.size - 5);
    const three = editor.state.doc.child(0).nodeSize + editor.state.doc.child(1).nodeSize;
    editor.view.dispatch(editor.state.tr.delete(three, three + editor.state.doc.child(2).nodeSize));
    cursor(editor, editor.state.doc.content.size - 6);
    press(editor, "Backspace");
    expect(withoutSuggestions(sample.held.read())).toEqual(bodyOf("One. Two.", "Three.", "Four."));
    text.decide("all", true);
    expect(sample.held.read()).toEqual(bodyOf("One. ", "Two.Four."));
  });

  it(
    "leaves no trace of what is refused, in any block, wherever words can be typed",
    { timeout: 60_000 },
    () => {
      const check = (body: Body) => {
        const editor = sample.openBody(body);
        const before = sample.held.read();
        const text = suggestingIn(editor);
        for (let at = 0; at <= editor.state.doc.content.size; at += 11) {
          if (!editor.state.doc.resolve(at).parent.isTextblock) continue;
          editor.view.dispatch(editor.state.tr.insertText("x", at));
        }
        const suggested = sample.held.read();
        expect(withoutSuggestions(suggested)).toEqual(withoutSuggestions(before));
        text.decide("all", false);
        expect(sample.held.read()).toEqual(before);
        text.turn(false);
      };
      check({ version: 1, blocks: EVERY_BLOCK });
      fc.assert(
        fc.property(anyBody, (body) => check(named(body))),
        { numRuns: 6 },
      );
    },
  );

  it("never takes what comes from elsewhere for the writer's own, nor what is typed while it is off", () => {
    const editor = sample.openBody(bodyOf("One."));
    const text = suggestingIn(editor);
    cursor(editor, 5);
    type(editor, " Two.");
    sample.held.apply(bodyOf("Something else."));
    expect(sample.held.read()).toEqual(bodyOf("Something else."));
    cursor(editor, 10);
    type(editor, " good");
    text.turn(false);
    cursor(editor, 12);
    type(editor, "—");
    const without = withoutSuggestions(sample.held.read());
    expect(without).toEqual(bodyOf("Something— else."));
  });

  it("is decided by keys, with the cursor in it, and only by whoever may write", () => {
    const editor = sample.openBody(bodyOf("One two three."));
    suggestingIn(editor);
    cursor(editor, 5);
    type(editor, "and ");
    const accept = { code: "F9", ctrlKey: true };
    cursor(editor, 1);
    expect(press(editor, "F9", { ...accept, shiftKey: true })).toBe(true);
    expect(margin.suggesting()?.list()).toHaveLength(1);
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "F9", code: "F9", cancelable: true }));
    sample.mayWrite(false);
    press(editor, "F9", accept);
    expect(margin.suggesting()?.list()).toHaveLength(1);
    sample.mayWrite(true);
    press(editor, "F9", accept);
    expect(sample.held.read()).toEqual(bodyOf("One and two three."));
  });

  it("leaves to the keyboard what it writes with AltGr, which some systems tell of as Ctrl+Alt", () => {
    const editor = sample.openBody(bodyOf("One two."));
    const text = suggestingIn(editor);
    for (const [key, code] of [
      ["€", "KeyE"],
      ["ń", "KeyN"],
      ["ü", "KeyY"],
      ["ј", "KeyJ"],
    ] as const)
      expect(press(editor, key, { code, ctrlKey: true, altKey: true })).toBe(false);
    expect(text.on()).toBe(true);
  });
});

const anchor = (exact: string, start: number, more: Partial<Anchor> = {}): Anchor => ({
  ...{ exact, before: "", after: "", paragraph: 0, start },
  ...more,
});
const thread = (id: number, at: Anchor): ThreadView => ({
  ...{ id, anchor: at, place: null, blocking: false, mayRelease: true, mayReopen: true },
  notes: [{ id, text: "Which?", by: ana, written: moment }],
});

describe("notes in the text", () => {
  const marked = (editor: Editor) =>
    [...editor.view.dom.querySelectorAll("[data-note]")].map((one) => one.textContent);

  beforeEach(() => {
    view = { ...view, threads: [thread(7, anchor("lock", 4, { before: "The ", after: " opens." }))] };
    open(view);
  });

  const opened = async (body: Body) => {
    const editor = sample.openBody(body);
    await expect.poll(() => margin.notes.text()).not.toBeNull();
    return editor;
  };

  it("stand at their words through every edit, and say where after a save", async () => {
    const editor = await opened(bodyOf("The lock opens."));
    expect(marked(editor)).toEqual(["lock"]);
    expect(editor.view.dom.querySelector(".gut.noted")?.textContent).toBe("AV");
    cursor(editor, 1);
    type(editor, "All of ");
    expect(marked(editor)).toEqual(["lock"]);
    await (margin.notes as NoteKeeper).sayWhereTheyStand();
    expect(asked).toMatchObject([{ do: "move", moved: [{ noteId: 7, anchor: { start: 11 } }] }]);
    await (margin.notes as NoteKeeper).sayWhereTheyStand();
    expect(asked).toHaveLength(1);
  });

  it("are not lost with their words: they come back when the words do", async () => {
    const editor = await opened(bodyOf("The lock opens.", "It is old."));
    editor.view.dispatch(editor.state.tr.delete(5, 9));
    expect(margin.notes.text()?.has(7)).toBe(false);
    expect(margin.notes.text()?.goTo(7)).toBe(false);
    undo(editor.state, editor.view.dispatch);
    expect(marked(editor)).toEqual(["lock"]);
    expect(margin.notes.text()?.goTo(7)).toBe(true);
    expect([editor.state.selection.from, editor.state.selection.to]).toEqual([5, 9]);
  });

  it("are said to be gone beside the text as soon as a colleague has cut their words, and to be back", async () => {
    await opened(bodyOf("The lock opens.", "It is old."));
    const told: (boolean | null | undefined)[] = [];
    margin.notes.subscribe(() => told.push(margin.notes.text()?.has(7)));
    sample.held.apply(bodyOf("It is old."));
    await expect.poll(() => told.at(-1)).toBe(false);
    sample.held.apply(bodyOf("The lock opens.", "It is old."));
    await expect.poll(() => told.at(-1)).toBe(true);
  });

  it("are pinned by their key to the chosen words, or to the word at the cursor", async () => {
    const editor = await opened(bodyOf("The lock opens."));
    cursor(editor, 12);
    document.dispatchEvent(new CustomEvent(NOTE_EVENT));
    expect(margin.notes.chosen()).toEqual({
      ...{ exact: "opens", before: "The lock ", after: ".", paragraph: 0, start: 9 },
    });
    cursor(editor, 6);
    document.dispatchEvent(new CustomEvent(NOTE_EVENT));
    expect(margin.notes.current()).toBe(7);
  });

  it("are pinned by the same key of a keyboard with other letters", () => {
    const editor = sample.openBody(bodyOf("The lock opens."));
    cursor(editor, 12);
    expect(press(editor, "ь", { code: "KeyM", keyCode: 77, ctrlKey: true, altKey: true })).toBe(true);
    expect(margin.notes.chosen()?.exact).toBe("opens");
  });
});

describe("marks that an editor leaves", () => {
  it("are shown wherever they stand, and follow what is written", () => {
    const editor = sample.openBody(bodyOf("It cost TK million.", "He is 54 [CHECK] years old.", "Nothing."));
    const shown = () => [...editor.view.dom.querySelectorAll(".proof.stop")].map((one) => one.textContent);
    expect(shown()).toEqual(["TK", "[CHECK]"]);
    editor.view.dispatch(editor.state.tr.insertText("4.7", 9, 11));
    expect(shown()).toEqual(["[CHECK]"]);
    cursor(editor, editor.state.doc.content.size - 1);
    type(editor, " XXX ");
    expect(shown()).toEqual(["[CHECK]", "XXX"]);
    expect(bodyFrom(editor.getJSON())).toEqual(sample.held.read());
  });
});
