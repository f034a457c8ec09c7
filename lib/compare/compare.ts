import type { StoryContent } from "@/lib/stories/fields";
import type { ChangedRow, DiffRow, Line, LinePlace, TextDiff } from "./fields";
import { linesOf } from "./lines";
import { inOrder, pairLines, type Pair } from "./pairs";
import { compareWords, WordBudget, wholeLine } from "./words";

/**
 * Two texts of a story → what was done to the first to make the second, in the order of the second. A line
 * that stands elsewhere is one that moved, not one taken out and one put in. The work is bounded, whatever
 * the texts are (see pairs.ts and words.ts).
 */
export function compareTexts(before: StoryContent, after: StoryContent): TextDiff {
  const [old, now] = [linesOf(before), linesOf(after)];
  const pairs = pairLines(old, now);
  const rows = folded(rowsOf(old, now, pairs));
  return { rows, changes: rows.filter(({ kind }) => kind !== "same").length };
}

/** The same comparison with the text of unchanged lines left out: they are only counted. */
export function withoutSameText(diff: TextDiff): TextDiff {
  return { ...diff, rows: diff.rows.map((row) => (row.kind === "same" ? { ...row, lines: [] } : row)) };
}

function rowsOf(old: Line[], now: Line[], pairs: Pair[]): DiffRow[] {
  const partners = new Map(pairs.map(({ before, after }) => [after, before]));
  const anchors = inOrder(pairs);
  const stayed = new Set(anchors.map(({ after }) => after));
  const gone = goneLines(old, pairs);
  const budget = new WordBudget();
  const rows: DiffRow[] = [];
  now.forEach((line, index) => {
    const from = partners.get(index);
    const earlier = from === undefined ? undefined : old[from];
    while (anchors[0] && anchors[0].after < index) anchors.shift();
    rows.push(...gone.upTo(anchors[0]?.before ?? old.length));
    if (!earlier || from === undefined) rows.push(wholeRow(line, "added"));
    else rows.push(pairedRow(earlier, line, stayed.has(index) ? undefined : from, budget));
  });
  rows.push(...gone.upTo(old.length));
  return rows;
}

/** Lines without a counterpart, to be shown where they stood. */
function goneLines(old: Line[], pairs: Pair[]) {
  const kept = new Set(pairs.map(({ before }) => before));
  let next = 0;
  return {
    upTo(end: number): DiffRow[] {
      const rows: DiffRow[] = [];
      for (; next < end; next++) {
        const line = old[next];
        if (line && !kept.has(next)) rows.push(wholeRow(line, "removed"));
      }
      return rows;
    },
  };
}

function wholeRow(line: Line, kind: "added" | "removed"): ChangedRow {
  const pieces = wholeLine(line.words, kind === "added" ? "ins" : "del");
  return { kind, ...placeOf(line), pieces };
}

function pairedRow(before: Line, after: Line, from: number | undefined, budget: WordBudget): DiffRow {
  const pieces = compareWords(before.words, after.words, budget);
  const otherPicture = before.picture !== after.picture;
  const otherCut = !otherPicture && before.cut !== after.cut;
  const renamed = before.role !== after.role;
  const untouched = pieces.every((piece) => piece.change === "same" && !piece.was);
  if (untouched && !otherPicture && !otherCut && !renamed && from === undefined)
    return { kind: "same", count: 1, lines: [after] };
  return {
    kind: from === undefined ? "changed" : "moved",
    ...placeOf(after),
    pieces,
    ...(renamed || from !== undefined ? { was: placeOf(before) } : {}),
    ...(from === undefined ? {} : { from }),
    ...(otherPicture ? { otherPicture } : {}),
    ...(otherCut ? { otherCut } : {}),
  };
}

function placeOf({ role, number }: Line): LinePlace {
  return { role, number };
}

function folded(rows: DiffRow[]): DiffRow[] {
  const made: DiffRow[] = [];
  for (const row of rows) {
    const last = made.at(-1);
    if (row.kind !== "same" || last?.kind !== "same") {
      made.push(row);
      continue;
    }
    last.count += row.count;
    last.lines.push(...row.lines);
  }
  return made;
}
