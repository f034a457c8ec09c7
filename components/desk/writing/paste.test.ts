// @vitest-environment jsdom
import { Editor, type JSONContent } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PasteReader } from "@/lib/paste/fields";
import { pasteReader } from "@/lib/paste/reader";
import { blockFrom } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { typedCharacter } from "@/lib/typography/typed-character";
import { BLOCKS } from "./blocks/blocks";
import { box, line, p, tableOf } from "./blocks/sample-writing";
import { loadTableTools } from "./blocks/table-loading";
import { RUNNING_TEXT } from "./extensions";
import { pasting } from "./paste";

const opened: Editor[] = [];
const said: string[] = [];
beforeAll(async () => {
  await loadTableTools();
  await import("./paste-hand");
});
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
  said.length = 0;
});

/** An editor with these blocks; what stands between "[" and "]" is selected, or the cursor is at "|". */
async function write(content: JSONContent[], load: () => Promise<PasteReader> = async () => pasteReader) {
  const context = {
    language: "en",
    tools: { docOf, typedCharacter, loadPasteReader: load },
    pasteWords: (key: string, values = {}) => `${key} ${JSON.stringify(values)}`,
    report: (sentence: string, pictures: boolean) => said.push(pictures ? `${sentence} (add)` : sentence),
  };
  const editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: [...RUNNING_TEXT, ...BLOCKS, ...pasting(context)],
    content: { type: "doc", content },
  });
  opened.push(editor);
  const from = take(editor, "[") ?? take(editor, "|") ?? 1;
  const to = take(editor, "]") ?? from;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
  editor.view.dom.dispatchEvent(new FocusEvent("focus"));
  await settled();
  return editor;
}

function take(editor: Editor, sign: string): number | null {
  const found: number[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (node.text?.includes(sign)) found.push(pos + node.text.indexOf(sign));
  });
  const [at] = found;
  if (at === undefined) return null;
  editor.view.dispatch(editor.state.tr.delete(at, at + 1));
  return at;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

function paste(editor: Editor, data: { html?: string; text?: string; files?: number }, plain = false) {
  const keys = { key: "V", ctrlKey: true, shiftKey: true, bubbles: true };
  if (plain) editor.view.dom.dispatchEvent(new KeyboardEvent("keydown", keys));
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const getData = (type: string) =>
    (type === "text/html" ? data.html : type === "text/plain" ? data.text : "") ?? "";
  Object.assign(event, { clipboardData: { getData, files: { length: data.files ?? 0 }, types: [] } });
  editor.view.dom.dispatchEvent(event);
}

/** The text, one block a line. */
const shown = (editor: Editor): string[] =>
  (editor.getJSON().content ?? []).flatMap((node) =>
    blockFrom(node).map((block) =>
      "text" in block ? `${block.type}: ${block.text.map((run) => run.text).join("")}` : block.type,
    ),
  );

describe("pasting", () => {
  it("one paragraph joins the words around it", async () => {
    const editor = await write([p("Before |after.")]);
    paste(editor, { html: '<p>the <b>"new"</b> bridge</p>', text: 'the "new" bridge ' });
    expect(shown(editor)).toEqual(["paragraph: Before the “new” bridge after."]);
    expect(JSON.stringify(editor.getJSON())).toContain('"bold"');
  });

  it("several blocks stand between the words before and behind", async () => {
    const editor = await write([p("Before |after.")]);
    paste(editor, { html: "<p>one</p><h2>two</h2><ul><li>three</li></ul><p>four </p>" });
    expect(shown(editor)).toEqual(["paragraph: Before one", "heading: two", "list", "paragraph: fourafter."]);
  });

  it("in an empty paragraph nothing empty is left", async () => {
    const editor = await write([p("Above."), p("|"), p("Below.")]);
    paste(editor, { html: "<h2>one</h2><p>two</p>" });
    expect(shown(editor)).toEqual([
      "paragraph: Above.",
      "heading: one",
      "paragraph: two",
      "paragraph: Below.",
    ]);
  });

  it("what is selected is replaced, and one undo brings it back", async () => {
    const editor = await write([p("Before [old] after.")]);
    paste(editor, { text: "new" });
    expect(shown(editor)).toEqual(["paragraph: Before new after."]);
    editor.commands.undo();
    expect(shown(editor)).toEqual(["paragraph: Before old after."]);
  });

  it("in a list paragraphs are items, and lists go on in it", async () => {
    const list = box("bulletList", box("listItem", p("one|")), box("listItem", p("last")));
    const editor = await write([list]);
    paste(editor, { html: "<p> and a half</p><p>two</p><ul><li>three<ul><li>four</li></ul></li></ul>" });
    const [block] = (editor.getJSON().content ?? []).flatMap(blockFrom);
    expect(block).toMatchObject({
      items: [
        { text: [{ text: "oneand a half" }] },
        { text: [{ text: "two" }] },
        { text: [{ text: "three" }], list: { items: [{ text: [{ text: "four" }] }] } },
        { text: [{ text: "last" }] },
      ],
    });
  });

  it("in a cell it is lines, and the table stays whole", async () => {
    const editor = await write([tableOf(["a|", "b"], ["c", "d"])]);
    paste(editor, { html: "<p>one</p><h2>two</h2>" });
    const [block] = (editor.getJSON().content ?? []).flatMap(blockFrom);
    expect(block).toMatchObject({
      rows: [
        [[{ text: "aone\ntwo" }], [{ text: "b" }]],
        [[{ text: "c" }], [{ text: "d" }]],
      ],
    });
  });

  it("a table in a table fills its cells", async () => {
    const editor = await write([tableOf(["|a", "b"], ["c", "d"])]);
    paste(editor, { html: "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>" });
    const [block, ...more] = (editor.getJSON().content ?? []).flatMap(blockFrom);
    expect(block).toMatchObject({
      rows: [
        [[{ text: "1" }], [{ text: "2" }]],
        [[{ text: "3" }], [{ text: "4" }]],
      ],
    });
    expect(more.filter((one) => one.type === "table")).toEqual([]);
  });

  it("in a caption it is one line without marks", async () => {
    const picture = {
      ...box("picture", line("caption", "The |"), line("credit"), line("alt")),
      attrs: { pictureId: 1 },
    };
    const editor = await write([picture]);
    paste(editor, { html: "<p>sill</p><p><b>at noon</b></p>", text: "sill\nat noon" });
    const [block] = (editor.getJSON().content ?? []).flatMap(blockFrom);
    expect(block).toMatchObject({ picture: { caption: "The sill at noon" } });
  });

  it("in a quotation headings and lists are paragraphs, and the speaker stays", async () => {
    const editor = await write([box("quote", p("It |"), line("attribution", "Ida Moss"))]);
    paste(editor, { html: "<p>opens.</p><h2>Also</h2><ul><li>closes</li></ul>" });
    const [block] = (editor.getJSON().content ?? []).flatMap(blockFrom);
    expect(block).toMatchObject({
      paragraphs: [[{ text: "It opens." }], [{ text: "Also" }], [{ text: "closes" }]],
      attribution: "Ida Moss",
    });
  });

  it("an address over selected words links them", async () => {
    const editor = await write([p("See [the map] here.")]);
    paste(editor, { text: "https://tern.example/map?utm_source=x" });
    const [block] = (editor.getJSON().content ?? []).flatMap(blockFrom);
    expect(block).toMatchObject({
      text: [
        { text: "See " },
        { text: "the map", marks: [{ type: "link", href: "https://tern.example/map" }] },
        { text: " here." },
      ],
    });
  });

  it("as plain text has no structure", async () => {
    const editor = await write([p("|")]);
    paste(editor, { html: "<h2>one</h2><p><b>two</b></p>", text: "one\n\ntwo" }, true);
    expect(shown(editor)).toEqual(["paragraph: one", "paragraph: two"]);
    expect(JSON.stringify(editor.getJSON())).not.toContain('"bold"');
  });

  it("says what was left out", async () => {
    const editor = await write([p("|")]);
    paste(editor, { html: '<p>one</p><img src="https://a.example/x.jpg" alt="A boat" width="400">' });
    expect(said).toEqual(['pictures {"count":1} (add)']);
    paste(editor, { files: 2 });
    expect(said.at(-1)).toBe('pictures {"count":2} (add)');
  });

  it("nothing is pasted into a text that somebody else writes", async () => {
    const editor = await write([p("Theirs.|")]);
    editor.setEditable(false);
    paste(editor, { text: "mine" });
    await settled();
    expect(shown(editor)).toEqual(["paragraph: Theirs."]);
  });

  it("in order, while what reads it is still being loaded and somebody goes on typing", async () => {
    let ready: (reader: PasteReader) => void = () => undefined;
    const loading = new Promise<PasteReader>((resolve) => (ready = resolve));
    const editor = await write([p("Before |")], () => loading);
    paste(editor, { text: "one " });
    paste(editor, { html: "<b>two</b>" });
    editor.view.dispatch(editor.state.tr.insertText(" typed"));
    ready(pasteReader);
    await settled();
    expect(shown(editor)).toEqual(["paragraph: Before one two typed"]);
  });

  it("keeps the words where what reads it cannot be loaded", async () => {
    const editor = await write([p("|")], () => Promise.reject(new Error("offline")));
    paste(editor, { html: "<h2>one</h2><p>two</p>", text: "one\ntwo" });
    await settled();
    expect(shown(editor)).toEqual(["paragraph: one", "paragraph: two"]);
    expect(said).toEqual(['unformatted {"count":1}']);
  });

  it("what was copied here comes back as it was", async () => {
    const editor = await write([p('"Straight" -- on purpose'), p("|")]);
    const { dom, text } = editor.view.serializeForClipboard(
      editor.state.doc.slice(0, editor.state.doc.child(0).nodeSize),
    );
    paste(editor, { html: dom.innerHTML, text });
    expect(shown(editor).filter((one) => one.includes("Straight"))).toHaveLength(2);
    expect(new Set(shown(editor).filter((one) => one.includes("Straight"))).size).toBe(1);
  });
});

describe("what was copied here and is pasted into a list", () => {
  it("keeps its links to stories", async () => {
    const linked = {
      type: "text",
      text: "the bridge",
      marks: [{ type: "storyLink", attrs: { storyId: 12 } }],
    };
    const source = { type: "paragraph", content: [linked] };
    const editor = await write([source, p("two"), box("bulletList", box("listItem", p("|")))]);
    const size = editor.state.doc.child(0).nodeSize + editor.state.doc.child(1).nodeSize;
    const { dom, text } = editor.view.serializeForClipboard(editor.state.doc.slice(0, size));
    paste(editor, { html: dom.innerHTML, text });
    const [, , list] = (editor.getJSON().content ?? []).flatMap(blockFrom);
    expect(list).toMatchObject({
      items: [
        { text: [{ text: "the bridge", marks: [{ type: "storyLink", storyId: 12 }] }] },
        { text: [{ text: "two" }] },
      ],
    });
  });
});

describe("typing", () => {
  it("makes quotation marks, and one undo gives back the one that was typed", async () => {
    const editor = await write([p("She said |")]);
    const { from } = editor.state.selection;
    const insert = () => editor.state.tr;
    editor.view.someProp("handleTextInput", (handle) => handle(editor.view, from, from, '"', insert));
    expect(shown(editor)).toEqual(["paragraph: She said “"]);
    editor.commands.undo();
    expect(shown(editor)).toEqual(['paragraph: She said "']);
  });
});
