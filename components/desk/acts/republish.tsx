import type { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import type { EditorView, PublishView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { TextDiff } from "@/components/story/text-diff";
import { Dialog } from "./dialog";
import { Gate } from "./gate";
import { ChangeFields } from "./kinds.client";
import { MaterialityNotice } from "./materiality";
import { refusalOf } from "./refusal-of";
import { Required } from "./required";
import { Stamps } from "./stamps";

type RepublishProps = {
  view: PublishView & { replaces: NonNullable<PublishView["replaces"]> };
  story: EditorView;
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** A story comes back: with the text that was taken down, or with another one as one of the four kinds of change. */
export function Republish({ view, story, action, words }: RepublishProps) {
  const { revision, replaces } = view;
  const same = revision.id === replaces.id;
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.republish.title", { headline: view.headline })}
      about={
        same
          ? words("desk.republish.same", { number: revision.number })
          : words("desk.republish.other", { number: revision.number, replaces: replaces.number })
      }
      action={action}
      button={words(revision.wasPublished ? "desk.republish.button" : "desk.republish.buttonNew", {
        number: revision.number,
      })}
      leave={words("desk.republish.leave")}
      consequence={words("desk.republish.consequence")}
      refused={refusalOf(view, "story.republish", words)}
      words={words}
    >
      <input type="hidden" name="revisionId" value={revision.id} />
      <input type="hidden" name="replaces" value={replaces.id} />
      <input type="hidden" name="publicState" value={story.publicState} />
      <Instead view={view} story={story} words={words} />
      {same || !view.material ? (
        <SameFields words={words} />
      ) : (
        <ChangeFields material={view.material.material} needsNote={view.material.needsNote} needsReason>
          <MaterialityNotice found={view.material} words={words} />
        </ChangeFields>
      )}
      <Dates view={view} same={same} words={words} />
      {!same && view.diff ? (
        <section aria-labelledby="diff">
          <h2 id="diff">{words("desk.diff.title")}</h2>
          <TextDiff diff={view.diff} words={words} />
        </section>
      ) : null}
      <Gate view={view} words={words} />
    </Dialog>
  );
}

/** The other text that could come back. */
function Instead({ view, story, words }: Omit<RepublishProps, "action">) {
  const { revision, replaces } = view;
  const newest = story.latestRevision;
  const other = revision.id === replaces.id ? newest : replaces;
  if (!other || other.id === revision.id) return null;
  const { number } = other;
  return (
    <p className="small">
      <a className="link" href={`/desk/stories/${view.id}/republish?revision=${other.id}`}>
        {other === newest
          ? words("desk.republish.orNewest", { number })
          : words("desk.republish.orSame", { number })}
      </a>
    </p>
  );
}

function SameFields({ words }: { words: Words }) {
  return (
    <>
      <ActionAreaField
        name="note"
        label={words("desk.republish.note")}
        hint={words("desk.republish.noteHint")}
        rows={3}
        maxLength={2_000}
      />
      <ActionAreaField
        name="reason"
        label={<Required label={words("desk.republish.reason")} words={words} />}
        hint={words("desk.republish.reasonHint")}
        rows={2}
        maxLength={2_000}
        required
      />
    </>
  );
}

/** A text that comes back unchanged moves no date, as a small fix moves none. */
function Dates({ view, same, words }: Pick<RepublishProps, "view" | "words"> & { same: boolean }) {
  const after = [
    ["fix", "fix"],
    ["update", "updated"],
    ["correct", "corrected"],
    ["clarify", "clarified"],
  ] as const;
  return (
    <section aria-labelledby="stamps">
      <h2 id="stamps">{words("desk.publish.stampsTitle")}</h2>
      <Stamps stamps={view.stampsBefore} words={words} />
      <p className="arrow">{words("desk.publish.beforeAfter")}</p>
      {same ? <Stamps stamps={view.stampsAfter.fix} words={words} next /> : null}
      {same ? null : <p className="small muted after-none">{words("desk.change.choose")}</p>}
      {same
        ? null
        : after.map(([kind, entry]) => (
            <div className={`after-${kind}`} key={kind}>
              <Stamps stamps={view.stampsAfter[entry]} words={words} next />
            </div>
          ))}
    </section>
  );
}
