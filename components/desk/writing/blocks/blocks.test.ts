// @vitest-environment jsdom
import { Editor, type JSONContent } from "@tiptap/core";
import { DOMParser, DOMSerializer, type Node } from "@tiptap/pm/model";
import { afterEach, describe, expect, it } from "vitest";
import { EVERY_BLOCK } from "@/components/story/sample-story";
import type { Block, Suggested } from "@/lib/body/body";
import { bodyFrom } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { RUNNING_TEXT } from "../extensions";
import { BLOCKS } from "./blocks";

let editor: Editor | undefined;

afterEach(() => editor?.destroy());

function open(blocks: Block[]): Editor {
  editor = new Editor({
    element: document.createElement("div"),
    extensions: [...RUNNING_TEXT, ...BLOCKS],
    content: docOf({ version: 1, blocks }),
    enableContentCheck: true,
    onContentError: ({ error }) => {
      throw error;
    },
  });
  return editor;
}

/** Copied and put in again: what the clipboard would hold, read back. */
function throughHtml({ schema, state }: Editor) {
  const holder = document.createElement("div");
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(state.doc.content));
  const again = document.createElement("div");
  again.innerHTML = holder.innerHTML;
  return DOMParser.fromSchema(schema).parse(again, { preserveWhitespace: "full" });
}

function jsonOf(doc: Node): JSONContent {
  return doc.toJSON() as JSONContent;
}

/** Every table row as long as the longest, and neighbouring plain runs as one: what the surface makes of a body. */
function asSurfaceHolds(block: Block): Block {
  const [held] = bodyFrom(docOf({ version: 1, blocks: [block] })).blocks;
  if (!held) throw new Error(`Nothing is left of a ${block.type}.`);
  return held;
}

describe("a block of the text", () => {
  it.each(EVERY_BLOCK.map((block) => [block.type, block] as const))(
    "stands in the editor as it is stored: %s",
    (_, block) => {
      const { state } = open([block]);
      state.doc.check();
      expect(bodyFrom(jsonOf(state.doc)).blocks).toEqual([asSurfaceHolds(block)]);
    },
  );

  it.each(EVERY_BLOCK.map((block) => [block.type, block] as const))("is copied whole: %s", (_, block) => {
    const opened = open([block]);
    expect(throughHtml(opened).toJSON()).toEqual(opened.state.doc.toJSON());
  });

  it("keeps its name and who suggests it when it is copied", () => {
    const suggested: Suggested = {
      change: "inserted",
      by: { id: "s1", personId: 4, name: "Dana Ermek", at: "2026-03-04T07:30:00.000Z" },
    };
    const block: Block = { type: "quote", id: "q7", suggested, paragraphs: [[{ text: "It opens." }]] };
    const opened = open([block]);
    expect(bodyFrom(jsonOf(throughHtml(opened))).blocks).toEqual([block]);
  });

  it("keeps a crop, a width and two spaces in a caption", () => {
    const crop = { x: 0.1, y: 0, width: 0.5, height: 0.75 };
    const block: Block = {
      type: "picture",
      width: "wide",
      picture: { pictureId: 9, caption: "Low  water", decorative: true, crop },
    };
    const opened = open([block]);
    expect(bodyFrom(jsonOf(throughHtml(opened))).blocks).toEqual([block]);
  });
});

describe("HTML that calls itself a block", () => {
  const read = (html: string) => {
    const { schema } = open([]);
    const element = document.createElement("div");
    element.innerHTML = html;
    return DOMParser.fromSchema(schema).parse(element).toJSON() as unknown;
  };

  it.each([
    ["an address that runs", '<div data-block="embed" data-href="javascript:alert(1)">words</div>'],
    [
      "an address that holds its own page",
      '<div data-block="embed" data-href="data:text/html,x">words</div>',
    ],
    ["no number of a picture", '<figure data-block="picture" data-picture="-1">words</figure>'],
  ])("is read as plain words where it has %s", (_, html) => {
    const json = JSON.stringify(read(html));
    expect(json).toContain("words");
    expect(json).not.toMatch(/embed|picture|javascript|data:/);
  });

  it("loses a crop, a name and a suggestion that are malformed", () => {
    const html = `<figure data-block="picture" data-picture="3" data-crop='{"x":9}' data-id="${"x".repeat(50)}" data-suggested='{"change":"eaten"}'></figure>`;
    expect(read(html)).toMatchObject({
      content: [{ type: "picture", attrs: { pictureId: 3, crop: null, id: null, suggested: null } }],
    });
  });
});
