// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Body } from "@/lib/body/body";
import { EDITORS_MARK } from "@/lib/checks/editors-mark";
import { nthFound } from "@/lib/checks/nth-found";
import { NoteKeeper } from "@/lib/notes/note-keeper";
import { blockFrom, bodyWith } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { tallier } from "@/lib/prose/tally";
import { typedCharacter } from "@/lib/typography/typed-character";
import { Margin } from "./margin";
import { press, SampleSurface, type } from "./sample-surface";
import { loadSuggesting } from "./suggesting-loading";

// Nothing is laid out here, so nothing can be scrolled to.
Range.prototype.getBoundingClientRect = () => new DOMRect();
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

let sample: SampleSurface;

beforeEach(async () => {
  await loadSuggesting();
  const notes = new NoteKeeper({
    ...{ storyId: 3, view: null, unreachable: "No connection." },
    fetch: () => Promise.reject(new Error("Nothing is asked here.")),
  });
  const margin = new Margin(
    3,
    notes,
    (key) => key,
    () => Date.parse("2026-11-19T08:58:41.000Z"),
    EDITORS_MARK,
    (instant) => instant,
  );
  const tools = { docOf, blockFrom, bodyWith, tallier, nthFound, typedCharacter };
  const loads = {
    loadEmbedReader: async () => () => null,
    loadPasteReader: () => Promise.reject(new Error("Nothing is pasted here.")),
  };
  sample = new SampleSurface({ ...tools, ...loads }, margin);
});
afterEach(() => sample.close());

const cursor = (editor: Editor, at: number) =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)));

describe("a suggestion at the cursor", () => {
  const by = (id: string) => ({ id, personId: 2, name: "Bolat Ermekov", at: "2026-11-19T08:05:00.000Z" });
  const put = (id: string, words: string) => ({
    text: words,
    marks: [{ type: "inserted", by: by(id) } as const],
  });
  const body: Body = {
    version: 2,
    blocks: [
      { type: "paragraph", text: [{ text: "The " }, put("a", "old "), { text: "lock opens." }] },
      { type: "paragraph", text: [{ text: "It is " }, put("b", "very "), { text: "grey." }] },
    ],
  };
  const bar = () => document.querySelector<HTMLElement>(".suggestion-bar");
  const button = (act: string) => bar()?.querySelector<HTMLElement>(`[data-act="${act}"]`) ?? null;
  const F9 = (shiftKey = false) =>
    document.dispatchEvent(
      new KeyboardEvent("keydown", { key: "F9", code: "F9", shiftKey, cancelable: true }),
    );
  const texts = () => sample.held.read().blocks.map((block) => "text" in block && block.text);

  it("shows whose it is, says it, and is decided there; the next one follows", async () => {
    const editor = sample.openBody(body);
    editor.view.focus();
    expect(bar()).toBeNull();
    cursor(editor, 7);
    await expect.poll(bar).not.toBeNull();
    expect(bar()?.textContent).toContain("suggesting.by");
    expect(sample.said).toEqual(["suggesting.standing"]);
    expect(press(editor, "F10", { code: "F10", altKey: true })).toBe(true);
    expect(document.activeElement).toBe(button("accept"));
    button("accept")?.click();
    expect(texts()[0]).toEqual([{ text: "The old lock opens." }]);
    await expect.poll(() => document.activeElement?.getAttribute("data-act")).toBe("accept");
    button("refuse")?.click();
    expect(texts()[1]).toEqual([{ text: "It is grey." }]);
    expect(bar()).toBeNull();
    expect(editor.view.hasFocus()).toBe(true);
  });

  it("is reached from one to the next by keys, in a circle, and Esc puts its buttons away", async () => {
    const editor = sample.openBody(body);
    editor.view.focus();
    const chosen = () => {
      const { from, to } = editor.state.selection;
      return editor.state.doc.textBetween(from, to);
    };
    F9();
    expect(chosen()).toBe("old ");
    F9();
    expect(chosen()).toBe("very ");
    F9();
    expect(chosen()).toBe("old ");
    F9(true);
    expect(chosen()).toBe("very ");
    await expect.poll(bar).not.toBeNull();
    expect(press(editor, "Escape")).toBe(true);
    expect(bar()).toBeNull();
    expect(press(editor, "Escape")).toBe(false);
  });

  it("is not in the way of whoever types, nor offers a decision to whoever may not write", async () => {
    const editor = sample.openBody(body);
    editor.view.focus();
    cursor(editor, 7);
    await expect.poll(bar).not.toBeNull();
    type(editor, "x");
    expect(bar()).toBeNull();
    sample.mayWrite(false);
    F9();
    await expect.poll(bar).not.toBeNull();
    expect(button("next")).not.toBeNull();
    expect(button("accept")).toBeNull();
  });
});
