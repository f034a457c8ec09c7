import { Fragment } from "react";
import { entryMark } from "@/components/story/entry-mark";
import { ShownTime } from "@/components/story/shown-time";
import { isSaidBySection, SectionLabel, Teaser, teaserClass } from "@/components/story/teaser";
import { namesIn } from "@/components/story/names";
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
        {view.turned && <Turned turned={view.turned} words={words} />}
        {view.meant && <Meant meant={view.meant} words={words} />}
      </header>
      {isAsked && (view.facets.length > 0 || count > 0) ? (
        <div className="railed">
          <SearchFacets view={view} site={site} words={words} />
          <div className="main">
            {count === 0 && <NothingFound view={view} words={words} />}
            <ResultList found={found} language={site.language} />
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

function Count({ view: { asked, count, cause, otherOrder }, words }: Part) {
  const { order } = asked;
  return (
    <p className="meta">
      {cause ? words(`site.searchPage.nothing.${cause}`) : words("site.searchPage.count", { count, order })}
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

function Turned({ turned, words }: { turned: NonNullable<SearchView["turned"]>; words: Words }) {
  const { from, until, href } = turned;
  return (
    <p className="meant">
      {words.rich("site.searchPage.turned", { from, until, link: (said) => <a href={href}>{said}</a> })}
    </p>
  );
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

function NothingFound({ view: { asked, cause, without }, words }: Part) {
  const hints = [
    "spelling" as const,
    ...(/\s/.test(asked.words) ? ["fewer" as const] : []),
    ...(asked.words.includes('"') ? ["signs" as const] : []),
  ];
  if (!without && cause !== "words") return null;
  return (
    <div className="nothing">
      {without && (
        <p>
          <a href={without.href}>{words("site.searchPage.without", { count: without.count })}</a>
        </p>
      )}
      {cause === "words" && (
        <ul>
          {hints.map((hint) => (
            <li key={hint}>{words(`site.searchPage.help.${hint}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ResultList({ found, language }: { found: FoundView[]; language: string }) {
  if (found.length === 0) return null;
  return (
    <ol className="results">
      {found.map((result) => (
        <li key={result.story.id}>
          <Result found={result} language={language} />
        </li>
      ))}
    </ol>
  );
}

type ResultProps = { found: FoundView; language: string };

/** What a story is stands before its headline, and whose opinion it is below. */
function Result({ found: { story, headline, excerpt }, language }: ResultProps) {
  const { section, bylines } = story;
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
        {section && !isSaidBySection(story) && <li>{section.name}</li>}
        {story.kind === "opinion" && bylines.length > 0 && <li>{namesIn(language, bylines)}</li>}
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
