import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { HISTORY_SHOWS, type ComparisonView, type HistoryView } from "@/lib/history/fields";
import type { Words } from "@/lib/words/words";
import { CompareForm } from "./compare-form";
import { Comparison } from "./comparison";
import { historyHref, type HistoryPlace } from "./history-place";
import { Timeline } from "./timeline";

type HistoryProps = {
  view: HistoryView;
  place: HistoryPlace;
  /** "Talmer time (+05)" */
  zone: string;
  comparison?: ComparisonView | undefined;
  errors: Readonly<Record<string, string>>;
  /** The question before a revision is brought back. */
  restoring?: ReactNode;
  /** Whether whoever looks may read the newsroom's log. */
  inLog: boolean;
  words: Words;
};

/** The whole past of one story: its line of time, and two of its texts beside each other. */
export function History(props: HistoryProps) {
  const { view, place, zone, restoring, inLog, words } = props;
  return (
    <>
      {view.reading === "working" ? null : (
        <Notice
          tone="warn"
          title={words(view.reading === "sealed" ? "desk.history.sealed" : "desk.history.readersOnly")}
        />
      )}
      {restoring}
      <Shows place={place} words={words} />
      <div className="two hist">
        <section className="panel" aria-labelledby="timeline">
          <header>
            <h2 id="timeline" className="grow">
              {words("desk.history.timeline")}
            </h2>
            <span className="xs muted">{zone}</span>
          </header>
          {view.rows.length > 0 || view.plans.length > 0 ? (
            <Timeline view={view} place={place} words={words} />
          ) : (
            <p className="none">{words(`desk.history.empty.${place.show}`)}</p>
          )}
          <Pages view={view} place={place} words={words} />
        </section>
        <Compared {...props} />
      </div>
      {inLog ? (
        <p className="line">
          <a className="link" href={`/desk/log?story=${view.id}`}>
            {words("desk.history.inLog")}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Compared({ view, place, comparison, errors, words }: HistoryProps) {
  const { reading, choices } = view;
  return (
    <section className="panel" id="compare" aria-labelledby="comparison">
      <header>
        <h2 id="comparison" className="grow">
          {comparison
            ? words("desk.history.compare.title", { a: comparison.a.number, b: comparison.b.number })
            : words("desk.history.compare.pick")}
        </h2>
      </header>
      <div className="in">
        {reading === "sealed" || choices.length === 0 ? null : (
          <CompareForm choices={choices} place={place} errors={errors} words={words} />
        )}
        {comparison ? (
          <Comparison comparison={comparison} words={words} />
        ) : (
          <p className="none">{words("desk.history.compare.none")}</p>
        )}
      </div>
    </section>
  );
}

type PlaceProps = { place: HistoryPlace; words: Words };

function Shows({ place, words }: PlaceProps) {
  return (
    <nav className="seg" aria-label={words("desk.history.show.label")}>
      {HISTORY_SHOWS.map((show) => (
        <a
          key={show}
          href={historyHref(place, { show, page: 1 })}
          aria-current={place.show === show ? "true" : undefined}
        >
          {words(`desk.history.show.${show}`)}
        </a>
      ))}
    </nav>
  );
}

function Pages({ view: { page, pages }, place, words }: PlaceProps & { view: HistoryView }) {
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={words("desk.history.pages.label")}>
      <span className="num">{words("desk.history.pages.page", { page, pages })}</span>
      <span className="line">
        {page > 1 ? (
          <ButtonLink size="sm" href={historyHref(place, { page: page - 1 })}>
            {words("desk.history.pages.newer")}
          </ButtonLink>
        ) : null}
        {page < pages ? (
          <ButtonLink size="sm" href={historyHref(place, { page: page + 1 })}>
            {words("desk.history.pages.older")}
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
