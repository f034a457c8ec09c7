import type { ListView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Pages = ListView["pages"];
type Props = {
  pages: Pages;
  words: Words;
  flush?: boolean;
  /** What the ways to the page before and the page after are called, where these are not older and newer. */
  ways?: { before: string; after: string };
};

/**
 * The numbered pages of a list in the order in which they are read. Those of a list of stories begin with the newest:
 * page 1 holds the oldest, so a number keeps its stories for good.
 */
export function PageLinks({ pages, words, flush = false, ways }: Props) {
  const place = pages.findIndex((page) => page.current);
  const current = pages[place];
  if (pages.length < 2 || !current) return null;
  const [newer, older] = [pages[place - 1], pages[place + 1]];
  return (
    <nav className={flush ? "pages pages--flush" : "pages"} aria-label={words("site.pages.label")}>
      <ul>
        {numbers(pages, place).map((page, index) => (
          <li key={index}>
            {page ? (
              <a href={page.href} aria-current={page.current ? "page" : undefined}>
                {page.number}
              </a>
            ) : (
              <span className="gap">…</span>
            )}
          </li>
        ))}
      </ul>
      <p>{words("site.pages.place", { number: String(current.number), count: String(pages.length) })}</p>
      {newer && (
        <a className="tool" rel="prev" href={newer.href}>
          {ways?.before ?? words("site.pages.newer")}
        </a>
      )}
      {older && (
        <a className="tool" rel="next" href={older.href}>
          {ways?.after ?? words("site.pages.older")}
        </a>
      )}
    </nav>
  );
}

/** The first, the last, and those around the current one; null where some are left out. */
function numbers(pages: Pages, place: number): (Pages[number] | null)[] {
  const shown = pages.filter(
    (_, index) =>
      index === 0 || index === pages.length - 1 || Math.abs(index - place) <= 1 || pages.length <= 7,
  );
  return shown.flatMap((page, index) => {
    const previous = shown[index - 1];
    return previous && Math.abs(previous.number - page.number) > 1 ? [null, page] : [page];
  });
}
