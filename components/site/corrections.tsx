import { Caret } from "@/components/story/caret";
import { ShownTime } from "@/components/story/shown-time";
import type { CorrectionsView, SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { view: CorrectionsView; site: SiteView; words: Words };

/** Everything that was corrected, clarified or taken away. */
export function Corrections({ view, site, words }: Props) {
  return (
    <>
      <header className="sheet__head">
        <h1>{words("site.corrections")}</h1>
        <p className="intro">{words("site.correctionsPage.intro")}</p>
        {view.days.length === 0 && <p className="intro">{words("site.correctionsPage.empty")}</p>}
        {site.contactEmail && (
          <p className="backlink">
            <a href={`mailto:${site.contactEmail}`}>{words("site.correctionsPage.report")}</a>
          </p>
        )}
      </header>
      {view.days.map(({ dayWords, machine, entries }) => (
        <section key={machine} className="day" aria-labelledby={`day-${machine}`}>
          <h2 className="day__date" id={`day-${machine}`}>
            <time dateTime={machine}>{dayWords}</time>
          </h2>
          <div>
            {entries.map((entry, index) => (
              <Entry key={index} entry={entry} words={words} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

type EntryView = CorrectionsView["days"][number]["entries"][number];

function Entry({ entry, words }: { entry: EntryView; words: Words }) {
  const red = entry.kind !== "clarified";
  const headline = entry.headline || words(`site.correctionsPage.nameless.${entry.kind}`);
  return (
    <article className="story">
      <p className="meta">
        <span className={red ? "kind kind--entry kind--corrected" : "kind kind--entry"}>
          {red && <Caret />}
          {words(`site.changes.kinds.${entry.kind}`)}
        </span>{" "}
        <ShownTime moment={entry.moment} show="time" />
      </p>
      <h3 className="story__title">{entry.href ? <a href={entry.href}>{headline}</a> : headline}</h3>
      {entry.reason && <p className="story__sum">{words(`site.killed.reasons.${entry.reason}`)}</p>}
      {entry.note && <p className="story__sum">{entry.note}</p>}
    </article>
  );
}
