import type { ReactNode } from "react";
import type { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { DeskClock } from "@/lib/moments";
import type { EditorView, PublishView, ScheduleView } from "@/lib/stories/desk-view";
import { TextDiff } from "@/components/story/text-diff";
import type { Words } from "@/lib/words/words";
import { AddressLine } from "./address-line";
import { ComingDates, ScheduleWords, type Coming } from "./coming.client";
import { Dialog } from "./dialog";
import { Gate } from "./gate";
import { ChangeFields } from "./kinds.client";
import { MaterialityNotice } from "./materiality";
import { refusalOf } from "./refusal-of";
import { refusedAct } from "./refused-act";
import { Required } from "./required";
import { Stamps } from "./stamps";
import { nowWords, TimeFields } from "./time-fields";

type Common = {
  action: Parameters<typeof ActionForm>[0]["action"];
  clock: DeskClock;
  /** The day and time that stand in the form at first, and what they mean. */
  typed: { day: string; time: string };
  coming: Coming;
  words: Words;
};

type ScheduleProps = Common & { view: PublishView; others: { id: number; number: number }[] };

/** One revision pinned to a time: which one, when, and the dates exactly as readers will see them then. */
export function Schedule({ view, others, action, clock, typed, coming, words }: ScheduleProps) {
  const { number, id, isPublic } = view.revision;
  const live = view.replaces !== undefined;
  return (
    <Dialog
      storyId={view.id}
      wide={live}
      title={words("desk.schedule.title", { headline: view.headline })}
      about={nowWords(clock, words)}
      action={action}
      button={<ScheduleWords initial={coming} number={number} />}
      leave={words("desk.schedule.leave")}
      consequence={words("desk.schedule.consequence")}
      refused={live && isPublic ? { code: "alreadyPublic" } : refusalToSchedule(view, words)}
      words={words}
    >
      <input type="hidden" name="revisionId" value={id} />
      <input type="hidden" name="replaces" value={view.replaces?.id ?? ""} />
      {live ? null : <input type="hidden" name="kind" value="publish" />}
      <div className={live ? "two" : "stack"}>
        <div className="stack">
          <Pinned view={view} others={others} words={words} />
          <GivesWay
            waiting={view.standing.waiting.filter(({ kind }) => kind !== "unpublish")}
            words={words}
          />
          <TimeFields name="at" stored={typed} words={words} />
          {view.material ? (
            <ChangeFields material={view.material.material} needsNote={view.material.needsNote} later>
              <MaterialityNotice found={view.material} words={words} />
            </ChangeFields>
          ) : null}
          {live ? <Gate view={view} words={words} /> : null}
        </div>
        <div className="stack">
          <ComingPart words={words}>
            <Stamps stamps={view.stampsBefore} words={words} />
            <p className="arrow">{words("desk.schedule.beforeAfter")}</p>
            <ComingDates initial={coming} kind={live ? "change" : "publish"} />
          </ComingPart>
          {view.diff ? <Differences diff={view.diff} words={words} /> : null}
          {live ? null : <Gate view={view} words={words} />}
        </div>
      </div>
    </Dialog>
  );
}

/** An embargo with an end only asks for a later time; anything else that refuses a publication refuses a schedule. */
function refusalToSchedule(view: PublishView, words: Words) {
  return refusedAct(view, "story.schedule") ?? refusalOf(view, "story.schedule", words);
}

function Pinned({ view, others, words }: Pick<ScheduleProps, "view" | "others" | "words">) {
  const { revision, replaces } = view;
  return (
    <section aria-labelledby="pinned">
      <h2 id="pinned">{words("desk.schedule.what")}</h2>
      <p className="strong">
        {words("desk.schedule.revision", { number: revision.number, moment: revision.cut.words })}
      </p>
      {revision.cutBy ? <p className="small">{words("desk.schedule.by", { who: revision.cutBy })}</p> : null}
      {replaces ? (
        <p className="small">{words("desk.schedule.replaces", { number: replaces.number })}</p>
      ) : (
        <AddressLine view={view} words={words} />
      )}
      {others.length > 0 ? (
        <p className="small line">
          {words("desk.schedule.other")}
          {others.map(({ id, number }) => (
            <a className="link" key={id} href={`/desk/stories/${view.id}/schedule?revision=${id}`}>
              {words("desk.schedule.otherRevision", { number })}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function Differences({ diff, words }: { diff: NonNullable<PublishView["diff"]>; words: Words }) {
  return (
    <section aria-labelledby="diff">
      <div className="between">
        <h2 id="diff">{words("desk.diff.title")}</h2>
        <span className="small muted">{words("desk.diff.places", { count: diff.changes })}</span>
      </div>
      <TextDiff diff={diff} words={words} />
    </section>
  );
}

function GivesWay({ waiting, words }: { waiting: readonly ScheduleView[]; words: Words }) {
  const [before] = waiting;
  if (!before) return null;
  const kind = words(`desk.board.kinds.${before.kind}`);
  return <p className="small">{words("desk.schedule.gives", { kind, moment: before.at.words })}</p>;
}

function ComingPart({ words, children }: { words: Words; children: ReactNode }) {
  return (
    <section aria-labelledby="coming" className="stack">
      <div className="between">
        <h2 id="coming">{words("desk.schedule.coming")}</h2>
        <SubmitButton name="step" value="look">
          {words("desk.schedule.look")}
        </SubmitButton>
      </div>
      {children}
    </section>
  );
}

/** The end of a story's public life at a time. */
export function ScheduleEnd({ view, action, clock, typed, coming, words }: Common & { view: EditorView }) {
  const ends = view.standing.waiting.filter(({ kind }) => kind === "unpublish");
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.schedule.titleEnd", { headline: view.content.headline })}
      about={nowWords(clock, words)}
      action={action}
      button={<ScheduleWords initial={coming} />}
      tone="stop"
      leave={words("desk.schedule.leave")}
      consequence={words("desk.schedule.consequenceEnd")}
      refused={refusedAct(view, "story.schedule")}
      words={words}
    >
      <input type="hidden" name="kind" value="unpublish" />
      <p className="small">{words("desk.schedule.aboutEnd")}</p>
      <GivesWay waiting={ends} words={words} />
      <TimeFields name="at" stored={typed} words={words} />
      <ActionAreaField
        name="reason"
        label={<Required label={words("desk.schedule.reason")} words={words} />}
        hint={words("desk.schedule.reasonHint")}
        rows={2}
        maxLength={2_000}
        required
      />
      <ActionAreaField
        name="note"
        label={words("desk.end.noteOptional")}
        hint={words("desk.end.noteHint")}
        rows={3}
        maxLength={2_000}
      />
    </Dialog>
  );
}
