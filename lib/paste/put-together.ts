import type { Block, List, Run } from "@/lib/body/body";
import { typeset, typesetRuns } from "@/lib/typography/typeset";
import type { PastedRun, Piece, QuoteSeen } from "./pieces";
import { withoutBold } from "./read-table";
import { tidyRuns } from "./tidy-runs";

/** What one block may hold (see body.ts). What is longer goes on in another of its kind. */
const MOST = { text: 20_000, runs: 2_000, items: 500, line: 1_000 };
const DEEPEST_LIST = 4;

/** The blocks that pieces make, set in their language. */
export function putTogether(pieces: readonly Piece[], language: string): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < pieces.length;) {
    const end = endOf(pieces, at);
    blocks.push(...blocksOf(pieces.slice(at, end), language));
    at = end;
  }
  return blocks.filter((block, index) => block.type !== "divider" || blocks[index - 1]?.type !== "divider");
}

/** Where those end that make one thing with the piece at `at`: the items of a list, the paragraphs of a quotation. */
function endOf(pieces: readonly Piece[], at: number): number {
  const first = pieces[at] as Piece;
  let end = at + 1;
  for (let next = pieces[end]; next && belongs(first, next); next = pieces[end]) end += 1;
  return end;
}

function belongs(first: Piece, next: Piece): boolean {
  if (first.kind === "item" && next.kind === "item") {
    const sameKind = next.item.depth > 1 || first.item.depth > 1 || next.item.ordered === first.item.ordered;
    return first.item.list === next.item.list && sameKind;
  }
  return isQuoted(first) && isQuoted(next) && first.quote === next.quote;
}

function isQuoted(piece: Piece): piece is Extract<Piece, { kind: "text" }> & { quote: QuoteSeen } {
  return piece.kind === "text" && piece.level === 0 && piece.quote !== null;
}

function blocksOf(pieces: readonly Piece[], language: string): Block[] {
  const [first] = pieces;
  if (!first) return [];
  if (first.kind === "item") return listsOf(pieces, language);
  if (isQuoted(first)) return quotesOf(pieces, first.quote.attribution ?? "", language);
  if (first.kind === "text") {
    const { level } = first;
    return partsOf(level > 0 ? withoutBold(first.runs) : first.runs, language).map((text): Block =>
      level > 0 ? { type: "heading", level: level as 2 | 3, text } : { type: "paragraph", text },
    );
  }
  return [setBlock(first.block, language)];
}

/** Runs set in their language, in as many paragraphs as their number and length ask for. */
function partsOf(runs: readonly PastedRun[], language: string): Run[][] {
  const set = typesetRuns(tidyRuns(runs), language, (run) => run.verbatim === true).flatMap(inPieces);
  return inGroups(set, MOST.runs);
}

function runsOf(runs: readonly Run[], language: string): Run[] {
  return partsOf(runs, language)[0] ?? [];
}

function inPieces({ text, marks }: PastedRun): Run[] {
  const texts = text.match(/[^]{1,19999}(?![\udc00-\udfff])/g) ?? [];
  return (text.length <= MOST.text ? [text] : texts).map((part) =>
    marks ? { text: part, marks } : { text: part },
  );
}

function inGroups<T>(things: readonly T[], most: number): T[][] {
  const groups: T[][] = [];
  for (let from = 0; from < things.length; from += most) groups.push(things.slice(from, from + most));
  return groups;
}

function quotesOf(pieces: readonly Piece[], speaker: string, language: string): Block[] {
  const paragraphs = pieces.flatMap((piece) => (isQuoted(piece) ? partsOf(piece.runs, language) : []));
  const attribution = typeset(speaker, language);
  const groups = inGroups(paragraphs, MOST.items);
  const isShort = attribution.length <= MOST.line;
  return [
    ...groups.map((group, index): Block => ({
      type: "quote",
      paragraphs: group,
      ...(attribution !== "" && isShort && index === groups.length - 1 ? { attribution } : {}),
    })),
    ...(isShort
      ? []
      : partsOf([{ text: attribution }], language).map((text): Block => ({ type: "paragraph", text }))),
  ];
}

type Entry = { depth: number; ordered: boolean; text: Run[] };

/** A list with the lists within it. None is deeper than the body allows, nor begins deeper than its place. */
function listsOf(pieces: readonly Piece[], language: string): Block[] {
  const entries: Entry[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "item") continue;
    const depth = Math.min(piece.item.depth, (entries.at(-1)?.depth ?? 0) + 1, DEEPEST_LIST);
    for (const text of partsOf(piece.runs, language))
      entries.push({ depth, ordered: piece.item.ordered, text });
  }
  return nested(entries);
}

function nested(entries: readonly Entry[]): List[] {
  const depth = entries[0]?.depth ?? 1;
  const lists: List[] = [];
  for (let at = 0; at < entries.length;) {
    const { ordered, text } = entries[at] as Entry;
    let end = at + 1;
    while ((entries[end]?.depth ?? depth) > depth) end += 1;
    const inner = nested(entries.slice(at + 1, end));
    let last = lists.at(-1);
    if (!last || last.ordered !== ordered || last.items.length + inner.length >= MOST.items)
      lists.push((last = { type: "list", ordered, items: [] }));
    const [own, ...more] = inner;
    last.items.push(own ? { text, list: own } : { text });
    // A list of another kind under the same item stands under an item without words.
    for (const list of more) last.items.push({ text: [], list });
    at = end;
  }
  return lists;
}

function setBlock(block: Block, language: string): Block {
  if (block.type === "embed") return { ...block, title: typeset(block.title, language).slice(0, MOST.line) };
  if (block.type === "table") {
    const caption = block.caption === undefined ? {} : { caption: typeset(block.caption, language) };
    return { ...block, ...caption, rows: block.rows.map((row) => row.map((cell) => runsOf(cell, language))) };
  }
  if (block.type !== "factBox") return block;
  return {
    ...block,
    blocks: block.blocks.map((inner) =>
      inner.type === "pairs"
        ? {
            ...inner,
            pairs: inner.pairs.map(({ term, text }) => ({
              term: typeset(term, language),
              text: runsOf(text, language),
            })),
          }
        : inner,
    ),
  };
}
