import { Fragment } from "react";
import { entryMark } from "@/components/story/entry-mark";
import { ShownTime } from "@/components/story/shown-time";
import { SectionLabel, Teaser, teaserClass } from "@/components/story/teaser";
import type { FoundView, MarkedWords, SearchView } from "@/lib/search/fields";
import type { SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Latest } from "./latest";
import { PageLinks } from "./page-links";
import { keptOf, SearchFacets } from "./search-facets";
import { SearchForm } from "./search-form";

type Props = { view: SearchView; site: SiteView; words: Words };

/** One field, what was found, and by what it can be narrowed. */
export function SearchResults({ view, site, words }: Props) {
  const { asked, count, found, near, recent } = view;
  const isAsked = asked.words !== "";
  return (
    <>
      <header className="sheet__head">
        <h1 className="sr-only">
          {isAsked
            ? words("site.searchPage.results", { query: asked.words })
            : words("site.searchPage.title")}
        </h1>
        <SearchForm
          searchHref={site.searchHref}
          place="page"
          label={words("site.searchPage.again")}
          query={asked.words}
          kept={keptOf(asked)}
          words={words}
        />
        {isAsked ? (
          <Count view={view} words={words} />
        ) : (
          <p className="meta">{words("site.searchPage.ask")}</p>
        )}
        <Unclear view={view} words={words} />
        {view.meant && <Meant meant={view.meant} words={words} />}
      </header>
      {isAsked && (view.facets.length > 0 || count > 0) ? (
        <div className="railed">
          <SearchFacets view={view} site={site} words={words} />
          <div className="main">
            {count === 0 && <NothingFound view={view} words={words} />}
            <ResultList found={found} />
            <PageLinks
              pages={view.pages}
              words={words}
              flush
              ways={{ before: words("site.searchPage.back"), after: words("site.searchPage.more") }}
            />
          </div>
        </div>
      ) : (
        isAsked && <NothingFound view={view} words={words} />
      )}
      {near.length > 0 && (
        <section className="near" aria-labelledby="near">
          <div className="bar">
            <h2 id="near">{words("site.searchPage.near")}</h2>
          </div>
          {near.map((story) => (
            <Teaser key={story.id} story={story} level={3} picture={false} />
          ))}
        </section>
      )}
      <Latest stories={recent} words={words} />
    </>
  );
}

type Part = { view: SearchView; words: Words };

function Count({ view: { asked, count, otherOrder }, words }: Part) {
  const { order } = asked;
  return (
    <p className="meta">
      {words("site.searchPage.count", { count, order })}
      {count > 1 && (
        <>
          {" "}
          <a href={otherOrder}>{words("site.searchPage.otherOrder", { order })}</a>
        </>
      )}
    </p>
  );
}

/** What the address asks for and nobody can tell what it is: said, so that nobody takes the results for limited by it. */
function Unclear({ view: { unclear }, words }: Part) {
  if (unclear.length === 0) return null;
  const names = unclear.map((name) => {
    if (name === "order") return words("site.searchPage.order");
    if (name === "from" || name === "until") return words(`site.searchPage.dates.${name}`);
    return words(`site.searchPage.facets.${name}`);
  });
  return <p className="meta">{words("site.searchPage.unclear", { names: names.join(", ") })}</p>;
}

function Meant({ meant, words }: { meant: NonNullable<SearchView["meant"]>; words: Words }) {
  return (
    <p className="meant">
      {words.rich("site.searchPage.meant", {
        words: meant.words,
        link: (said) => <a href={meant.href}>{said}</a>,
      })}
    </p>
  );
}

function NothingFound({ view: { without, facets }, words }: Part) {
  return (
    <div className="nothing">
      {without && (
        <p>
          <a href={without.href}>{words("site.searchPage.without", { count: without.count })}</a>
        </p>
      )}
      {facets.length === 0 && (
        <ul>
          {(["spelling", "fewer", "signs"] as const).map((hint) => (
            <li key={hint}>{words(`site.searchPage.help.${hint}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ResultList({ found }: { found: FoundView[] }) {
  if (found.length === 0) return null;
  return (
    <ol className="results">
      {found.map((result) => (
        <li key={result.story.id}>
          <Result {...result} />
        </li>
      ))}
    </ol>
  );
}

function Result({ story, headline, excerpt }: FoundView) {
  return (
    <article className={teaserClass(story)} {...entryMark(story)}>
      <SectionLabel story={story} section={false} />
      <h2 className="story__title">
        <a href={story.href}>
          <Marked words={headline} />
        </a>
      </h2>
      {excerpt.length > 0 && (
        <p className="story__sum">
          <Marked words={excerpt} />
        </p>
      )}
      <ul className="meta">
        {story.section && <li>{story.section.name}</li>}
        <li>
          <ShownTime moment={story.published} />
        </li>
      </ul>
    </article>
  );
}

function Marked({ words }: { words: MarkedWords }) {
  return words.map(({ text, marked }, index) =>
    marked ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  );
}
