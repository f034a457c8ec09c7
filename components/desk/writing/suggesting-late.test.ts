// @vitest-environment jsdom
import { TextSelection } from "@tiptap/pm/state";
import { undo } from "@tiptap/pm/history";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Body } from "@/lib/body/body";
import { withoutSuggestions } from "@/lib/body/versions";
import { EDITORS_MARK } from "@/lib/checks/editors-mark";
import { nthFound } from "@/lib/checks/nth-found";
import { NoteKeeper } from "@/lib/notes/note-keeper";
import { blockFrom, bodyWith } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { tallier } from "@/lib/prose/tally";
import { typedCharacter } from "@/lib/typography/typed-character";
import { Margin } from "./margin";
import { paragraph, press, type, type SampleSurface } from "./sample-surface";

// Nothing is laid out here, so nothing can be scrolled to.
Range.prototype.getBoundingClientRect = () => new DOMRect();
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

const ana = { id: 1, name: "Ana Verlinde" };
const bodyOf = (...words: string[]): Body => ({ version: 1, blocks: words.map(paragraph) });

let isReached: boolean;
let bring: () => void;
let sample: SampleSurface;
let margin: Margin;

/** What makes suggestions, on its way until `bring` is called. */
beforeEach(async () => {
  sessionStorage.clear();
  vi.resetModules();
  isReached = true;
  const onItsWay = new Promise<void>((resolve) => (bring = resolve));
  vi.doMock("./suggesting-loading", async (original) => {
    const real = await original<typeof import("./suggesting-loading")>();
    let come: Awaited<ReturnType<typeof real.loadSuggesting>> | null = null;
    return {
      ...real,
      suggestingTools: () => come,
      loadSuggesting: async () => {
        await onItsWay;
        if (!isReached) throw new Error("There is no connection.");
        return (come = await real.loadSuggesting());
      },
    };
  });
  const { SampleSurface: Sample } = await import("./sample-surface");
  const view = { threads: [], people: [ana], me: ana, mayNote: true, zone: "Asia/Almaty" };
  const notes = new NoteKeeper({
    ...{ storyId: 3, view, unreachable: "No connection." },
    fetch: () => Promise.reject(new Error("Nothing is asked here.")),
  });
  const now = () => Date.parse("2026-11-19T08:58:41.000Z");
  const words = (key: string) => key;
  margin = new Margin(3, notes, words, now, EDITORS_MARK, (instant) => instant);
  const tools = { docOf, blockFrom, bodyWith, tallier, nthFound, typedCharacter };
  const loads = {
    loadEmbedReader: async () => () => null,
    loadPasteReader: () => Promise.reject(new Error("Nothing is pasted here.")),
  };
  sample = new Sample({ ...tools, ...loads }, margin);
});
afterEach(() => {
  sample.close();
  vi.doUnmock("./suggesting-loading");
});

describe("suggesting that is turned on before what makes suggestions has come", () => {
  const open = () => {
    const editor = sample.openBody(bodyOf("The lock opens in May.", "It is old."));
    editor.view.focus();
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 5, 9)));
    press(editor, "E", { code: "KeyE", ctrlKey: true, shiftKey: true });
    return editor;
  };

  it("makes a suggestion of what was typed meanwhile, and loses neither a letter nor the cursor", async () => {
    const editor = open();
    type(editor, "old gate");
    bring();
    await expect
      .poll(() => margin.suggesting()?.list())
      .toMatchObject([{ before: "lock", after: "old gate" }]);
    expect(withoutSuggestions(sample.held.read())).toEqual(bodyOf("The lock opens in May.", "It is old."));
    expect(editor.state.doc.textBetween(0, editor.state.selection.head)).toMatch(/old gate$/);
    type(editor, "s");
    expect(margin.suggesting()?.list()).toMatchObject([{ before: "lock", after: "old gates" }]);
  });

  it("is undone together with what it comes from", async () => {
    const editor = open();
    type(editor, "gate");
    bring();
    await expect.poll(() => margin.suggesting()?.list()).toHaveLength(1);
    undo(editor.state, editor.view.dispatch);
    expect(sample.held.read()).toEqual(bodyOf("The lock opens in May.", "It is old."));
  });

  it("takes nothing that comes from elsewhere for the writer's suggestion", async () => {
    open();
    sample.held.apply(bodyOf("The lock opens in May.", "It is old and grey."));
    bring();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "F9", code: "F9", cancelable: true }));
    await expect.poll(() => sample.said).toContain("suggesting.noneLeft");
    expect(margin.suggesting()?.list()).toEqual([]);
  });

  it("is off again, and says so, where it cannot be had; the words stay as they were typed", async () => {
    const editor = open();
    type(editor, "gate");
    isReached = false;
    bring();
    await expect.poll(() => sample.failures).toBe(1);
    expect(margin.suggesting()?.on()).toBe(false);
    expect(sample.said).toContain("suggesting.turnedOff");
    expect(sample.held.read()).toEqual(bodyOf("The gate opens in May.", "It is old."));
  });
});
