import type { SeriesRowView } from "@/lib/series/fields";
import type { Words } from "@/lib/words/words";

/** Every series by its first name, with its pages for readers. */
export function SeriesRows({ rows, words }: { rows: readonly SeriesRowView[]; words: Words }) {
  if (rows.length === 0) return <p className="small muted">{words("desk.series.none")}</p>;
  return (
    <ul className="stack pagelist">
      {rows.map(({ id, names, stories }) => (
        <li key={id}>
          <a className="link strong" href={`/desk/series/${id}`} lang={names[0]?.language}>
            {names[0]?.name}
          </a>{" "}
          <span className="small muted">
            {words("desk.series.parts", { count: stories })} ·{" "}
            {names.map(({ language }) => language).join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
