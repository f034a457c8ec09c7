import type { Run } from "@/lib/body/body";
import { attributeOf, nameOf } from "./elements";
import { isBlank, linesOf, type PastedRun, type Piece } from "./pieces";
import type { Around, Walk } from "./walk";

/** What one table may hold (see body.ts); more rows are another table, more columns are no table at all. */
const MOST = { rows: 500, columns: 20 };
const LONGEST_LINE = 1_000;

type Cell = { pieces: Piece[]; runs: PastedRun[]; isHead: boolean; columns: number; rows: number };

/** A table; one that only lays out a page gives up what stands in its cells, in their order. */
export function readTable(element: Element, walk: Walk, around: Around): void {
  const caption = [...element.children].find((child) => nameOf(child) === "caption");
  const rows = rowsOf(element).map((row) => cellsOf(row, walk, around));
  const title = caption ? walk.line(caption, around) : "";
  const filled = gridOf(rows).filter((row) => row.some((cell) => cell && !isBlank(cell.runs)));
  const columns = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (isLayout(element, rows, columns)) {
    if (title !== "") walk.to.words(title, [], around, false);
    for (const cell of rows.flat()) walk.to.all(cell.pieces);
    return;
  }
  const headRow = isHeadRow(filled);
  const headColumn =
    filled.length > 1 &&
    filled.some((row) => row[0]?.isHead === true) &&
    filled.slice(headRow ? 1 : 0).every((row) => !row[0] || row[0].isHead);
  const made = filled.map((row, index) =>
    Array.from({ length: columns }, (_, column): Run[] => {
      const runs = row[column]?.runs ?? [];
      return (headRow && index === 0) || (headColumn && column === 0) ? withoutBold(runs) : runs;
    }),
  );
  const named = title === "" || title.length > LONGEST_LINE ? {} : { caption: title };
  if (title.length > LONGEST_LINE) walk.to.words(title, [], around, false);
  for (let from = 0; from < made.length; from += MOST.rows) {
    const part = { headRow: headRow && from === 0, headColumn, rows: made.slice(from, from + MOST.rows) };
    walk.to.block({ type: "table", ...named, ...part });
  }
}

function rowsOf(element: Element): Element[] {
  return [...element.children].flatMap((child) =>
    nameOf(child) === "tr" ? [child] : /^t(?:head|body|foot)$/.test(nameOf(child)) ? rowsOf(child) : [],
  );
}

function cellsOf(row: Element, walk: Walk, around: Around): Cell[] {
  return [...row.children]
    .filter((child) => /^t[hd]$/.test(nameOf(child)))
    .map((cell) => {
      const pieces = walk.piecesOf(cell, around);
      const inHead =
        nameOf(cell) === "th" ||
        (cell.parentElement?.parentElement?.nodeName ?? "").toLowerCase() === "thead";
      return {
        pieces,
        runs: linesOf(pieces),
        isHead: inHead,
        columns: span(cell, "colspan", MOST.columns),
        rows: span(cell, "rowspan", MOST.rows),
      };
    });
}

function span(cell: Element, name: string, most: number): number {
  const number = Number(attributeOf(cell, name));
  return Number.isInteger(number) && number > 1 ? Math.min(number, most) : 1;
}

/** The cells in their columns. One that spans several fills the first; the others are empty. */
function gridOf(rows: readonly Cell[][]): (Cell | undefined)[][] {
  const taken: number[] = [];
  return rows.map((row) => {
    const made: (Cell | undefined)[] = [];
    const skipTaken = () => {
      while ((taken[made.length] ?? 0) > 0) {
        taken[made.length] = (taken[made.length] ?? 0) - 1;
        made.push(undefined);
      }
    };
    for (const cell of row) {
      skipTaken();
      for (let column = 0; column < cell.columns; column += 1) {
        taken[made.length] = cell.rows - 1;
        made.push(column === 0 ? cell : undefined);
      }
    }
    skipTaken();
    return made;
  });
}

function isLayout(element: Element, rows: readonly Cell[][], columns: number): boolean {
  const cells = rows.flat();
  const hasHeads = cells.some((cell) => cell.isHead);
  if (columns === 0 || columns > MOST.columns || /^(?:presentation|none)$/.test(attributeOf(element, "role")))
    return true;
  if (columns === 1 && !hasHeads) return true;
  return cells.some(({ pieces }) =>
    pieces.some(
      (piece) => piece.kind === "block" || (piece.kind === "text" && (piece.level > 0 || piece.quote)),
    ),
  );
}

function isHeadRow(rows: readonly (Cell | undefined)[][]): boolean {
  const [first = [], ...below] = rows;
  const said = first.filter((cell) => cell && !isBlank(cell.runs));
  if (said.length === 0 || below.length === 0) return false;
  if (said.every((cell) => cell?.isHead)) return first.length > 1 || said.length === first.length;
  const isBold = (cell: Cell | undefined) =>
    cell?.runs.every((run) => isBlank([run]) || hasBold(run)) ?? true;
  return said.length > 1 && said.every(isBold) && !below.every((row) => row.every(isBold));
}

function hasBold(run: PastedRun): boolean {
  return run.marks?.some((mark) => mark.type === "bold") ?? false;
}

/** Heads are bold by themselves. */
export function withoutBold(runs: readonly PastedRun[]): PastedRun[] {
  if (!runs.every((run) => isBlank([run]) || hasBold(run))) return [...runs];
  return runs.map(({ marks, ...run }) => {
    const kept = marks?.filter((mark) => mark.type !== "bold") ?? [];
    return kept.length > 0 ? { ...run, marks: kept } : run;
  });
}
