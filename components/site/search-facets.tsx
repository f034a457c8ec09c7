import type { Asked, FacetView, SearchView } from "@/lib/search/fields";
import type { SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { view: SearchView; site: SiteView; words: Words };

/** By what the results can be narrowed: links with their counts, and a form for the days. */
export function SearchFacets({ view: { facets, asked }, site, words }: Props) {
  return (
    <details className="facets">
      <summary>{words("site.searchPage.narrow")}</summary>
      <div>
        {facets.map((facet) => (
          <Facet key={facet.name} facet={facet} words={words} />
        ))}
        <Days asked={asked} site={site} words={words} />
      </div>
    </details>
  );
}

function Facet({ facet: { name, all, values }, words }: { facet: FacetView; words: Words }) {
  return (
    <>
      <h2>{words(`site.searchPage.facets.${name}`)}</h2>
      <ul>
        <li>
          <Limit {...all} words={words(`site.searchPage.all.${name}`)} />
        </li>
        {values.map(({ value, kind, words: own, ...limit }) => (
          <li key={value}>
            <Limit {...limit} words={kind ? words(`site.searchPage.kinds.${kind}`) : (own ?? value)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Limit({
  href,
  current,
  words,
  count,
}: {
  href: string;
  current: boolean;
  words: string;
  count: number;
}) {
  return (
    <a href={href} aria-current={current ? "true" : undefined}>
      {words} <span>{count}</span>
    </a>
  );
}

/** A form of its own, which keeps all else that was asked for. */
function Days({ asked, site, words }: { asked: Asked; site: SiteView; words: Words }) {
  const others = keptOf(asked).filter(([name]) => name !== "from" && name !== "until");
  return (
    <form className="days" action={site.searchHref} aria-labelledby="by-days">
      <h2 id="by-days">{words("site.searchPage.dates.title")}</h2>
      <input type="hidden" name="q" value={asked.words} />
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(["from", "until"] as const).map((name) => (
        <label key={name}>
          {words(`site.searchPage.dates.${name}`)}{" "}
          <input type="date" name={name} defaultValue={asked[name]} />
        </label>
      ))}
      <button type="submit">{words("site.searchPage.dates.apply")}</button>
    </form>
  );
}

/** All that was asked for but the words, as a form sends it. */
export function keptOf({ limits, from, until, order }: Asked): [string, string][] {
  return [
    ...Object.entries(limits),
    ...(from ? [["from", from] as [string, string]] : []),
    ...(until ? [["until", until] as [string, string]] : []),
    ...(order === "time" ? [["order", order] as [string, string]] : []),
  ];
}
