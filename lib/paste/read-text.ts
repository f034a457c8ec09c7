import type { Block, Mark } from "@/lib/body/body";
import { cleanAddress } from "./clean-address";
import { isChat, readChat } from "./chat";
import type { Pasted } from "./fields";
import { joinedLines, widthOf } from "./hard-wraps";
import { asNotation, hasStructure } from "./markdown";
import type { PastedRun, Piece } from "./pieces";
import { putTogether } from "./put-together";
import { asPasted } from "./read-html";
import { readable, tidyRuns } from "./tidy-runs";

/** The most plain text that is read at once, in UTF-16 code units. */
const MOST_TEXT = 4_000_000;

/**
 * Plain text. With the signs of our notation or of Markdown it has structure, if they can be read without a fault;
 * otherwise it is paragraphs. The notation is loaded only for that.
 */
export function readText(text: string, language: string): Pasted | Promise<Pasted> {
  const clean = readable(text);
  if (clean.length > MOST_TEXT) return readPlain(text, language);
  if (isChat(clean)) return asPasted(putTogether(linkedPieces(readChat(clean)), language), []);
  if (!hasStructure(clean)) return readPlain(text, language);
  return readNotation(clean, language).then((blocks) =>
    blocks ? asPasted(blocks, []) : readPlain(text, language),
  );
}

async function readNotation(text: string, language: string): Promise<Block[] | null> {
  const { fromNotation } = await import("@/lib/body/notation");
  const read = fromNotation(asNotation(text));
  if ("errors" in read) return null;
  const pieces = read.body.blocks.flatMap((block) => piecesOf(block));
  return putTogether(pieces, language);
}

/** Blocks of the notation as pieces, so that they are set as everything else is. */
function piecesOf(block: Block): Piece[] {
  if (block.type === "paragraph") return [{ kind: "text", level: 0, quote: null, runs: linked(block.text) }];
  if (block.type === "heading") return [{ kind: "text", level: block.level, quote: null, runs: block.text }];
  if (block.type === "quote") {
    const quote = block.attribution === undefined ? {} : { attribution: block.attribution };
    return block.paragraphs.map((runs) => ({ kind: "text", level: 0, quote, runs: linked(runs) }));
  }
  return block.type === "list" ? itemsOf(block, 1, block) : [{ kind: "block", block }];
}

function itemsOf(list: Extract<Block, { type: "list" }>, depth: number, root: object): Piece[] {
  return list.items.flatMap((item): Piece[] => [
    { kind: "item", item: { depth, ordered: list.ordered, list: root }, runs: linked(item.text) },
    ...(item.list ? itemsOf(item.list, depth + 1, root) : []),
  ]);
}

function linkedPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => (piece.kind === "block" ? piece : { ...piece, runs: linked(piece.runs) }));
}

/** Plain text as paragraphs: an empty line parts them; without any, every line is one. */
export function readPlain(text: string, language: string): Pasted {
  const clean = readable(text);
  if (clean.length > MOST_TEXT) return { blocks: [], notes: [{ code: "tooLong", count: 1 }] };
  return asPasted(putTogether(plainPieces(clean), language), []);
}

function plainPieces(text: string): Piece[] {
  const lines = text.split("\n").map((line) => line.replace(/[ \t\u00a0]+/g, " ").trimEnd());
  const width = widthOf(lines);
  const chunks = parted(lines).map((chunk) => joinedLines(chunk, width));
  const paragraphs = chunks.length > 1 ? chunks.map((chunk) => chunk.join("\n")) : (chunks[0] ?? []);
  return paragraphs.map((paragraph) => ({
    kind: "text",
    level: 0,
    quote: null,
    runs: linked([{ text: paragraph }]),
  }));
}

/** The lines between empty ones. */
function parted(lines: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let open = false;
  for (const line of lines) {
    const isEmpty = line.trim() === "";
    if (!isEmpty && open) chunks.at(-1)?.push(line);
    else if (!isEmpty) chunks.push([line]);
    open = !isEmpty;
  }
  return chunks;
}

/** Text for a field of one line. */
export function readLine(text: string): string {
  return readable(text)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** The address that a text is, if it is nothing else. */
export function readAddress(text: string): string | null {
  const only = text.trim();
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(only) ? cleanAddress(only) : null;
}

const ADDRESS = /https?:\/\/[^\s<>«»“”„"]+/gi;

/** Addresses in plain text as links, without what follows readers. */
export function linked(runs: readonly PastedRun[]): PastedRun[] {
  return tidyRuns(
    runs.flatMap((run): PastedRun[] => {
      if (run.verbatim || run.marks?.some(({ type }) => type === "storyLink")) return [run];
      if (run.marks?.some(({ type }) => type === "link")) return [cleanLinks(run)];
      const parts: PastedRun[] = [];
      let from = 0;
      for (const { 0: found, index } of run.text.matchAll(ADDRESS)) {
        const address = withoutEnd(found);
        const href = cleanAddress(address);
        if (!href) continue;
        const link: Mark = { type: "link", href };
        parts.push({ ...run, text: run.text.slice(from, index) });
        parts.push({ ...run, text: href === address ? address : href, marks: [...(run.marks ?? []), link] });
        from = index + address.length;
      }
      return [...parts, { ...run, text: run.text.slice(from) }].filter(({ text }) => text !== "");
    }),
  );
}

function cleanLinks(run: PastedRun): PastedRun {
  const marks = (run.marks ?? []).flatMap((mark): Mark[] => {
    if (mark.type !== "link") return [mark];
    const href = cleanAddress(mark.href);
    return href ? [{ type: "link", href }] : [];
  });
  return { ...run, marks };
}

/** An address without the sentence's own signs behind it. */
function withoutEnd(address: string): string {
  const bare = address.replace(/[.,;:!?…'’]+$/, "");
  return bare.endsWith(")") && !bare.includes("(") ? withoutEnd(bare.slice(0, -1)) : bare;
}
