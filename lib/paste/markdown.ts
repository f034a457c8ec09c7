import { joinedLines, widthOf } from "./hard-wraps";

/** Plain text with signs of structure, as the notation of lib/body writes them. */

const BULLET = /^([ \t]*)[-*+•·◦‣▪][ \t]+(?=\S)/;
const NUMBER = /^([ \t]*)(\d{1,3})[.)][ \t]+(?=\S)/;
const OWN_BLOCKS = /^\[(?:picture|embed|table|gallery|fact box|questions|sources|json)\b/m;

const STRUCTURE = [
  /^#{1,6} \S/m,
  /^> ?\S/m,
  /^-{3,}[ \t]*$/m,
  /^[ \t]*•[ \t]+\S/m,
  /^[ \t]*[-*+·◦‣▪][ \t]+\S[^\n]*\n(?:[ \t]*\n)?[ \t]*[-*+·◦‣▪][ \t]+\S/m,
  /^[ \t]*1[.)][ \t]+\S[^\n]*\n(?:[^\n]*\n){0,6}?[ \t]*2[.)][ \t]+\S/m,
  /\*\*[^\s*][^*\n]*\*\*/,
  /\]\((?:https?:\/\/|mailto:|story:\d)/,
  /^\|[^\n]+\|[ \t]*\n\|[ :|-]+\|[ \t]*$/m,
  OWN_BLOCKS,
];

/** Whether a text has signs of structure at all. */
export function hasStructure(text: string): boolean {
  return STRUCTURE.some((sign) => sign.test(text));
}

/**
 * The text in our notation. Markdown's other signs for the same things become ours, lines that a letter's width broke
 * are joined, and the items of a list stand together. What names our own blocks is our notation already.
 */
export function asNotation(text: string): string {
  if (OWN_BLOCKS.test(text)) return text;
  const lines = text.split("\n").map((line) => line.replace(/\u00a0/g, " ").trimEnd());
  const width = widthOf(lines);
  return chunksOf(lines)
    .map((chunk) => written(chunk, width).join("\n"))
    .join("\n\n");
}

type Kind = "heading" | "divider" | "quote" | "row" | "list" | "text";
type Chunk = { kind: Kind; lines: string[] };

function kindOf(line: string): Kind {
  if (/^#{1,6} \S/.test(line)) return "heading";
  if (/^(?:-{3,}|\*{3,}|_{3,})$/.test(line)) return "divider";
  if (line.startsWith(">")) return "quote";
  if (/^\|.+\|$/.test(line)) return "row";
  return BULLET.test(line) || NUMBER.test(line) ? "list" : "text";
}

/** Lines that belong together. A list goes on behind an empty line if another item follows. */
function chunksOf(lines: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  let afterEmpty = true;
  for (const line of lines) {
    const last = chunks.at(-1);
    const kind = kindOf(line);
    if (line === "") afterEmpty = true;
    else {
      if (last && goesOn(last, kind, line, afterEmpty)) last.lines.push(line);
      else chunks.push({ kind: kind === "list" && !beginsList(line) ? "text" : kind, lines: [line] });
      afterEmpty = false;
    }
  }
  return chunks;
}

function goesOn(last: Chunk, kind: Kind, line: string, afterEmpty: boolean): boolean {
  if (last.kind === "list")
    return afterEmpty ? continuesList(last, kind, line) : kind === "list" || kind === "text";
  if (afterEmpty || last.kind === "heading" || last.kind === "divider") return false;
  return last.kind === kind || (last.kind === "text" && kind === "list" && !beginsList(line));
}

/** Behind an empty line a list goes on with what is indented, or with another item of its own kind. */
function continuesList(last: Chunk, kind: Kind, line: string): boolean {
  const isNumbered = NUMBER.test(last.lines[0] ?? "");
  return kind === "list" && (/^\s/.test(line) || NUMBER.test(line) === isNumbered);
}

/** "19. November" is no list. */
function beginsList(line: string): boolean {
  const number = NUMBER.exec(line)?.[2];
  return number === undefined || number === "1";
}

function written({ kind, lines }: Chunk, width: number): string[] {
  const [first = ""] = lines;
  switch (kind) {
    case "heading":
      return [first.replace(/^#+ /, (signs) => (signs.length <= 3 ? "## " : "### ")).replace(/ #+$/, "")];
    case "divider":
      return ["---"];
    case "row":
      return ["[table, head row]", ...lines.filter((line) => !/^\|[ :|-]+\|$/.test(line))];
    case "quote":
      return quoted(lines, width).map((line) => `> ${emphasised(line)}`.trimEnd());
    case "list":
      return listed(lines, width);
    case "text":
      return joinedLines(lines, width).map((line) => emphasised(line));
  }
}

/** A letter quotes a letter that quotes one: all of it is one quotation. Two signs alone are our pull quote. */
function quoted(lines: readonly string[], width: number): string[] {
  if (lines.every((line) => line.startsWith(">>")))
    return lines.map((line) => line.slice(1).replace(/^> ?/, "> "));
  const bare = lines.map((line) => line.replace(/^(?:> ?)+/, ""));
  const speaker = /^(?:--|—|–) \S/.test(bare.at(-1) ?? "") && bare.length > 1 ? bare.pop() : undefined;
  const joined = joinedLines(bare, Math.max(0, width - 2));
  return speaker ? [...joined, speaker.replace(/^\S+ /, "-- ")] : joined;
}

function listed(lines: readonly string[], width: number): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    if (items.length > 0 && kindOf(line) !== "list") items.at(-1)?.push(line.trim());
    else items.push([line]);
  }
  const indents: number[] = [];
  return items.flatMap((item) => {
    const [first = "", ...more] = joinedLines(item, width);
    const indent = (/^[ \t]*/.exec(first)?.[0] ?? "").replace(/\t/g, "    ").length;
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
    indents.push(indent);
    const number = NUMBER.exec(first)?.[2];
    const words = first.replace(number ? NUMBER : BULLET, "");
    const sign = number ? `${number}.` : "-";
    return [`${"  ".repeat(indents.length - 1)}${sign} ${emphasised(words)}`, ...more.map(emphasised)];
  });
}

/** Markdown's other signs for bold and italic. */
function emphasised(line: string): string {
  return line
    .replace(/(?<![\p{L}\p{N}_/])__(?=\S)([^_\n]+?)(?<=\S)__(?![\p{L}\p{N}_])/gu, "**$1**")
    .replace(/(?<![\p{L}\p{N}_/])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, "*$1*");
}
