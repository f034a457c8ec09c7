// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Block, Body } from "@/lib/body/body";
import { nthFound } from "@/lib/checks/nth-found";
import { blockFrom, bodyWith } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { tallier } from "@/lib/prose/tally";
import { messagesFor } from "@/lib/words/words";
import { typedCharacter } from "@/lib/typography/typed-character";
import { insertsFor } from "./inserts";
import { paragraph, press, SampleSurface, type } from "./sample-surface";

let sample: SampleSurface;

beforeEach(() => {
  sample = new SampleSurface({
    ...{ docOf, blockFrom, bodyWith, tallier, nthFound, typedCharacter },
    loadEmbedReader: async () => () => null,
    loadPasteReader: () => Promise.reject(new Error("Nothing is pasted here.")),
  });
});
afterEach(() => sample.close());

const bodyOf = (...blocks: Block[]): Body => ({ version: 1, blocks });

describe("what is typed as signs", () => {
  it.each([
    ["## Fog", { type: "heading", level: 2, text: [{ text: "Fog" }] }],
    ["### Fog", { type: "heading", level: 3, text: [{ text: "Fog" }] }],
    ["- Fog", { type: "list", ordered: false, items: [{ text: [{ text: "Fog" }] }] }],
    ["1. Fog", { type: "list", ordered: true, items: [{ text: [{ text: "Fog" }] }] }],
    ["> Fog", { type: "quote", paragraphs: [[{ text: "Fog" }]] }],
    ["**Fog**", { type: "paragraph", text: [{ text: "Fog", marks: [{ type: "bold" }] }] }],
    ["*Fog*", { type: "paragraph", text: [{ text: "Fog", marks: [{ type: "italic" }] }] }],
    ["~~Fog~~", { type: "paragraph", text: [{ text: "Fog", marks: [{ type: "strike" }] }] }],
  ])("becomes what it stands for: %s", (typed, block) => {
    type(sample.open(), typed);
    expect(sample.blocks).toEqual([block]);
  });

  it("goes on in a quotation with Enter, at the end of a paragraph and within one, and then to its speaker", () => {
    const editor = sample.open();
    type(editor, "> Fog came");
    press(editor, "Enter");
    type(editor, "and stayed");
    expect(sample.blocks).toEqual([
      { type: "quote", paragraphs: [[{ text: "Fog came" }], [{ text: "and stayed" }]] },
    ]);
    press(editor, "Enter");
    press(editor, "Enter");
    type(editor, "The ferryman");
    expect(sample.blocks).toMatchObject([{ type: "quote", attribution: "The ferryman" }]);
    editor.commands.setTextSelection(5);
    press(editor, "Enter");
    expect(sample.blocks).toMatchObject([
      { paragraphs: [[{ text: "Fog" }], [{ text: " came" }], [{ text: "and stayed" }]] },
    ]);
  });

  it("becomes a divider with a paragraph to go on in: ---", () => {
    type(sample.open(), "---");
    expect(sample.blocks.map((block) => block.type)).toEqual(["divider", "paragraph"]);
  });

  it("is undone at once by Backspace, and stays as it was typed", () => {
    const editor = sample.open();
    type(editor, "## ");
    press(editor, "Backspace");
    expect(editor.state.doc.textContent).toBe("## ");
  });
});

describe("the name of a block", () => {
  const named = (id: string, words: string): Block => ({ ...paragraph(words), id });

  it("stays with the first half when its paragraph is divided", () => {
    const editor = sample.open(named("a", "One. Two."));
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 5)));
    press(editor, "Enter");
    expect(sample.blocks).toEqual([named("a", "One."), paragraph(" Two.")]);
  });

  it("is never that of two blocks", () => {
    const list: Block = {
      type: "list",
      id: "l",
      ordered: false,
      items: ["One", "Two", "Three"].map((words) => ({ text: [{ text: words }] })),
    };
    const editor = sample.open(list);
    editor.commands.setTextSelection(10);
    editor.commands.liftListItem("listItem");
    const ids = sample.blocks.map(({ id }) => id);
    expect(ids).toEqual(["l", undefined, undefined]);
  });
});

describe("a list", () => {
  it("nests four levels and not more", () => {
    const editor = sample.open();
    type(editor, "- one");
    for (const words of ["two", "three", "four", "five"]) {
      press(editor, "Enter");
      press(editor, "Tab");
      type(editor, words);
    }
    const depth = (JSON.stringify(sample.held.read()).match(/"type":"list"/g) ?? []).length;
    expect(depth).toBe(4);
  });

  it("leaves Tab to the page where there is nothing to nest", () => {
    expect(press(sample.open(paragraph("x")), "Tab")).toBe(false);
  });
});

describe("the slash menu", () => {
  const option = (editor: Editor) => editor.view.dom.getAttribute("aria-activedescendant");

  it("opens with its first entry and is named to a screen reader", () => {
    const editor = sample.open();
    type(editor, "/");
    expect(editor.view.dom.getAttribute("aria-controls")).toBe("slash-menu");
    expect(option(editor)).toBe("slash-picture");
    press(editor, "ArrowDown");
    expect(option(editor)).toBe("slash-quote");
    press(editor, "ArrowUp");
    press(editor, "ArrowUp");
    expect(option(editor)).toBe("slash-divider");
  });

  it("is filtered by what is typed, in the story's own language too, and puts the block in place of it", () => {
    const editor = sample.open();
    type(editor, "/Цит");
    expect(option(editor)).toBe("slash-quote");
    press(editor, "Enter");
    expect(sample.blocks).toEqual([{ type: "quote", paragraphs: [[]] }]);
  });

  it("closes with Escape and leaves what was typed", () => {
    const editor = sample.open();
    type(editor, "/x");
    press(editor, "Escape");
    expect(option(editor)).toBeNull();
    expect(sample.held.read()).toEqual(bodyOf(paragraph("/x")));
  });

  it("stays closed within a word, where a slash is only a slash", () => {
    const editor = sample.open();
    type(editor, "and/or");
    expect(option(editor)).toBeNull();
  });
});

describe("what can be put in", () => {
  it("is offered by its name before it is offered by what is said about it", () => {
    const said: Record<string, string> = {
      figures: "a small table with a source",
      sources: "where it is from",
    };
    const found = insertsFor("sour", (name) => [name === "sources" ? "Sources" : name, said[name] ?? ""]);
    expect(found.map(({ name }) => name)).toEqual(["sources", "figures"]);
  });

  it.each([
    ["en", "embed", "embed"],
    ["ru", "embed", "embed"],
    ["ru", "видео", "embed"],
    ["kk", "сурет", "picture"],
    ["kk", "hr", "divider"],
    ["en", "table", "figures"],
    ["en", "quote", "quote"],
    ["ru", "фото", "picture"],
  ])("finds a block by what people call it elsewhere: at a desk in %s, /%s", (language, typed, name) => {
    const { insert } = messagesFor(language).desk.writing;
    const found = insertsFor(typed, (one) => [insert[one].name, "", insert[one].also, insert[one].about]);
    expect(found[0]?.name).toBe(name);
  });
});

describe("a key of the surface", () => {
  it.each([
    ["l", {}, "link"],
    ["f", {}, "find"],
  ])("opens what it is for: Ctrl+%s", (key, held, what) => {
    press(sample.open(), key, { ctrlKey: true, ...held });
    expect(sample.asked).toEqual([what]);
  });

  it("asks for a note on the selected words: Ctrl+Alt+M", () => {
    const heard: unknown[] = [];
    document.addEventListener("newsroom:note", (event) => heard.push((event as CustomEvent).detail), {
      once: true,
    });
    const editor = sample.open(paragraph("Some words."));
    editor.commands.setTextSelection({ from: 1, to: 5 });
    press(editor, "m", { ctrlKey: true, altKey: true });
    expect(heard).toEqual([{ from: 1, to: 5 }]);
  });
});
