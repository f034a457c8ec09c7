import { ShownTime } from "@/components/story/shown-time";
import type { SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Icon } from "./icons";
import { SearchForm } from "./search-form";

type Props = { site: SiteView; words: Words };

/** Last update, editions, title, sections, search. On the front the title is large. */
export function SiteHead({ site, words, front = false }: Props & { front?: boolean }) {
  return (
    <header className={front ? "site site--front" : "site"}>
      <div className="wrap">
        <div className="bars">
          <Folio site={site} words={words} />
          <div className="mast">
            <a
              className="wordmark"
              href={site.homeHref}
              aria-label={words("site.frontPage", { name: site.siteName })}
              dir="auto"
            >
              {site.siteName}
            </a>
            <Tools site={site} words={words} />
            <Menu site={site} words={words} />
          </div>
        </div>
      </div>
    </header>
  );
}

function Folio({ site, words }: Props) {
  if (!site.lastUpdate && site.editions.length < 2) return null;
  return (
    <div className="folio">
      {site.lastUpdate && (
        <p>
          {words("site.lastUpdate")} <ShownTime moment={site.lastUpdate} />
        </p>
      )}
      {site.editions.length > 1 && (
        <nav aria-label={words("site.editions")}>
          <ul className="editions">
            {site.editions.map(({ language, name, href, current }) => (
              <li key={language}>
                <a
                  href={href}
                  lang={language}
                  hrefLang={language}
                  dir="auto"
                  aria-current={current || undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

/** On a narrow page: the way to the search page, and the button that opens the menu. */
function Tools({ site, words }: Props) {
  return (
    <div className="tools">
      <a className="tool" href={site.searchHref} aria-label={words("site.search")}>
        <Icon name="search" />
      </a>
      <button className="tool" type="button" popoverTarget="menu">
        <Icon name="menu" />
        <span>{words("site.menu")}</span>
      </button>
    </div>
  );
}

/** One list of sections: a sheet that opens on a narrow page, a bar on a wide one. */
function Menu({ site, words }: Props) {
  return (
    <div className="menu" id="menu" popover="auto">
      <button className="tool menu__close" type="button" popoverTarget="menu" popoverTargetAction="hide">
        <Icon name="close" />
        <span>{words("site.close")}</span>
      </button>
      {site.sections.length > 0 && (
        <nav aria-label={words("site.sections")}>
          <ul className="menu__list">
            {site.sections.map(({ name, href, current }) => (
              <li key={href}>
                <a href={href} aria-current={current || undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SearchForm searchHref={site.searchHref} place="bar" label={words("site.search")} words={words} />
    </div>
  );
}
