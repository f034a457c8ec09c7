import { Editor, type JSONContent } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { RUNNING_TEXT } from "../extensions";
import { BLOCKS } from "./blocks";

/** What the tests of the blocks write and press. */

export type Part = JSONContent;
const opened: Editor[] = [];

/** Closes every editor of a test. */
export function closeAll() {
  for (const editor of opened.splice(0)) editor.destroy();
}

export const p = (text = ""): Part => ({ type: "paragraph", ...words(text) });
export const line = (type: string, text = ""): Part => ({ type, ...words(text) });
const words = (text: string) => (text ? { content: [{ type: "text", text }] } : {});
export const box = (type: string, ...content: Part[]): Part => ({ type, content });
export const pictureWith = (type: string, caption: string): Part => ({
  ...box(type, line("caption", caption), line("credit"), line("alt")),
  attrs: { pictureId: 1 },
});
export const tableOf = (first: string[], ...more: (string[] | string)[]): Part => {
  const caption = more.find((one) => typeof one === "string");
  const rows = [first, ...more.filter((one) => typeof one !== "string")];
  return box(
    "figures",
    line("tableCaption", caption),
    box("table", ...rows.map((cells) => box("tableRow", ...cells.map((cell) => box("tableCell", p(cell)))))),
    line("tableSource"),
  );
};

/** An editor with these blocks and the cursor where "|" stands. */
export function write(...blocks: Part[]): Editor {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [...RUNNING_TEXT, ...BLOCKS],
    content: { type: "doc", content: blocks },
  });
  const { state, view } = editor;
  let at = -1;
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes("|")) at = pos + node.text.indexOf("|");
  });
  const tr = state.tr.delete(at, at + 1);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at)));
  opened.push(editor);
  return editor;
}

/** Presses a key, "Alt-Shift-ArrowUp" with others held, as the page would hear it. True where the editor took it. */
export function press(opened: Editor, keys: string): boolean {
  const parts = keys.split("-");
  const held = new Set(parts.slice(0, -1));
  const event = new KeyboardEvent("keydown", {
    key: parts.at(-1) ?? "",
    altKey: held.has("Alt"),
    shiftKey: held.has("Shift"),
  });
  return opened.view.someProp("handleKeyDown", (handle) => handle(opened.view, event) === true) ?? false;
}

/** The document in short: names with what is in them, and "|" where the cursor is. */
export function shown({ state }: Editor): string {
  const { doc, selection } = state;
  const marked = selection instanceof TextSelection ? state.tr.insertText("|", selection.head).doc : doc;
  const short = (node: typeof doc): string =>
    node.isTextblock || node.isLeaf
      ? `${node.type.name}:${node.textContent}`
      : `${node.type.name}(${node.content.content.map(short).join(" ")})`;
  return marked.content.content.map(short).join(" ");
}
