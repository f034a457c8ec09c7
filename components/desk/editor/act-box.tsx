import { SubmitButton } from "@/components/ui/submit-button.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { buttonClass, type ButtonTone } from "@/components/ui/button";
import type { ActView, EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { Reason } from "../acts/reason";

type BoxProps = { view: EditorView; words: Words };

/**
 * What can be done with the story as it stands. What the text goes along with
 * is sent with it; what ends a public life has a page of its own. A refused
 * act that is the next step keeps its place with its reason; the others are
 * counted under it, each with its own.
 */
export function ActBox({ view, words }: BoxProps) {
  const live = view.publicState !== "neverPublished";
  const main = live ? "story.update" : "story.publish";
  const parts = [
    { act: "story.submit", next: "submit", label: words("desk.editor.acts.submit"), tone: "act" as const },
    {
      act: "story.approve",
      next: "approve",
      label: view.latestRevision
        ? words("desk.editor.acts.approve", { number: view.latestRevision.number })
        : words("desk.editor.acts.approveNothing"),
    },
    {
      act: main,
      next: live ? "change" : "publish",
      label: words(live ? "desk.editor.acts.change" : "desk.editor.acts.publish"),
    },
  ];
  const allowed = (act: string) => view.acts.find((one) => one.act === act)?.allowed === true;
  const first = allowed(main) ? main : allowed("story.approve") ? "story.approve" : "story.submit";
  return (
    <div className="actbox" role="group" aria-label={words("desk.editor.acts.title")}>
      {view.latestRevision ? <input type="hidden" name="revisionId" value={view.latestRevision.id} /> : null}
      {allowed("story.submit") ? (
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
      {parts.map(({ act, next, label }) => (
        <Step
          key={act}
          act={view.acts.find((one) => one.act === act)}
          next={next}
          label={label}
          tone={act === first ? "act" : undefined}
          words={words}
        />
      ))}
      <ActLinks view={view} words={words} />
    </div>
  );
}

type StepProps = {
  act: ActView | undefined;
  next: string;
  label: string;
  tone: ButtonTone | undefined;
  words: Words;
};

function Step({ act, next, label, tone, words }: StepProps) {
  if (!act) return null;
  const why = `why-${next}`;
  if (act.allowed)
    return (
      <SubmitButton tone={tone} wide name="next" value={next}>
        {label}
      </SubmitButton>
    );
  return (
    <div className="act-part">
      <button
        type="button"
        className={buttonClass({ wide: true })}
        aria-disabled="true"
        aria-describedby={why}
      >
        {label}
      </button>
      <Reason id={why} code={act.reason} words={words} />
    </div>
  );
}

const LINKS = ["return", "redate", "withdraw", "unpublish", "kill"] as const;

/** Acts with a page of their own. The refused ones keep their reasons, folded away. */
function ActLinks({ view, words }: BoxProps) {
  const offered = LINKS.flatMap((name) => {
    const act = view.acts.find((one) => one.act === `story.${name}`);
    return act ? [{ name, act }] : [];
  });
  const refused = offered.filter(({ act }) => !act.allowed);
  return (
    <div className="actlinks">
      {offered
        .filter(({ act }) => act.allowed)
        .map(({ name }) => (
          <a key={name} className={buttonClass({ size: "sm" })} href={`/desk/stories/${view.id}/${name}`}>
            {words(`desk.editor.acts.${name}`)}
          </a>
        ))}
      {refused.length > 0 ? (
        <details>
          <summary>{words("desk.editor.acts.notNow", { count: refused.length })}</summary>
          {refused.map(({ name, act }) => (
            <div className="act-part" key={name}>
              <button
                type="button"
                className={buttonClass({ size: "sm" })}
                aria-disabled="true"
                aria-describedby={`why-${name}`}
              >
                {words(`desk.editor.acts.${name}`)}
              </button>
              <Reason id={`why-${name}`} code={act.reason} words={words} />
            </div>
          ))}
        </details>
      ) : null}
    </div>
  );
}
