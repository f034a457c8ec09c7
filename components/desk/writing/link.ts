import { getMarkRange, type Editor } from "@tiptap/core";
import type { MarkType } from "@tiptap/pm/model";

const KINDS = ["link", "storyLink"] as const;

export type LinkMark =
  { type: "link"; attrs: { href: string } } | { type: "storyLink"; attrs: { storyId: number } };

/** Where the selected words lead now. `empty`: no words are selected, and the cursor is in no link. */
export function linkStanding(editor: Editor) {
  const href = editor.getAttributes("link")["href"] as string | undefined;
  const storyId = editor.getAttributes("storyLink")["storyId"] as number | undefined;
  const isLink = href !== undefined || storyId !== undefined;
  return { href: href ?? "", storyId, isLink, empty: editor.state.selection.empty && !isLink };
}

/** Makes the selected words, the link with the cursor, or new words (`otherwise`) lead somewhere. */
export function putLink(editor: Editor, link: LinkMark, otherwise: string) {
  const chain = editor.chain().focus();
  const { from, to } = rangeOf(editor);
  if (from === to) {
    chain.insertContent({ type: "text", text: otherwise, marks: [link] }).run();
    return;
  }
  chain
    .setTextSelection({ from, to })
    .unsetMark("link")
    .unsetMark("storyLink")
    .setMark(link.type, link.attrs)
    .setTextSelection(to)
    .run();
}

/** The words stay, and lead nowhere. */
export function removeLink(editor: Editor) {
  const { from, to } = rangeOf(editor);
  editor
    .chain()
    .focus()
    .setTextSelection({ from, to })
    .unsetMark("link")
    .unsetMark("storyLink")
    .setTextSelection(to)
    .run();
}

function rangeOf({ state }: Editor): { from: number; to: number } {
  const { selection, schema } = state;
  if (!selection.empty) return selection;
  const types = KINDS.map((kind) => schema.marks[kind]).filter(
    (type): type is MarkType => type !== undefined,
  );
  for (const type of types) {
    const range = getMarkRange(selection.$from, type);
    if (range) return range;
  }
  return selection;
}
