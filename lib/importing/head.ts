import { readHeadLine, readNameLine, type Piece } from "./head-line";
import { chooseHeadline, isTitle, takeHeadline } from "./headline";
import { settle, type Settled } from "./settle";
import { take, type Line, type Sheet } from "./sheet";

/** What the head of a page says; `between` are the lines between headline and byline, still on the sheet. */
export type Head = { headline: string; settled: Settled; between: Line[] };

type HeadLine = { line: Line; pieces: Piece[] };

/** The head ends, at the latest, after this many lines that are neither byline nor date. */
const LONGEST_HEAD = 6;

/** Takes headline, writers and dates off the sheet; null where no line can be the headline. */
export function readHead(sheet: Sheet, zone: string): Head | null {
  const lines = findHeadLines(sheet, zone);
  const free = sheet.open.filter((line) => !lines.some((head) => head.line === line));
  const headline = chooseHeadline(free, anchorOf(lines));
  if (!headline) return null;

  takeHeadline(sheet, headline, free);
  for (const { line } of lines) take(sheet, line);
  const under = lines
    .filter(({ line, pieces }) => line.number > headline.number && pieces.some(isWhoOrWhen))
    .at(-1);
  const between = sheet.open.filter(
    ({ number }) => number > headline.number && number < (under?.line.number ?? 0),
  );
  return { headline: headline.text, settled: settleAll(sheet, lines, headline), between };
}

function findHeadLines(sheet: Sheet, zone: string): HeadLine[] {
  const found: HeadLine[] = [];
  let free = 0;
  for (const line of sheet.open) {
    const pieces = readHeadLine(line.text, zone);
    if (pieces) found.push({ line, pieces });
    else if (++free > LONGEST_HEAD) break;
  }
  const names = found.some(({ pieces }) => pieces.some(isByline))
    ? undefined
    : namesBesideDate(sheet.open, found);
  return names ? [...found, names].sort((a, b) => a.line.number - b.line.number) : found;
}

/** A line of names alone is a byline where a date stands directly above or below it, and a title somewhere above. */
function namesBesideDate(lines: Line[], found: HeadLine[]): HeadLine | undefined {
  const isFound = (line: Line | undefined) => found.some((head) => head.line === line);
  for (const [at, line] of lines.slice(0, LONGEST_HEAD + found.length).entries()) {
    const pieces = isFound(line) ? null : readNameLine(line.text);
    const besideDate = isFound(lines[at - 1]) || isFound(lines[at + 1]);
    const underTitle = lines.slice(0, at).some((above) => !isFound(above) && isTitle(above));
    if (pieces && besideDate && underTitle) return { line, pieces };
  }
  return undefined;
}

/** The number of the line that stands under the headline on most pages: the byline, or else the date of publication. */
function anchorOf(lines: HeadLine[]): number | undefined {
  const sure = lines.find(({ pieces }) =>
    pieces.some((piece) => isByline(piece) || (piece.kind === "published" && piece.labelled)),
  );
  return (sure ?? lines.find(({ pieces }) => pieces.some(isWhoOrWhen)))?.line.number;
}

function settleAll(sheet: Sheet, lines: HeadLine[], headline: Line): Settled {
  const settled: Settled = { bylines: [] };
  const best = bestDate(lines, headline);
  for (const { line, pieces } of lines) settle(sheet, settled, line, pieces, (piece) => piece === best);
  return settled;
}

/** A bare date above the headline may be the day on which the page was saved; one with a label or a byline is the story's. */
function bestDate(lines: HeadLine[], headline: Line): Piece | undefined {
  const dates = lines.flatMap(({ line, pieces }) =>
    pieces.flatMap((piece) => {
      if (piece.kind !== "published") return [];
      const sure = piece.labelled || pieces.some(isByline);
      return [{ piece, rank: (sure ? 2 : 0) + (line.number > headline.number ? 1 : 0) }];
    }),
  );
  return dates.sort((a, b) => b.rank - a.rank)[0]?.piece;
}

function isByline(piece: Piece): boolean {
  return piece.kind === "byline";
}

function isWhoOrWhen(piece: Piece): boolean {
  return (
    isByline(piece) || piece.kind === "published" || (piece.kind === "doubt" && piece.code !== "restOfLine")
  );
}
