import { Required } from "@/components/desk/acts/required";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField, ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { LONGEST_PAGE, type PageEditView } from "@/lib/pages/fields";
import type { Words } from "@/lib/words/words";
import { BaseVersion } from "./base-version.client";
import { standing } from "./page-list";

type Props = {
  page: PageEditView;
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** Title and text in plain notation; three buttons, each of which saves first. */
export function PageForm({ page, action, words }: Props) {
  const saved = words("desk.pages.saved", {
    who: page.savedBy ?? words("desk.log.somebody"),
    moment: page.saved.words,
  });
  return (
    <ActionForm
      action={action}
      className="stack pageform"
      autoComplete="off"
      labels={{ title: words("desk.pages.pageTitle"), text: words("desk.pages.text") }}
    >
      <input type="hidden" name="pageId" value={page.id} />
      <p className="small muted">
        {standing(page, words)} · {saved} ·{" "}
        <a className="link" href={page.href}>
          {page.href}
        </a>
      </p>
      <BaseVersion version={page.version} />
      <div id="headline">
        <ActionTextField
          name="title"
          label={<Required label={words("desk.pages.pageTitle")} words={words} />}
          stored={page.title}
          maxLength={LONGEST_PAGE.title}
          lang={page.language}
          required
        />
      </div>
      <div id="body">
        <ActionAreaField
          name="text"
          label={words("desk.pages.text")}
          hint={words("desk.pages.notation")}
          stored={page.text}
          lang={page.language}
          rows={24}
        />
      </div>
      <p className="line">
        <SubmitButton name="step" value="save">
          {words("desk.pages.save")}
        </SubmitButton>
        <SubmitButton name="step" value="preview">
          {words("desk.pages.preview")}
        </SubmitButton>
        <SubmitButton tone="act" name="step" value="publish" aria-describedby="page-consequence">
          {words("desk.pages.publish")}
        </SubmitButton>
      </p>
      <p className="small ink2" id="page-consequence">
        {words("desk.pages.consequence")}
      </p>
    </ActionForm>
  );
}
