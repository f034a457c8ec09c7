import type { SiteView, TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Latest } from "./latest";
import { SearchForm } from "./search-form";

type Props = { site: SiteView; recent: TeaserView[]; words: Words };

/** There is nothing at this address, and two ways on. */
export function NotFound({ site, recent, words }: Props) {
  return (
    <div className="notice">
      <h1>{words("site.notFound.title")}</h1>
      <p className="lede">
        {words.rich("site.notFound.text", {
          corrections: (name) => <a href={site.correctionsHref}>{name}</a>,
        })}
      </p>
      <SearchForm
        searchHref={site.searchHref}
        place="page"
        label={words("site.notFound.search")}
        words={words}
      />
      <Latest stories={recent} words={words} />
    </div>
  );
}
