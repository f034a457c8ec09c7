import type { Run } from "@/lib/body/body";
import type { BlockProps } from "./block";
import { hasWords, Runs, type BodyLinks } from "./runs";

/** A table; one that is wider than the page scrolls by itself, by keyboard too. */
export function DataTable({ block, lookups, words, name }: BlockProps<"table">) {
  if (!block.rows.some((row) => row.some(hasWords))) return null;
  const columns = Math.max(...block.rows.map((row) => row.length));
  const [head, ...below] = block.rows;
  const rows = block.headRow ? below : block.rows;
  const figures = Array.from({ length: columns }, (_, column) => holdsFigures(rows, column));
  const label = block.caption ? { "aria-labelledby": name } : { "aria-label": words("site.story.table") };
  const shared = { columns, figures, links: lookups };
  return (
    <figure className="data">
      {block.caption && <figcaption id={name}>{block.caption}</figcaption>}
      <section className="data__scroll" tabIndex={0} {...label}>
        <table className={columns > 3 ? "data--wide" : undefined}>
          {block.headRow && head && (
            <thead>
              <Row cells={head} heads="col" {...shared} />
            </thead>
          )}
          {rows.length > 0 && (
            <tbody>
              {rows.map((row, index) => (
                <Row key={index} cells={row} heads={block.headColumn ? "row" : undefined} {...shared} />
              ))}
            </tbody>
          )}
        </table>
      </section>
      {block.source && <p className="data__source">{block.source}</p>}
    </figure>
  );
}

type RowProps = {
  cells: Run[][];
  /** Which cells are heads: all of a head row, or the first of a row. */
  heads: "col" | "row" | undefined;
  columns: number;
  figures: boolean[];
  links: BodyLinks;
};

/** Short rows are filled up, so that every column has its rule. */
function Row({ cells, heads, columns, figures, links }: RowProps) {
  return (
    <tr>
      {Array.from({ length: columns }, (_, column) => {
        const runs = cells[column] ?? [];
        const isHead = hasWords(runs) && (heads === "col" || (heads === "row" && column === 0));
        const className = figures[column] && column > 0 ? "data__figure" : undefined;
        const words = <Runs runs={runs} links={links} />;
        return isHead ? (
          <th key={column} scope={heads} className={className}>
            {words}
          </th>
        ) : (
          <td key={column} className={className}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}

/** Whether every cell that says anything begins with a number, so that the column is set flush with its end. */
function holdsFigures(rows: readonly Run[][][], column: number): boolean {
  const texts = rows.map((row) => (row[column] ?? []).map((run) => run.text).join("")).filter(Boolean);
  return texts.length > 0 && texts.every((text) => /^[\s<>≈~+±−–$€£₸₽-]*(\d|$)/.test(text));
}
