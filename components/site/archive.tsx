import type { ArchiveView, MonthView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { DayList } from "./day-list";
import { PageLinks } from "./page-links";

/** The years of an edition, and under each the months in which anything was published. */
export function Archive({ view, words }: { view: ArchiveView; words: Words }) {
  return (
    <>
      <header className="sheet__head">
        <h1>{words("site.archive")}</h1>
        <p className="intro">
          {view.years.length > 0 ? words("site.archivePage.intro") : words("site.front.empty")}
        </p>
      </header>
      {view.years.map(({ year, count, months }) => (
        <section key={year} className="day" aria-labelledby={`year-${year}`}>
          <h2 className="day__date" id={`year-${year}`}>
            <time dateTime={year}>{year}</time>
          </h2>
          <div>
            <p className="meta">{words("site.archivePage.count", { count })}</p>
            <ul className="months">
              {months.map((month) => (
                <li key={month.machine}>
                  <a href={month.href}>
                    <time dateTime={month.machine}>{month.name}</time>
                  </a>{" "}
                  <span className="meta">{words("site.archivePage.count", { count: month.count })}</span>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ))}
    </>
  );
}

/** One month, with the ways to the months beside it. */
export function Month({ view, words }: { view: MonthView; words: Words }) {
  const { older, newer } = view;
  return (
    <>
      <header className="sheet__head railed">
        <p className="label">
          <a href={view.archiveHref}>{words("site.archive")}</a>
        </p>
        <div>
          <h1>{view.name}</h1>
          <p className="meta">{words("site.archivePage.count", { count: view.count })}</p>
        </div>
      </header>
      <DayList days={view.days} sections />
      <PageLinks pages={view.pages} words={words} />
      {(older || newer) && (
        <nav className="pages" aria-label={words("site.archivePage.neighbours")}>
          {newer && (
            <a className="tool" rel="prev" href={newer.href}>
              {newer.name}
            </a>
          )}
          {older && (
            <a className="tool" rel="next" href={older.href}>
              {older.name}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
