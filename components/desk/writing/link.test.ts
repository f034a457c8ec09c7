// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import type { Body, Run } from "@/lib/body/body";
import { bodyFrom } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { RUNNING_TEXT } from "./extensions";
import { linkStanding, putLink, removeLink } from "./link";
import { BLOCKS } from "./blocks/blocks";

let editor: Editor;

afterEach(() => editor.destroy());

function open(...text: Run[]): Editor {
  const body: Body = { version: 1, blocks: [{ type: "paragraph", text }] };
  editor = new Editor({
    element: document.createElement("div"),
    extensions: [...RUNNING_TEXT, ...BLOCKS],
    content: docOf(body),
  });
  return editor;
}

function written(): Run[] {
  const [block] = bodyFrom(editor.getJSON()).blocks;
  return block?.type === "paragraph" ? block.text : [];
}

const href = "https://ferry.example/";
const address = { type: "link", attrs: { href } } as const;
const story = { type: "storyLink", attrs: { storyId: 12 } } as const;

describe("a link", () => {
  it("is put on the selected words", () => {
    open({ text: "The ferry waits." }).commands.setTextSelection({ from: 5, to: 10 });
    putLink(editor, address, "x");
    expect(written()[1]).toEqual({ text: "ferry", marks: [{ type: "link", href }] });
  });

  it("brings words of its own where none are selected, and what is typed after it is no part of it", () => {
    open({ text: "See " }).commands.setTextSelection(5);
    putLink(editor, story, "The ferry waits");
    editor.view.dispatch(editor.state.tr.insertText(" today"));
    expect(written()).toEqual([
      { text: "See " },
      { text: "The ferry waits", marks: [{ type: "storyLink", storyId: 12 }] },
      { text: " today" },
    ]);
  });

  it("leads to one place only: a story instead of the address, on the whole of the link", () => {
    open({ text: "a " }, { text: "long link", marks: [{ type: "link", href }] }).commands.setTextSelection(5);
    expect(linkStanding(editor)).toEqual({ href, storyId: undefined, isLink: true, empty: false });
    putLink(editor, story, "x");
    expect(written()).toEqual([
      { text: "a " },
      { text: "long link", marks: [{ type: "storyLink", storyId: 12 }] },
    ]);
  });

  it("is taken off as a whole, and its words stay", () => {
    open({ text: "long link", marks: [{ type: "storyLink", storyId: 12 }, { type: "bold" }] });
    editor.commands.setTextSelection(5);
    removeLink(editor);
    expect(written()).toEqual([{ text: "long link", marks: [{ type: "bold" }] }]);
  });
});
