import type { ReactNode } from "react";
import type { PartView } from "@/lib/series/fields";
import type { Words } from "@/lib/words/words";

type Props = { part: PartView | undefined; words: Words };

/** Under the headline: which part of which series this is. */
export function PartLine({ part, words }: Props) {
  if (!part) return null;
  const { series, place } = part;
  const link = (said: ReactNode) => <a href={series.href}>{said}</a>;
  return (
    <p className="partline">
      {place
        ? words.rich("site.series.partOf", { ...place, name: series.name, link })
        : words.rich("site.series.from", { name: series.name, link })}
    </p>
  );
}

/** Under the text: the parts before and after this one, and the whole series. */
export function PartsBeside({ part, words }: Props) {
  if (!part) return null;
  const { series, previous, next } = part;
  return (
    <nav className="beside" aria-labelledby="series">
      <h2 className="end__title" id="series">
        {words("site.series.label")}: <a href={series.href}>{series.name}</a>
      </h2>
      {(previous ?? next) && (
        <ul>
          {previous && (
            <li>
              <span className="meta">{words("site.series.previous")}</span>{" "}
              <a href={previous.href} rel="prev">
                {previous.name}
              </a>
            </li>
          )}
          {next && (
            <li>
              <span className="meta">{words("site.series.next")}</span>{" "}
              <a href={next.href} rel="next">
                {next.name}
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
