import type { LinkView, SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

/** Whose paper this is, where everything is, and where to report a mistake. */
export function SiteFoot({ site, words }: { site: SiteView; words: Words }) {
  const paper = [
    ...(site.pages ?? []),
    { name: words("site.corrections"), href: site.correctionsHref },
    { name: words("site.archive"), href: site.archiveHref },
    { name: words("site.search"), href: site.searchHref },
  ];
  const follow = [
    { name: words("site.feeds.rss"), href: site.feeds.rss },
    { name: words("site.feeds.atom"), href: site.feeds.atom },
    { name: words("site.feeds.json"), href: site.feeds.json },
  ];
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="foot__brand">
          <a className="wordmark" href={site.homeHref} dir="auto">
            {site.siteName}
          </a>
          {site.description && <p className="foot__promise">{site.description}</p>}
        </div>
        <FootGroup title={words("site.sections")} links={site.sections} />
        <FootGroup title={words("site.thisNewspaper")} links={paper} />
        <FootGroup title={words("site.feeds.follow")} links={follow} />
        <p className="foot__base">
          {words("site.copyright", { year: String(site.year), name: site.siteName })}
          {site.contactEmail && (
            <>
              {" "}
              {words("site.foundAMistake")} <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
            </>
          )}
        </p>
      </div>
    </footer>
  );
}

function FootGroup({ title, links }: { title: string; links: LinkView[] }) {
  if (links.length === 0) return null;
  return (
    <div className="foot__group">
      <h2>{title}</h2>
      <ul>
        {links.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
