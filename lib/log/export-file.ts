import { stringify } from "csv-stringify/sync";
import type { ExportFormat, ExportRecord } from "./export";

/** A CSV file begins with a mark by which spreadsheets know that it is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

const COLUMNS = [
  "number",
  "at",
  "written",
  "act",
  "actor",
  "person",
  "name",
  "from",
  "story",
  "headline",
  "revision",
  "replaces",
  "reason",
  "publicNumber",
  "publicKind",
  "note",
  "announces",
  "contentHash",
  "previousHash",
  "hash",
  "data",
] as const satisfies (keyof ExportRecord)[];

/** Pages of entries → the pieces of one file, each made when it is asked for. */
export async function* exportFile(
  pages: AsyncIterable<ExportRecord[]>,
  format: ExportFormat,
): AsyncGenerator<string> {
  yield format === "csv" ? BYTE_ORDER_MARK + csv([COLUMNS]) : "[";
  let first = true;
  for await (const page of pages) {
    yield format === "csv"
      ? csv(page.map(cells))
      : page.map((entry, at) => line(entry, first && at === 0)).join("");
    first = false;
  }
  if (format === "json") yield "\n]\n";
}

/** RFC 4180. A cell that a spreadsheet would take for a formula is led by an apostrophe and stays words. */
function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: "windows" },
  );
}

function cells(entry: ExportRecord): (string | number | null)[] {
  return COLUMNS.map((column) =>
    column === "data" ? (entry.data === null ? null : JSON.stringify(entry.data)) : entry[column],
  );
}

function line(entry: ExportRecord, first: boolean): string {
  return `${first ? "" : ","}\n${JSON.stringify(entry)}`;
}
