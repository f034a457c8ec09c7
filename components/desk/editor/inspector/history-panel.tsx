import type { HistoryRow } from "@/lib/history/fields";
import type { EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { Stamps } from "../../acts/stamps";
import { actWords } from "../../log/log-filters";
import { whoOf } from "../../log/sentence";

type HistoryPanelProps = { view: EditorView; rows: readonly HistoryRow[]; words: Words };

/** What happened to the story last, in short, and the ways to all of it. */
export function HistoryPanel({ view, rows, words }: HistoryPanelProps) {
  const { stamps, publicRevision, preparedDate, id, address, publicState } = view;
  return (
    <section className="stack" aria-label={words("desk.editor.history.title")}>
      {stamps.length > 0 ? <Stamps stamps={stamps} words={words} /> : null}
      {preparedDate ? (
        <p className="small">
          {words("desk.editor.history.prepared", {
            date: preparedDate.moment.words,
            reason: preparedDate.reason,
          })}
        </p>
      ) : null}
      {publicRevision ? (
        <p className="small">{words("desk.editor.history.public", { number: publicRevision.number })}</p>
      ) : null}
      <ol className="moments">
        {rows.map((row) => (
          <Moment key={row.entry?.id ?? `r${row.revision?.id}`} row={row} words={words} />
        ))}
      </ol>
      <p className="line">
        <a className="btn sm" href={`/desk/stories/${id}/history`}>
          {words("desk.inspector.history.all")}
        </a>
        <a className="btn sm" href={`/desk/stories/${id}/previews`}>
          {words("desk.inspector.history.previews")}
        </a>
      </p>
      <p className="line">
        <a className="link" href={`/desk/stories/${id}/log`}>
          {words("desk.editor.history.log")}
        </a>
        {address && publicState !== "neverPublished" ? (
          <a className="link" href={address}>
            {words("desk.editor.history.onSite")}
          </a>
        ) : null}
      </p>
    </section>
  );
}

function Moment({ row: { entry, revision, day }, words }: { row: HistoryRow; words: Words }) {
  const { moment, seconds } = entry ?? revision;
  const named = revision ? words("desk.history.revision", { number: revision.number }) : "";
  const who = entry ? whoOf(entry, words) : (revision.cutBy ?? "");
  return (
    <li>
      <time dateTime={moment.machine}>
        {day.words}, {seconds.slice(0, 5)}
      </time>
      <p>
        <b>{entry ? actWords(entry.saying, words) : named}</b>{" "}
        <span className="xs muted">
          {[entry ? named : revision && words(`desk.history.reasons.${revision.reason}`), who]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </p>
    </li>
  );
}
