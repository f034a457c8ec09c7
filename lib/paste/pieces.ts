import type { Block, Run } from "@/lib/body/body";

/** What a paste is read into before it is put together: one piece after another, in the order of the text. */

/** A stretch of text; `verbatim` is code, which no typography touches. */
export type PastedRun = Run & { verbatim?: true };

/** A quotation whose paragraphs stand among the pieces. */
export type QuoteSeen = { attribution?: string };

/** One item of a list. Items of one list share `list`, which is all it says. */
export type ItemSeen = { depth: number; ordered: boolean; list: unknown };

export type Piece =
  | { kind: "text"; level: 0 | 2 | 3; quote: QuoteSeen | null; runs: PastedRun[] }
  | { kind: "item"; item: ItemSeen; runs: PastedRun[] }
  | { kind: "block"; block: Block };

/** The words of runs. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

export function isBlank(runs: readonly Run[]): boolean {
  return runs.every((run) => run.text.trim() === "");
}

/** Everything that pieces say, as one text with line breaks. */
export function linesOf(pieces: readonly Piece[]): PastedRun[] {
  const lines = pieces
    .map((piece) => (piece.kind === "block" ? [] : piece.runs))
    .filter((runs) => !isBlank(runs));
  return lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: "\n" }, ...runs]));
}
