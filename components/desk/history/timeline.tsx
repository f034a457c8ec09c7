import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { HistoryRow, HistoryView } from "@/lib/history/fields";
import type { LogEntryView } from "@/lib/log/fields";
import type { Words } from "@/lib/words/words";
import { EntryDetails } from "../log/entry-details";
import { actWords } from "../log/log-filters";
import { whoOf } from "../log/sentence";
import { StateMark, type StoryState } from "../state-mark";
import { Plans } from "./plans";
import { RevisionActs } from "./revision-acts";
import type { HistoryPlace } from "./history-place";

type TimelineProps = { view: HistoryView; place: HistoryPlace; words: Words };

/** A story's past on one line, newest first: acts, and the revisions that were kept between them. */
export function Timeline({ view, place, words }: TimelineProps) {
  return (
    <ol className="timeline">
      {view.page === 1 ? <Plans plans={view.plans} words={words} /> : null}
      {view.rows.map((row, index) => (
        <Moment
          key={row.entry?.id ?? `r${row.revision?.id}`}
          row={row}
          before={view.rows.slice(0, index)}
          {...{ view, place, words }}
        />
      ))}
    </ol>
  );
}

type MomentProps = TimelineProps & {
  row: HistoryRow;
  /** What stands above it on this page. */
  before: readonly HistoryRow[];
};

function Moment({ row, before, view, place, words }: MomentProps) {
  const { revision } = row;
  const time = row.entry ?? row.revision;
  const picked = revision && [place.a, place.b].includes(String(revision.number));
  // What can be done with a text stands where it is met first.
  const newest = !before.some((other) => other.revision?.id === revision?.id);
  return (
    <>
      {before.at(-1)?.day.machine === row.day.machine ? null : <li className="dayhead">{row.day.words}</li>}
      <li className={picked && newest ? "pick" : undefined}>
        <time dateTime={time.moment.machine}>
          {time.seconds}
          {time.offset === place.offset ? null : <span className="xs muted"> ({time.offset})</span>}
        </time>
        <span className="dot">{markOf(row.entry)}</span>
        <div>
          {row.entry ? (
            <Act entry={row.entry} isVoid={row.isVoid} words={words} />
          ) : (
            <Kept revision={row.revision} words={words} />
          )}
          {revision ? <Revision {...{ revision, newest, words }} entry={row.entry} /> : null}
          {revision && newest ? <RevisionActs {...{ revision, view, place, words }} /> : null}
        </div>
      </li>
    </>
  );
}

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

type ActProps = { entry: LogEntryView; isVoid: boolean | undefined; words: Words };

function Act({ entry, isVoid = false, words }: ActProps) {
  const act = actWords(entry.saying, words);
  const { scheduledBy: by, name } = entry.details;
  return (
    <>
      <p>
        {!entry.done || entry.saying === "cancelled"
          ? words.rich("desk.history.alone", { act, b: bold })
          : entry.actor === "clock" && by
            ? words.rich("desk.history.byClock", { act, by, b: bold })
            : words.rich("desk.history.by", { act, who: whoOf(entry, words), b: bold })}
        {name ? ` · ${words("desk.history.with", { name })}` : null}
      </p>
      <p>
        <EntryDetails entry={entry} words={words} withoutRevision />
        {isVoid ? <span className="why">{words("desk.history.void")}</span> : null}
      </p>
    </>
  );
}

function Kept({ revision, words }: { revision: NonNullable<HistoryRow["revision"]>; words: Words }) {
  const { number, cutBy } = revision;
  return (
    <p>
      {cutBy
        ? words.rich("desk.history.cut", { number, who: cutBy, b: bold })
        : words.rich("desk.history.cutAlone", { number, b: bold })}
    </p>
  );
}

type RevisionProps = {
  revision: NonNullable<HistoryRow["revision"]>;
  entry: LogEntryView | undefined;
  /** It is met here first, from the newest down. */
  newest: boolean;
  words: Words;
};

/** Which text an act named, and what it became for readers. */
function Revision({ revision, entry, newest, words }: RevisionProps) {
  const { number, reason, source, redacted, isPublic } = revision;
  const facts = [
    entry?.publicKind
      ? words("desk.history.became", { kind: words(`desk.log.kinds.${entry.publicKind}`) })
      : "",
    entry?.publicNumber === undefined ? "" : words("desk.log.publicEntry", { number: entry.publicNumber }),
    entry ? "" : words(`desk.history.reasons.${reason}`),
    source === undefined ? "" : words("desk.history.from", { number: source }),
    entry?.hash ?? "",
  ].filter((fact) => fact !== "");
  return (
    <p className="xs muted">
      {entry ? <span className="rev">{words("desk.history.revision", { number })}</span> : null}
      {entry && facts.length > 0 ? " · " : null}
      {facts.join(" · ")}
      {isPublic && newest ? <span className="badge live">{words("desk.history.publicNow")}</span> : null}
      {redacted && newest ? <span className="gone">{words("desk.history.redacted")}</span> : null}
    </p>
  );
}

const MARKS: Record<string, StoryState> = {
  create: "draft",
  import: "draft",
  submit: "inReview",
  return: "changesRequested",
  approve: "approved",
  withdraw: "withdrawn",
  unpublish: "unpublished",
  kill: "killed",
};

function markOf(entry: LogEntryView | undefined): ReactNode {
  if (!entry) return <Icon name="file" />;
  const state = MARKS[entry.act.replace(/^story\./, "")];
  if (state) return <StateMark state={state} />;
  if (entry.publicKind && entry.revision !== undefined) return <StateMark state="live" />;
  return <Icon name={entry.saying === "schedule" || entry.actor === "clock" ? "clock" : "info"} />;
}
