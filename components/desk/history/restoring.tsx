import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { HistoryRevision, HistoryView } from "@/lib/history/fields";
import type { Words } from "@/lib/words/words";
import { Reason } from "../acts/reason";

type RestoringProps = {
  revision: HistoryRevision;
  view: HistoryView;
  action: Parameters<typeof ActionForm>[0]["action"];
  /** The same screen without the question. */
  leave: string;
  words: Words;
};

/** What bringing a revision back would do, before it is done. */
export function Restoring({ revision: { id, number }, view, action, leave, words }: RestoringProps) {
  return (
    <section className="notice act" id="restore" aria-labelledby="restoring">
      <Icon name="info" />
      <div className="grow">
        <h2 className="strong" id="restoring">
          {words("desk.history.restoring.title", { number })}
        </h2>
        <p>{words("desk.history.restoring.about", { number })}</p>
        <p>{words(view.leadsToChange ? "desk.history.restoring.live" : "desk.history.restoring.draft")}</p>
        {view.restore?.allowed ? (
          <ActionForm action={action}>
            <input type="hidden" name="storyId" value={view.id} />
            <input type="hidden" name="revisionId" value={id} />
            <input type="hidden" name="baseVersion" value={view.version} />
            <div className="line">
              <SubmitButton tone="act">{words("desk.history.restoring.button", { number })}</SubmitButton>
              <ButtonLink href={leave}>{words("desk.history.restoring.leave")}</ButtonLink>
            </div>
          </ActionForm>
        ) : (
          <Reason id="why-not" code={view.restore?.reason} words={words} />
        )}
      </div>
    </section>
  );
}
