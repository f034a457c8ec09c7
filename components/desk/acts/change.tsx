import type { ActionForm } from "@/components/ui/action-form.client";
import type { PublishView } from "@/lib/stories/desk-view";
import { TextDiff } from "@/components/story/text-diff";
import type { ReportView } from "@/lib/reports/fields";
import type { Words } from "@/lib/words/words";
import { AnsweredByChange } from "../reports/answered-by-change";
import { Dialog } from "./dialog";
import { Gate } from "./gate";
import { ChangeFields } from "./kinds.client";
import { MaterialityNotice } from "./materiality";
import { refusalOf } from "./refusal-of";
import { Stamps } from "./stamps";
import { Unchanged } from "./unchanged";

/** The kinds of change, and the entry that each of them writes. */
export const CHANGES = [
  ["fix", "fix"],
  ["update", "updated"],
  ["correct", "corrected"],
  ["clarify", "clarified"],
] as const;

type ChangeProps = {
  view: PublishView & {
    replaces: NonNullable<PublishView["replaces"]>;
    diff: NonNullable<PublishView["diff"]>;
    material: NonNullable<PublishView["material"]>;
  };
  /** Readers' reports on the story that are open. */
  reports: readonly ReportView[];
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** A change to a live story: its kind, what it does to the dates, the words that change, and what readers are told. */
export function Change({ view, reports, action, words }: ChangeProps) {
  if (view.revision.isPublic) return <Unchanged view={view} words={words} />;
  return (
    <Dialog
      storyId={view.id}
      wide
      title={words("desk.change.title", { headline: view.headline })}
      about={words("desk.change.about", { number: view.revision.number, replaces: view.replaces.number })}
      action={action}
      button={words("desk.change.button", { number: view.revision.number })}
      leave={words("desk.change.leave")}
      consequence={words("desk.change.consequence")}
      refused={refusalOf(view, "story.update", words)}
      words={words}
    >
      <input type="hidden" name="revisionId" value={view.revision.id} />
      <input type="hidden" name="replaces" value={view.replaces.id} />
      <div className="two">
        <div className="stack">
          <ChangeFields material={view.material.material} needsNote={view.material.needsNote}>
            <MaterialityNotice found={view.material} words={words} />
          </ChangeFields>
          <AnsweredByChange storyId={view.id} reports={reports} words={words} />
          <Gate view={view} words={words} />
        </div>
        <div className="stack">
          <section aria-labelledby="stamps">
            <h2 id="stamps">{words("desk.publish.stampsTitle")}</h2>
            <Stamps stamps={view.stampsBefore} words={words} />
            <p className="arrow">{words("desk.publish.beforeAfter")}</p>
            <p className="small muted after-none">{words("desk.change.choose")}</p>
            {CHANGES.map(([kind, entry]) => (
              <div className={`after-${kind}`} key={kind}>
                <Stamps stamps={view.stampsAfter[entry]} words={words} next />
                {kind === "fix" ? <p className="small muted">{words("desk.change.sameStamps")}</p> : null}
              </div>
            ))}
          </section>
          <section aria-labelledby="diff">
            <div className="between">
              <h2 id="diff">{words("desk.diff.title")}</h2>
              <span className="small muted">{words("desk.diff.places", { count: view.diff.changes })}</span>
            </div>
            <TextDiff diff={view.diff} words={words} />
          </section>
        </div>
      </div>
    </Dialog>
  );
}
