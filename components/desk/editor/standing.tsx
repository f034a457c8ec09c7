import { Notice } from "@/components/ui/notice";
import type { EditorView, ScheduleView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { StateMark } from "../state-mark";
import { waitingWords } from "../waiting-words";

type PartProps = { view: EditorView; words: Words };

/** What stands beside the story's text: what will happen and when, what came to nothing and why, what holds it up. */
export function StandingPart({ view, words }: PartProps) {
  const { standing } = view;
  return (
    <>
      {standing.cancelled ? <Cancelled cancelled={standing.cancelled} words={words} /> : null}
      {standing.waiting.map((schedule) => (
        <Waiting key={schedule.id} schedule={schedule} view={view} words={words} />
      ))}
      <Embargo view={view} words={words} />
      <Void view={view} words={words} />
      <Unsigned view={view} words={words} />
    </>
  );
}

type Cancelled = NonNullable<EditorView["standing"]["cancelled"]>;

function Cancelled({ cancelled, words }: { cancelled: Cancelled; words: Words }) {
  const { kind, cause, at } = cancelled;
  const key = `desk.schedule.cancelled.${cause}` as "desk.schedule.cancelled.embargo";
  const title = words("desk.schedule.cancelledTitle", {
    kind: words(`desk.board.kinds.${kind}`),
    moment: cancelled.for.words,
  });
  return (
    <Notice tone="stop" title={title}>
      <p>
        {words.has(key) ? words(key) : ""} {words("desk.schedule.cancelledAt", { moment: at.words })}
      </p>
    </Notice>
  );
}

function Waiting({ schedule, view, words }: PartProps & { schedule: ScheduleView }) {
  const { revision, note, madeBy, due, stuck } = schedule;
  const newer = revision !== undefined && revision.id !== view.latestRevision?.id;
  const callBack = view.acts.find(({ act }) => act === "story.unschedule");
  return (
    <div className="notice act waiting">
      <StateMark state="scheduled" />
      <div className="grow">
        <p className="strong">{waitingWords(schedule, words)}</p>
        <p>{words("desk.schedule.madeBy", { who: madeBy })}</p>
        {note ? <p className="note-text">{note}</p> : null}
        {revision && (newer || isBeingWritten(view)) ? (
          <p>{words("desk.schedule.newer", { number: revision.number, moment: view.saved.words })}</p>
        ) : null}
        {due ? <p>{words(stuck ? "desk.schedule.stuck" : "desk.schedule.due")}</p> : null}
        {callBack?.allowed && !due ? (
          <p className="line">
            <a className="btn sm" href={`/desk/stories/${view.id}/unschedule?schedule=${schedule.id}`}>
              {words("desk.schedule.callBack")}
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** The working copy has moved on from the newest revision. */
function isBeingWritten({ version, latestRevision }: EditorView): boolean {
  return latestRevision !== undefined && latestRevision.workingVersion !== version;
}

function Embargo({ view, words }: PartProps) {
  const { embargo } = view.standing;
  if (!embargo?.inForce) return null;
  const lift = view.acts.find(({ act }) => act === "story.lift");
  const title = embargo.until
    ? words("desk.publish.embargo", { until: embargo.until.words })
    : words("desk.publish.held");
  return (
    <Notice tone="warn" title={title}>
      <p>{words("desk.publish.embargoWhy", { reason: embargo.reason })}</p>
      {lift?.allowed ? (
        <p className="line">
          <a className="btn sm" href={`/desk/stories/${view.id}/lift`}>
            {words("desk.schedule.state.lift")}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}

function Void({ view: { standing }, words }: PartProps) {
  const { approval } = standing;
  if (!approval?.isVoid) return null;
  const { number, by: who, moment } = approval;
  return (
    <Notice tone="warn" title={words("desk.schedule.state.void")}>
      <p>{words("desk.publish.void", { number, who, moment: moment.words })}</p>
    </Notice>
  );
}

function Unsigned({ view, words }: PartProps) {
  if (!view.standing.unsigned) return null;
  const sign = view.acts.find(({ act }) => act === "story.sign");
  return (
    <Notice tone="warn" title={words("desk.schedule.state.unsigned")}>
      <p>{words("desk.schedule.state.unsignedAbout")}</p>
      {sign?.allowed ? (
        <p className="line">
          <a className="btn sm" href={`/desk/stories/${view.id}/sign`}>
            {words("desk.schedule.state.sign")}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}
