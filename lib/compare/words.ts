import { diffArrays } from "diff";
import type { Piece, Stretch } from "./fields";
import { sameStyle } from "./lines";

/**
 * How much work a comparison may cost: the square of the words that differ, added up over all lines. Within
 * it two texts of 10,000 words are compared in a fraction of a second; beyond it a line is shown as taken out
 * and put in whole.
 */
export class WordBudget {
  #left = 2_000_000;

  /** The most words that may differ in the next line; a paragraph that changed more than this is a new one. */
  get mostEdits(): number {
    return Math.min(700, Math.floor(Math.sqrt(this.#left)));
  }

  /** Takes what comparing a line with so many differing words has cost. */
  spend(edits: number): void {
    this.#left = Math.max(0, this.#left - edits ** 2);
  }
}

type Step = { change: Piece["change"]; text: string };

/** One line against another, word by word. Words that stayed and are set otherwise say how they were. */
export function compareWords(before: Stretch[], after: Stretch[], budget: WordBudget): Piece[] {
  return dress(readable(stepsBetween(textOf(before), textOf(after), budget)), before, after);
}

/** A whole line as one change. */
export function wholeLine(words: Stretch[], change: Piece["change"]): Piece[] {
  return words.map((stretch) => ({ ...stretch, change }));
}

/** Words, a number such as "5.2" among them, and whatever stands between them: together the whole text. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:[.,’'-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

function textOf(words: Stretch[]): string {
  return words.map(({ text }) => text).join("");
}

function stepsBetween(before: string, after: string, budget: WordBudget): Step[] {
  const [gone, come] = [tokensOf(before), tokensOf(after)];
  const limit = budget.mostEdits;
  const found = diffArrays(gone, come, { maxEditLength: limit });
  const steps = found?.map(({ value, added, removed }) => ({
    change: added ? ("ins" as const) : removed ? ("del" as const) : ("same" as const),
    text: value.join(""),
    edits: added || removed ? value.length : 0,
  }));
  budget.spend(
    steps?.reduce((sum, { edits }) => sum + edits, 0) ?? Math.min(limit, gone.length + come.length),
  );
  return (
    steps ?? [
      { change: "del", text: before },
      { change: "ins", text: after },
    ]
  );
}

/**
 * What went stands before what came, and little that stayed between two changes belongs to both: "on a cold night"
 * becomes "at one warm noon" in one piece, and not word by word.
 */
function readable(steps: Step[]): Step[] {
  const made: Step[] = [];
  let [gone, come] = ["", ""];
  const settle = () => {
    if (gone) made.push({ change: "del", text: gone });
    if (come) made.push({ change: "ins", text: come });
    [gone, come] = ["", ""];
  };
  steps.forEach(({ change, text }, index) => {
    const changed = Math.max(gone.length, come.length);
    const bothWays = change === "same" && isSlight(text, changed, nextChange(steps, index));
    if (change === "del" || bothWays) gone += text;
    if (change === "ins" || bothWays) come += text;
    if (change !== "same" || bothWays) return;
    settle();
    made.push({ change, text });
  });
  settle();
  return made;
}

/** Whether what stayed is shorter than what changed before it and after it, or no more than a space or a sign. */
function isSlight(text: string, before: number, after: number): boolean {
  if (before === 0 || after === 0) return false;
  return /^[^\p{L}\p{N}]{1,2}$/u.test(text) || text.length <= Math.min(before, after);
}

/** How many characters the change after this step holds. */
function nextChange(steps: Step[], index: number): number {
  const next = steps.slice(index + 1, index + 3);
  const end = next.findIndex(({ change }) => change === "same");
  return Math.max(0, ...(end < 0 ? next : next.slice(0, end)).map(({ text }) => text.length));
}

/** Gives the words back their styles: those of their own text, and for words that stayed both. */
function dress(steps: Step[], before: Stretch[], after: Stretch[]): Piece[] {
  const [old, now] = [new Cursor(before), new Cursor(after)];
  return steps.flatMap(({ change, text }) => {
    if (change === "del") return wholeLine(old.take(text.length), change);
    if (change === "ins") return wholeLine(now.take(text.length), change);
    return bothStyles(old.take(text.length), now.take(text.length));
  });
}

function bothStyles(before: Stretch[], after: Stretch[]): Piece[] {
  const old = new Cursor(before);
  return after.flatMap(({ text, style }) =>
    old.take(text.length).map((was) => ({
      change: "same" as const,
      text: was.text,
      style,
      ...(sameStyle(was.style, style) ? {} : { was: was.style }),
    })),
  );
}

/** Reads a styled text from its beginning, so many UTF-16 code units at a time. */
class Cursor {
  #at = 0;
  #inside = 0;
  constructor(readonly words: Stretch[]) {}

  take(length: number): Stretch[] {
    const taken: Stretch[] = [];
    for (let left = length; left > 0;) {
      const stretch = this.words[this.#at];
      if (!stretch) break;
      const text = stretch.text.slice(this.#inside, this.#inside + left);
      taken.push({ text, style: stretch.style });
      left -= text.length;
      this.#inside += text.length;
      if (this.#inside < stretch.text.length) continue;
      this.#at += 1;
      this.#inside = 0;
    }
    return taken;
  }
}
