/** One change to a text: `remove` characters from `at` on become `insert`. It always replaces something. */
export type Edit = { at: number; remove: number; insert: string };

/** Where no rule looks: each character of an address or of code is seen as this one, which is like a letter. */
export const MASK = "\uE000";

/** The text with the edits made; they come in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let from = 0;
  for (const { at, remove, insert } of edits) {
    out += text.slice(from, at) + insert;
    from = at + remove;
  }
  return out + text.slice(from);
}

/** Where stretches end after the edits that ended at `ends` before; what is put in belongs where its first character stood. */
export function movedEnds(ends: readonly number[], edits: readonly Edit[]): number[] {
  const moved: number[] = [];
  let shift = 0;
  let next = 0;
  for (const end of ends) {
    let edit = edits[next];
    while (edit && edit.at + edit.remove <= end) {
      shift += edit.insert.length - edit.remove;
      next += 1;
      edit = edits[next];
    }
    moved.push(edit && edit.at < end ? edit.at + edit.insert.length + shift : end + shift);
  }
  return moved;
}

/** Every match of a pattern as an edit. `replace` gives null where the match is to stay. */
export function editsOf(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const insert = replace(match);
    if (insert !== null && insert !== match[0])
      edits.push({ at: match.index, remove: match[0].length, insert });
  }
  return edits;
}
