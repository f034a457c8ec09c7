import type { Block, List, Run } from "./body";
import { readInline } from "./notation-inline";
import { NotationFault, type Line } from "./notation-fault";
import { readEmbed, readGallery, readPicture, readTable } from "./notation-read-media";

/** A block and the line it began in. */
export type ReadBlock = { block: Block; line: number };

/** Something that a fact box may hold and a body may not. */
type Inner = Extract<Block, { type: "factBox" }>["blocks"][number];

const NAME = /^\{#([^{}\s]{1,40})\}$/;
const ITEM = /^( *)(-|\d{1,3}[.)]) (.*)$/;
const INDENT = 2;

/** The blocks of a text. Refuses with NotationFault. */
export function readBlocks(lines: readonly Line[]): ReadBlock[] {
  return readParts(lines, readOne).map(({ part, line }) => ({ block: part, line }));
}

/** Parts that are kept apart by blank lines, each with its own name where it has one. */
function readParts<Part extends { id?: string | undefined }>(
  lines: readonly Line[],
  read: (cursor: Cursor) => Part,
): { part: Part; line: number }[] {
  const cursor = new Cursor(lines);
  const parts: { part: Part; line: number }[] = [];
  while (cursor.skipBlank()) {
    const line = cursor.current.number;
    const name = NAME.exec(cursor.current.text)?.[1];
    if (name) cursor.next();
    if (cursor.done || cursor.isBlank) throw new NotationFault("emptyPart", line);
    const part = read(cursor);
    parts.push({ part: name ? { ...part, id: name } : part, line });
  }
  return parts;
}

/** Where the reading stands. */
class Cursor {
  #at = 0;
  constructor(readonly lines: readonly Line[]) {}

  get done(): boolean {
    return this.#at >= this.lines.length;
  }

  get current(): Line {
    return this.lines[this.#at] as Line;
  }

  get isBlank(): boolean {
    return this.current.text.trim() === "";
  }

  next(): Line {
    const line = this.current;
    this.#at += 1;
    return line;
  }

  /** False at the end of the text. */
  skipBlank(): boolean {
    while (!this.done && this.isBlank) this.#at += 1;
    return !this.done;
  }

  /** Everything up to the next blank line. */
  chunk(): Line[] {
    const chunk: Line[] = [];
    while (!this.done && !this.isBlank) chunk.push(this.next());
    return chunk;
  }

  /** Everything up to the line "[end]", which is passed. */
  untilEnd(opening: Line): Line[] {
    const inside: Line[] = [];
    while (!this.done) {
      const line = this.next();
      if (line.text.trim() === "[end]") return inside;
      inside.push(line);
    }
    throw new NotationFault("noEnd", opening.number);
  }
}

function readOne(cursor: Cursor): Block {
  const { text } = cursor.current;
  if (text.startsWith("[json] ")) return readJson(cursor.next());
  const heading = /^(##|###) (.*)$/.exec(text);
  if (heading) return readHeading(cursor.next(), heading[1] === "##" ? 2 : 3, heading[2] ?? "");
  if (/^-{3,}$/.test(text)) return cursor.next() && { type: "divider" };
  if (text.startsWith(">>")) return readPullQuote(cursor.chunk());
  if (text.startsWith(">")) return readQuote(cursor.chunk());
  if (/^\[picture\b/.test(text)) return { type: "picture", ...readPicture(cursor.chunk()) };
  if (/^\[embed\b/.test(text)) return readEmbed(cursor.chunk());
  if (/^\[table\b/.test(text)) return readTable(cursor.chunk());
  const titled = /^\[(gallery|fact box|questions|sources)\](?: (.*))?$/.exec(text);
  if (titled) return readTitled(cursor, titled[1] as Titled, titled[2]);
  return readSimple(cursor.chunk());
}

/** What may stand in a body, in a fact box and in an answer alike. */
function readSimple(chunk: readonly Line[]): Extract<Block, { type: "paragraph" | "list" }> {
  const sign = ITEM.exec(chunk[0]?.text ?? "")?.[2];
  return sign && goesOn(undefined, sign) ? readList(chunk) : { type: "paragraph", text: inline(chunk) };
}

type Titled = "gallery" | "fact box" | "questions" | "sources";

function readTitled(cursor: Cursor, kind: Titled, given: string | undefined): Block {
  const opening = cursor.next();
  const title = given ? { title: given } : {};
  if (kind === "sources") return { type: "sources", ...title, items: readSources(cursor.chunk(), opening) };
  const inside = cursor.untilEnd(opening);
  if (kind === "gallery") return { type: "gallery", ...title, pictures: readGallery(inside, opening) };
  if (kind === "questions") return { type: "questions", items: readQuestions(inside, opening) };
  return { type: "factBox", ...title, blocks: readParts(inside, readInner).map(({ part }) => part) };
}

function readInner(cursor: Cursor): Inner {
  const chunk = cursor.chunk();
  const pairs = chunk.map((line) => /^(.*?) :: ?(.*)$/.exec(line.text));
  if (!pairs.every((pair) => pair !== null)) return readSimple(chunk);
  return {
    type: "pairs",
    pairs: pairs.map((pair, index) => ({
      term: pair[1] ?? "",
      text: inline([{ text: pair[2] ?? "", number: chunk[index]?.number ?? 0 }]),
    })),
  };
}

function readQuestions(inside: readonly Line[], opening: Line) {
  const items: { question: Run[]; answer: Line[] }[] = [];
  for (const line of inside) {
    if (line.text.startsWith("? ")) {
      items.push({ question: inline([{ ...line, text: line.text.slice(2) }]), answer: [] });
    } else if (items.length > 0) items.at(-1)?.answer.push(line);
    else if (line.text.trim() !== "") throw new NotationFault("unknownLine", line.number);
  }
  if (items.length === 0) throw new NotationFault("emptyPart", opening.number);
  return items.map(({ question, answer }) => ({
    question,
    answer: readParts(answer, (cursor) => readSimple(cursor.chunk())).map(({ part }) => part),
  }));
}

function readSources(chunk: readonly Line[], opening: Line): Run[][] {
  if (chunk.length === 0) throw new NotationFault("emptyPart", opening.number);
  return chunk.map((line) => {
    if (!line.text.startsWith("- ")) throw new NotationFault("unknownLine", line.number);
    return inline([{ ...line, text: line.text.slice(2) }]);
  });
}

function readJson(line: Line): Block {
  try {
    return JSON.parse(line.text.slice("[json] ".length), (_key, value: unknown) => kept(value)) as Block;
  } catch {
    throw new NotationFault("badJson", line.number);
  }
}

/** Escapes say what no text does and the database keeps nowhere: a NUL, and half of a character. */
function kept(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd") : value;
}

function readHeading(line: Line, level: 2 | 3, words: string): Block {
  return { type: "heading", level, text: inline([{ ...line, text: words }]) };
}

function readQuote(chunk: readonly Line[]): Block {
  const { lines, attribution } = quoted(chunk, ">");
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return { type: "quote", paragraphs: paragraphs.map(inline), ...attribution };
}

function readPullQuote(chunk: readonly Line[]): Block {
  const { lines, attribution } = quoted(chunk, ">>");
  return { type: "pullQuote", text: inline(lines), ...attribution };
}

/** The lines without their marks; the last may name the speaker. */
function quoted(chunk: readonly Line[], mark: ">" | ">>") {
  const lines = chunk.map((line) => {
    if (!line.text.startsWith(mark)) throw new NotationFault("unknownLine", line.number);
    const text = line.text.slice(mark.length);
    return { ...line, text: text.startsWith(" ") ? text.slice(1) : text };
  });
  const speaker = lines.length > 1 ? /^-- (.+)$/.exec(lines.at(-1)?.text ?? "")?.[1] : undefined;
  return speaker
    ? { lines: lines.slice(0, -1), attribution: { attribution: speaker } }
    : { lines, attribution: {} };
}

type Item = { depth: number; ordered: boolean; lines: Line[] };

/** What stands at one depth so far. */
type Count = { ordered: boolean; items: number };

/**
 * A list up to the next blank line. A line without a sign, with a sign of the
 * other kind or with a number out of order goes on with the item above it:
 * "19. November" is never renumbered.
 */
function readList(chunk: readonly Line[]): List {
  const items: Item[] = [];
  const counts: Count[] = [];
  for (const line of chunk) {
    const [, indent = "", sign = "", text = ""] = ITEM.exec(line.text) ?? [];
    const depth = Math.min(Math.floor(indent.length / INDENT), (items.at(-1)?.depth ?? -1) + 1);
    if (sign && goesOn(counts[depth], sign)) {
      counts.length = depth + 1;
      counts[depth] = { ordered: sign !== "-", items: (counts[depth]?.items ?? 0) + 1 };
      items.push({ depth, ordered: sign !== "-", lines: [{ ...line, text }] });
    } else items.at(-1)?.lines.push(line);
  }
  return nest(items);
}

function goesOn(before: Count | undefined, sign: string): boolean {
  if (before && before.ordered !== (sign !== "-")) return false;
  const number = Number.parseInt(sign, 10);
  return sign === "-" || number === 1 || number === (before?.items ?? 0) + 1;
}

/** The items of one depth, each with the deeper ones that follow it. */
function nest(items: readonly Item[]): List {
  const depth = items[0]?.depth ?? 0;
  const made: List["items"] = [];
  for (let at = 0; at < items.length;) {
    let end = at + 1;
    while ((items[end]?.depth ?? depth) > depth) end += 1;
    const inner = items.slice(at + 1, end);
    const text = inline(items[at]?.lines ?? []);
    made.push(inner.length > 0 ? { text, list: nest(inner) } : { text });
    at = end;
  }
  return { type: "list", ordered: items[0]?.ordered ?? false, items: made };
}

/** Several lines are one text with line breaks. */
function inline(lines: readonly Line[]): Run[] {
  const runs = readInline(lines.map((line) => line.text).join("\n"));
  if (!runs) throw new NotationFault("linkAddress", lines[0]?.number ?? 1);
  return runs;
}
