import { ShownTime } from "@/components/story/shown-time";
import { Teaser } from "@/components/story/teaser";
import type { SeriesView } from "@/lib/series/fields";
import type { Words } from "@/lib/words/words";
import { PageLinks } from "./page-links";

/** A series: what it is, and its parts by their numbers. */
export function SeriesList({ view, words }: { view: SeriesView; words: Words }) {
  const { name, about, count, parts, pages } = view;
  return (
    <>
      <header className="sheet__head railed">
        <p className="label">{words("site.series.label")}</p>
        <div>
          <h1>{name}</h1>
          {about && <p className="intro">{about}</p>}
          <p className="meta">{words("site.series.parts", { count })}</p>
        </div>
      </header>
      {parts.length > 0 && (
        <ol className="parts" start={parts[0]?.number}>
          {parts.map(({ number, story }) => (
            <li key={story.id} className="railed">
              <p className="parts__number">{words("site.series.part", { number })}</p>
              <Teaser story={story} level={2} className="item" label={false}>
                <ul className="meta">
                  {story.section && <li>{story.section.name}</li>}
                  <li>
                    <ShownTime moment={story.published} show="day" />
                  </li>
                </ul>
              </Teaser>
            </li>
          ))}
        </ol>
      )}
      <PageLinks
        pages={pages}
        words={words}
        ways={{ before: words("site.series.earlier"), after: words("site.series.later") }}
      />
    </>
  );
}
