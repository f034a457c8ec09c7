import type { Block, Mark } from "@/lib/body/body";
import { wordsOf, type ItemSeen, type PastedRun, type Piece, type QuoteSeen } from "./pieces";
import { partedAtEmptyLines, withoutEmptyLines } from "./tidy-runs";
import type { PASTE_NOTES, PasteNote } from "./fields";

type Code = (typeof PASTE_NOTES)[number];

/** Where words stand: in a heading, a quotation, an item of a list, or in none of them. */
export type Place = { level: 0 | 2 | 3; quote: QuoteSeen | null; item: ItemSeen | null };

/** Counts what is left out; one for a whole paste. */
export class Notes {
  readonly #counts = new Map<Code, number>();

  add(code: Code): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
  }

  list(): PasteNote[] {
    return [...this.#counts].map(([code, count]) => ({ code, count }));
  }
}

/** Takes words as they come and makes pieces of them. */
export class Collector {
  readonly pieces: Piece[] = [];
  #runs: PastedRun[] = [];
  #place: Place | null = null;
  #lastItem: ItemSeen | null = null;

  /** Words, with "\n" for a line break. */
  words(text: string, marks: Mark[], place: Place, verbatim: boolean): void {
    if (text === "") return;
    this.#place ??= place;
    this.#runs.push({ text, ...(marks.length > 0 ? { marks } : {}), ...(verbatim ? { verbatim } : {}) });
  }

  /** A block that is whole already. */
  block(block: Block): void {
    this.end();
    this.#lastItem = null;
    this.pieces.push({ kind: "block", block });
  }

  /** Pieces that were read elsewhere. */
  all(pieces: readonly Piece[]): void {
    this.end();
    this.#lastItem = null;
    for (const piece of pieces) this.pieces.push(piece);
  }

  /** What was said so far is a paragraph, a heading, or a line of an item. */
  end(): void {
    const place = this.#place;
    const runs = this.#runs;
    this.#place = null;
    this.#runs = [];
    if (!place) return;
    if (place.item) this.#item(place.item, withoutEmptyLines(runs));
    else if (place.level > 0) this.#text(withoutEmptyLines(runs), place);
    else for (const part of partedAtEmptyLines(runs)) this.#text(part, place);
  }

  #text(runs: PastedRun[], { level, quote }: Place): void {
    // Two hyphens alone begin the signature of a letter; they say nothing.
    if (runs.length === 0 || wordsOf(runs).trim() === "--") return;
    this.#lastItem = null;
    this.pieces.push({ kind: "text", level, quote, runs });
  }

  /** A second paragraph of the same item is a line of it. */
  #item(item: ItemSeen, runs: PastedRun[]): void {
    const last = this.pieces.at(-1);
    if (runs.length === 0) return;
    if (this.#lastItem === item && last?.kind === "item") {
      last.runs.push({ text: "\n" });
      for (const run of runs) last.runs.push(run);
    } else this.pieces.push({ kind: "item", item, runs });
    this.#lastItem = item;
  }
}
