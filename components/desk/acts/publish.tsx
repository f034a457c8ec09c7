import type { ActionForm } from "@/components/ui/action-form.client";
import type { EditorView, PublishView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { AddressLine } from "./address-line";
import { Dialog } from "./dialog";
import { Gate } from "./gate";
import { refusalOf } from "./refusal-of";
import { Stamps } from "./stamps";

type PublishProps = {
  view: PublishView;
  prepared: EditorView["preparedDate"];
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** A first publication: which revision, what the checks say, and the dates exactly as readers will see them. */
export function Publish({ view, prepared, action, words }: PublishProps) {
  const { number, id } = view.revision;
  const here = `/desk/stories/${view.id}`;
  const isApproved = view.standing.approval?.isVoid === false;
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.publish.title", { headline: view.headline })}
      about={words("desk.publish.about", { number, moment: view.revision.cut.words })}
      action={action}
      button={words("desk.publish.button", { number })}
      leave={words(isApproved ? "desk.publish.leaveApproved" : "desk.publish.leave")}
      consequence={words("desk.publish.consequence")}
      refused={refusalOf(view, "story.publish", words)}
      words={words}
    >
      <input type="hidden" name="revisionId" value={id} />
      <AddressLine view={view} words={words} />
      <Gate view={view} words={words} />
      <section aria-labelledby="stamps">
        <h2 id="stamps">{words("desk.publish.stampsTitle")}</h2>
        <Stamps stamps={view.stampsBefore} words={words} />
        <p className="arrow">{words("desk.publish.beforeAfter")}</p>
        <Stamps stamps={view.stampsAfter.published} words={words} next />
        {prepared ? (
          <p className="small">
            {words("desk.publish.prepared", { date: prepared.moment.words, reason: prepared.reason })}
          </p>
        ) : null}
      </section>
      <p className="line">
        <a className="link" href={`${here}/preview?revision=${id}`}>
          {words("desk.publish.read")}
        </a>
        <a className="link" href={`${here}/schedule?revision=${id}`}>
          {words("desk.publish.schedule")}
        </a>
      </p>
    </Dialog>
  );
}
