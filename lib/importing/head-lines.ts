import { readHeadLine, readNameLine, type Piece } from "./head-line";
import { isFullTitle, isTitle } from "./headline";
import type { Line, Sheet } from "./sheet";

/** A line of the head with what it says of writers and dates. */
export type HeadLine = { line: Line; pieces: Piece[] };

/** The head ends, at the latest, after this many lines that are neither byline nor date. */
const LONGEST_HEAD = 6;

/** The lines of bylines and dates at the head of a page, from the top. */
export function findHeadLines(sheet: Sheet, zone: string): HeadLine[] {
  const found: HeadLine[] = [];
  let free = 0;
  for (const line of sheet.open) {
    const pieces = readHeadLine(line.text, zone);
    if (pieces) found.push({ line, pieces });
    else if (++free > LONGEST_HEAD) break;
  }
  if (found.some(({ pieces }) => pieces.some(isByline))) return found;
  const names = findNames(sheet.open, found);
  return names ? [...found, names].sort((a, b) => a.line.number - b.line.number) : found;
}

export function isByline(piece: Piece): boolean {
  return piece.kind === "byline";
}

/** A line of names alone, somewhere under a title. */
function findNames(lines: Line[], found: HeadLine[]): HeadLine | undefined {
  const isFound = (line: Line | undefined) => found.some((head) => head.line === line);
  for (const [at, line] of lines.slice(0, LONGEST_HEAD + found.length).entries()) {
    const pieces = isFound(line) ? null : readNameLine(line.text);
    const above = lines.slice(0, at).filter((other) => !isFound(other));
    const besideDate = isFound(lines[at - 1]) || isFound(lines[at + 1]);
    if (pieces && ((besideDate && above.some(isTitle)) || isNameByItself(line, above.at(-1))))
      return { line, pieces };
  }
  return undefined;
}

/** English titles write every word with a capital, Russian and Kazakh ones do not: there such a line under the headline is a name. */
function isNameByItself(line: Line, above: Line | undefined): boolean {
  return (
    above !== undefined &&
    isFullTitle(above) &&
    /^[\p{Script=Cyrillic}\s.-]+$/u.test(line.text) &&
    / /.test(line.text)
  );
}
