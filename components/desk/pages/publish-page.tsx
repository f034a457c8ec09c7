import { OverrideField } from "@/components/desk/acts/override-field";
import { Refused } from "@/components/desk/acts/reason";
import { Checks } from "@/components/desk/editor/checks";
import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { PagePublicationView } from "@/lib/pages/fields";
import type { Words } from "@/lib/words/words";

type Props = {
  view: PagePublicationView;
  /** Why the saved text cannot be published whatever is said here. */
  refused: string | undefined;
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** What stops a standing page and what is worth a look, with a reason for what was meant, and the button. */
export function PublishPage({ view, refused, action, words }: Props) {
  const blockers = view.findings.filter(({ level }) => level === "blocker");
  const stopped = blockers.some(({ overridable }) => !overridable);
  return (
    <ActionForm
      action={action}
      className="stack pageform"
      autoComplete="off"
      labels={{ override: words("desk.publish.override") }}
    >
      <input type="hidden" name="pageId" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <Checks findings={view.findings} editor={`/desk/pages/${view.id}`} words={words} />
      {refused || stopped ? (
        <Refused id="why" sentence={refused ?? words("desk.pages.stopped")} />
      ) : (
        <>
          {blockers.length > 0 ? <OverrideField count={blockers.length} words={words} /> : null}
          <p>
            <SubmitButton tone="act" aria-describedby="page-consequence">
              {words("desk.pages.publishSaved")}
            </SubmitButton>
          </p>
          <p className="small ink2" id="page-consequence">
            {words("desk.pages.consequence")}
          </p>
        </>
      )}
    </ActionForm>
  );
}
