import type { Block, List, Mark, Run } from "@/lib/body/body";

/** What of a pasted document must be found in the text; unbroken spaces are spaces here. */
export type Expectation = {
  file: string;
  language: string;
  /** "2 Words": the level, and what it says. */
  headings?: string[];
  /** "1 • words" or "1 # words": how deep, bullet or number, and what it says. */
  items?: string[];
  /** Words and where they lead. */
  links?: [string, string][];
  /** Paragraphs of quotations, and "— " with the speaker. */
  quotes?: string[];
  bold?: string[];
  italic?: string[];
  strike?: string[];
  /** Cells of all tables, row by row, with "|" between them. */
  rows?: string[];
  /** What was left out, and how often. */
  notes?: Record<string, number>;
  /** Words with their signs exactly; "_" is an unbroken space. */
  exactly?: string[];
};

/** The same of a text that was read. */
export function foundIn(
  blocks: readonly Block[],
): Required<Omit<Expectation, "file" | "language" | "notes" | "exactly">> {
  const runs = blocks.flatMap(runsOf);
  return {
    headings: blocks.flatMap((block) =>
      block.type === "heading" ? [`${block.level} ${wordsOf(block.text)}`] : [],
    ),
    items: blocks.flatMap((block) => (block.type === "list" ? itemsOf(block, 1) : [])),
    links: joinedBy(runs, (mark) => (mark.type === "link" ? mark.href : null)),
    quotes: blocks.flatMap((block) =>
      block.type === "quote"
        ? [...block.paragraphs.map(wordsOf), ...(block.attribution ? [`— ${plain(block.attribution)}`] : [])]
        : [],
    ),
    bold: markedWith(runs, "bold"),
    italic: markedWith(runs, "italic"),
    strike: markedWith(runs, "strike"),
    rows: blocks.flatMap((block) =>
      block.type === "table" ? block.rows.map((row) => row.map(wordsOf).join("|")) : [],
    ),
  };
}

function plain(text: string): string {
  return text.replace(/\u00a0/g, " ");
}

function wordsOf(runs: readonly Run[]): string {
  return plain(runs.map((run) => run.text).join(""));
}

function itemsOf(list: List, depth: number): string[] {
  const sign = list.ordered ? "#" : "•";
  return list.items.flatMap((item) => [
    `${depth} ${sign} ${wordsOf(item.text)}`,
    ...(item.list ? itemsOf(item.list, depth + 1) : []),
  ]);
}

function markedWith(runs: readonly Run[], type: Mark["type"]): string[] {
  return joinedBy(runs, (mark) => (mark.type === type ? "" : null)).map(([words]) => words);
}

/** Neighbouring runs with the same mark, as one. */
function joinedBy(runs: readonly Run[], read: (mark: Mark) => string | null): [string, string][] {
  const found: [string, string][] = [];
  let open: [string, string] | null = null;
  for (const run of runs) {
    const value = (run.marks ?? []).map(read).find((one) => one !== null) ?? null;
    if (value === null) open = null;
    else if (open?.[1] === value) open[0] += plain(run.text);
    else found.push((open = [plain(run.text), value]));
  }
  return found;
}

const END: Run = { text: " " };

/** Everything that has marks, a stretch without them between two texts. */
function runsOf(block: Block): Run[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [...block.text, END];
    case "list":
      return block.items.flatMap((item) => [...item.text, END, ...(item.list ? runsOf(item.list) : [])]);
    case "quote":
      return block.paragraphs.flatMap((runs) => [...runs, END]);
    case "table":
      return block.rows.flat().flatMap((runs) => [...runs, END]);
    case "factBox":
      return block.blocks.flatMap((inner) =>
        inner.type === "pairs" ? inner.pairs.flatMap(({ text }) => [...text, END]) : [],
      );
    default:
      return [];
  }
}
