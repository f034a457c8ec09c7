import type { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import type { PublishView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { Checks } from "../editor/inspector";
import { Dialog } from "./dialog";
import { Kinds } from "./kinds.client";
import { refusalOf } from "./publish";
import { Stamps } from "./stamps";
import { WordDiff } from "./word-diff";

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
    before: NonNullable<PublishView["before"]>;
  };
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** A change to a live story: its kind, what it does to the dates, the words that change, and what readers are told. */
export function Change({ view, action, words }: ChangeProps) {
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
      refused={view.revision.isPublic ? { code: "alreadyPublic" } : refusalOf(view, "story.update", words)}
      words={words}
    >
      <input type="hidden" name="revisionId" value={view.revision.id} />
      <input type="hidden" name="replaces" value={view.replaces.id} />
      <div className="two">
        <div className="stack">
          <Kinds />
          <ActionAreaField
            name="note"
            label={words("desk.change.note")}
            hint={words("desk.change.noteHint")}
            rows={3}
            maxLength={2_000}
          />
          <ActionAreaField
            name="reason"
            label={words("desk.change.reason")}
            hint={words("desk.change.reasonHint")}
            rows={2}
            maxLength={2_000}
          />
          {view.findings.length > 0 ? <Checks findings={view.findings} words={words} /> : null}
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
          <WordDiff before={view.before} after={view.after} words={words} />
        </div>
      </div>
    </Dialog>
  );
}
