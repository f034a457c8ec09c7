import { SubmitButton } from "@/components/ui/submit-button.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ActView, EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { FormAnswer } from "../acts/form-answer.client";
import { Reason } from "../acts/reason";
import { StateMark } from "../state-mark";
import { waitingWords } from "../waiting-words";
import { MainActKey, OnceDecided, StandingRefresh } from "./act-box.client";

type BoxProps = { view: EditorView; words: Words };

/**
 * What can be done with the story as it stands: every act that makes sense to whoever looks, and no other. It stands
 * in the form whose buttons name the text as it is written; everything else has a page of its own. A refused act keeps
 * its place, with its reason.
 */
export function ActBox({ view, words }: BoxProps) {
  const steps = stepsOf(view, words);
  const first = firstOf(view, steps);
  const submit = steps.some(({ act }) => act.act === "story.submit" && act.allowed);
  return (
    <div className="actbox" role="group" aria-label={words("desk.editor.acts.title")}>
      <MainActKey />
      <StandingRefresh suggestionsOpen={view.standing.suggestionsOpen === true} />
      <FormAnswer />
      <Badges view={view} words={words} />
      {view.latestRevision ? <input type="hidden" name="revisionId" value={view.latestRevision.id} /> : null}
      {[...steps]
        .sort((a, b) => Number(b === first) - Number(a === first))
        .map((step) => (
          <StepPart key={step.next} step={step} main={step === first} words={words} />
        ))}
      {submit ? (
        <details>
          <summary>{words("desk.editor.acts.note")}</summary>
          <ActionAreaField
            name="note"
            label={words("desk.editor.acts.noteLabel")}
            rows={2}
            maxLength={2_000}
          />
        </details>
      ) : null}
      <ActLinks view={view} words={words} />
      {first ? <PhoneAct step={first} words={words} /> : null}
    </div>
  );
}

/** The main act once more, at the foot of a phone's screen, where the text leaves no room for the box. */
function PhoneAct({ step, words }: { step: Step; words: Words }) {
  return (
    <div className="phoneact">
      <StepPart step={step} main words={words} />
    </div>
  );
}

/** The facts that change what may be done, each in a few words. */
function Badges({ view: { standing }, words }: BoxProps) {
  const { waiting, embargo, unsigned } = standing;
  if (waiting.length === 0 && !embargo?.inForce && !unsigned) return null;
  return (
    <p className="line badges">
      {waiting.map((schedule) => (
        <span className="badge note" key={schedule.id}>
          <StateMark state="scheduled" />
          {waitingWords(schedule, words)}
        </span>
      ))}
      {embargo?.inForce ? (
        <span className="badge warn">
          <Icon name="ban" />
          {embargo.until
            ? words("desk.board.badges.embargo", { time: embargo.until.words })
            : words("desk.board.badges.held")}
        </span>
      ) : null}
      {unsigned ? (
        <span className="badge warn">
          <Icon name="user" />
          {words("desk.board.badges.unsigned")}
        </span>
      ) : null}
    </p>
  );
}

type Step = { act: ActView; next: string; label: string };

/** The steps that the text is sent along with, the furthest one first. */
function stepsOf(view: EditorView, words: Words): Step[] {
  const approve = view.latestRevision
    ? words("desk.editor.acts.approve", { number: view.latestRevision.number })
    : words("desk.editor.acts.approveNothing");
  const all = [
    ["story.publish", "publish", words("desk.editor.acts.publish")],
    ["story.republish", "republish", words("desk.editor.acts.republish")],
    ["story.update", "change", words("desk.editor.acts.change")],
    ["story.approve", "approve", approve],
    ["story.submit", "submit", words("desk.editor.acts.submit")],
    ["story.schedule", "schedule", words("desk.editor.acts.schedule")],
  ] as const;
  // What was withdrawn comes back before it is changed or planned.
  const left = view.publicState === "withdrawn" ? ["story.schedule"] : [];
  return all.flatMap(([name, next, label]) => {
    const act = view.acts.find((candidate) => candidate.act === name && candidate.shown);
    return act && !left.includes(name) ? [{ act, next, label }] : [];
  });
}

/** The main act: the furthest step that is allowed. */
function firstOf(view: EditorView, steps: readonly Step[]): Step | undefined {
  const allowed = steps.filter(({ act }) => act.allowed);
  const approve = allowed.find(({ next }) => next === "approve");
  return view.publicState === "neverPublished" && approve ? approve : allowed[0];
}

function StepPart({ step, main, words }: { step: Step; main: boolean; words: Words }) {
  const { act, next, label } = step;
  const button = (
    <SubmitButton
      wide
      name="next"
      value={next}
      {...(main ? { tone: "act", "data-main-act": "", "aria-keyshortcuts": "Control+Enter Meta+Enter" } : {})}
    >
      {label}
    </SubmitButton>
  );
  if (act.allowed) return button;
  const refused = <RefusedPart act={act} name={next} label={label} wide words={words} />;
  if (act.reason !== "suggestionsOpen") return refused;
  return (
    <OnceDecided suggestionsOpen otherwise={refused}>
      {button}
    </OnceDecided>
  );
}

type RefusedProps = { act: ActView; name: string; label: string; wide?: boolean; words: Words };

function RefusedPart({ act, name, label, wide = false, words }: RefusedProps) {
  const why = `why-${name}`;
  return (
    <div className="act-part">
      <button
        type="button"
        className={buttonClass(wide ? { wide } : { size: "sm" })}
        aria-disabled="true"
        aria-describedby={why}
      >
        {label}
      </button>
      <Reason id={why} code={act.reason} values={act.values} words={words} />
    </div>
  );
}

const LINKS = [
  "sign",
  "return",
  "embargo",
  "lift",
  "share",
  "redate",
  "move",
  "withdraw",
  "unpublish",
  "kill",
  "restore",
  "redact",
] as const;

/** Acts with a page of their own. */
function ActLinks({ view, words }: BoxProps) {
  const offered = LINKS.flatMap((name) => {
    const act = view.acts.find((one) => one.act === `story.${name}` && one.shown);
    const again = name === "embargo" && view.standing.embargo !== undefined;
    const label = words(again ? "desk.editor.acts.embargoChange" : `desk.editor.acts.${name}`);
    return act ? [{ name, act, label }] : [];
  });
  return (
    <div className="actlinks">
      {canEnd(view) ? (
        <a className={buttonClass({ size: "sm" })} href={`/desk/stories/${view.id}/schedule?end=1`}>
          {words("desk.editor.acts.scheduleEnd")}
        </a>
      ) : null}
      {offered.map(({ name, act, label }) =>
        act.allowed ? (
          <a key={name} className={buttonClass({ size: "sm" })} href={`/desk/stories/${view.id}/${name}`}>
            {label}
          </a>
        ) : (
          <RefusedPart key={name} act={act} name={name} label={label} words={words} />
        ),
      )}
    </div>
  );
}

/** An end can be planned for what readers have, or will have. */
function canEnd({ acts, publicState, standing }: EditorView): boolean {
  const allowed = acts.find(({ act }) => act === "story.schedule")?.allowed === true;
  return allowed && (publicState !== "neverPublished" || standing.waiting.length > 0);
}
