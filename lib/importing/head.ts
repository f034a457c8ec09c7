import { findHeadLines, isByline, type HeadLine } from "./head-lines";
import type { Piece } from "./head-line";
import { chooseHeadline, takeHeadline } from "./headline";
import { isNameLine, isRole } from "./names";
import { settle, type Settled } from "./settle";
import { doubt, take, type Line, type Sheet } from "./sheet";

/** What the head of a page says; `between` are the lines between headline and byline, still on the sheet. */
export type Head = { headline: string; settled: Settled; between: Line[] };

/** Takes headline, writers and dates off the sheet; null where no line can be the headline. */
export function readHead(sheet: Sheet, zone: string): Head | null {
  const lines = findHeadLines(sheet, zone);
  const free = sheet.open.filter((line) => !lines.some((head) => head.line === line));
  const headline = chooseHeadline(free, anchorOf(lines));
  if (!headline) return null;

  takeHeadline(sheet, headline, free);
  for (const { line } of lines) take(sheet, line);
  const under = lines.filter(({ line, pieces }) => line.number > headline.number && pieces.some(isWhoOrWhen));
  const [first, last] = [under[0]?.line.number ?? 0, under.at(-1)?.line.number ?? 0];
  doubtBesideByline(sheet, first, last);
  const between = sheet.open.filter(({ number }) => number > headline.number && number < last);
  return { headline: headline.text, settled: settleAll(sheet, lines, headline), between };
}

/** A paper's name between byline and date, or a writer's post under them, is no line of the story's text. */
function doubtBesideByline(sheet: Sheet, first: number, last: number): void {
  const below = sheet.open.find(({ number }) => number > last);
  for (const line of sheet.open.filter(({ number }) => number > first && first > 0)) {
    const isBeside = line.number < last && (isNameLine(line.text) || isRole(line.text));
    if (!isBeside && !(line === below && isRole(line.text))) continue;
    take(sheet, line);
    doubt(sheet, "restOfLine", line);
  }
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

function isWhoOrWhen(piece: Piece): boolean {
  return (
    isByline(piece) || piece.kind === "published" || (piece.kind === "doubt" && piece.code !== "restOfLine")
  );
}
