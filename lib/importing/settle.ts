import type { Moment } from "@/lib/moments";
import type { Piece } from "./head-line";
import type { PageByline } from "./page";
import { doubt, drop, understand, type Line, type Sheet } from "./sheet";

/** Who wrote the page, and its dates. */
export type Settled = { bylines: PageByline[]; bylineAt?: number; published?: Moment; lastUpdate?: Moment };

/** Puts each piece of a line into its field, where that is still empty, and every piece into the report. `wanted` picks among dates of publication. */
export function settle(
  sheet: Sheet,
  settled: Settled,
  line: Line,
  pieces: Piece[],
  wanted: (piece: Piece) => boolean = () => true,
): void {
  for (const piece of pieces) {
    if (piece.kind === "dropped") drop(sheet, piece.code, line, piece.text);
    else if (piece.kind === "doubt") doubt(sheet, piece.code, line, piece.text);
    else if (piece.kind === "byline") settleByline(sheet, settled, line, piece);
    else settleDate(sheet, settled, line, piece, wanted(piece));
  }
}

function settleByline(
  sheet: Sheet,
  settled: Settled,
  line: Line,
  piece: Extract<Piece, { kind: "byline" }>,
): void {
  const known = new Set(settled.bylines.map((byline) => byline.name));
  const isFirst = settled.bylines.length === 0 || settled.bylineAt === line.number;
  if (!isFirst && piece.names.every(({ name }) => known.has(name)))
    return drop(sheet, "repeated", line, piece.text);
  if (!isFirst) return doubt(sheet, "secondByline", line, piece.text);
  settled.bylines.push(...piece.names.filter(({ name }) => !known.has(name)));
  settled.bylineAt = line.number;
  understand(sheet, "byline", line, piece.text);
}

function settleDate(
  sheet: Sheet,
  settled: Settled,
  line: Line,
  piece: Extract<Piece, { moment: Moment }>,
  isWanted: boolean,
): void {
  const field = piece.kind;
  if (settled[field] !== undefined || (field === "published" && !isWanted)) {
    return doubt(sheet, field === "published" ? "secondDate" : "secondUpdate", line, piece.text);
  }
  settled[field] = piece.moment;
  understand(sheet, field, line, piece.text);
}
