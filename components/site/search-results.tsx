import { entryMark } from "@/components/story/entry-mark";
import { ShownTime } from "@/components/story/shown-time";
import { Summary, teaserClass, TeaserTitle } from "@/components/story/teaser";
import type { SearchView, SiteView, TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { PageLinks } from "./page-links";
import { SearchForm } from "./search-form";

type Props = { view: SearchView; site: SiteView; words: Words };

/** One field, and what was found. */
export function SearchResults({ view, site, words }: Props) {
  const asked = view.query !== "";
  return (
    <>
      <header className="sheet__head">
        <h1 className="sr-only">
          {asked ? words("site.searchPage.results", { query: view.query }) : words("site.searchPage.title")}
        </h1>
        <SearchForm
          searchHref={site.searchHref}
          place="page"
          label={words("site.searchPage.again")}
          query={view.query}
          words={words}
        />
        <p className="meta">
          {asked ? words("site.searchPage.count", { count: view.count }) : words("site.searchPage.ask")}
        </p>
      </header>
      {view.stories.length > 0 && (
        <ol className="results">
          {view.stories.map((story) => (
            <li key={story.id}>
              <Result story={story} />
            </li>
          ))}
        </ol>
      )}
      <PageLinks pages={view.pages} words={words} flush />
    </>
  );
}

function Result({ story }: { story: TeaserView }) {
  return (
    <article className={teaserClass(story)} {...entryMark(story)}>
      <TeaserTitle story={story} level={2} />
      <Summary story={story} />
      <ul className="meta">
        {story.section && <li>{story.section.name}</li>}
        <li>
          <ShownTime moment={story.published} />
        </li>
      </ul>
    </article>
  );
}
