import { Required } from "@/components/desk/acts/required";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { LONGEST_PAGE, PAGE_KINDS, type EditionPagesView } from "@/lib/pages/fields";
import type { Words } from "@/lib/words/words";

type Props = {
  editions: readonly EditionPagesView[];
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** Which page in which language, and what it is called. */
export function NewPageForm({ editions, action, words }: Props) {
  return (
    <section className="stack pagelist" aria-labelledby="new-page">
      <h2 id="new-page">{words("desk.pages.make")}</h2>
      <ActionForm action={action} className="stack" autoComplete="off">
        <ActionSelectField name="language" label={words("desk.pages.edition")}>
          {editions.map(({ language, name }) => (
            <option key={language} value={language}>
              {name}
            </option>
          ))}
        </ActionSelectField>
        <ActionSelectField name="kind" label={words("desk.pages.kind")} hint={words("desk.pages.kindHint")}>
          {PAGE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words(`desk.pages.kinds.${kind}`)}
            </option>
          ))}
        </ActionSelectField>
        <ActionTextField
          name="title"
          label={<Required label={words("desk.pages.pageTitle")} words={words} />}
          hint={words("desk.pages.titleHint")}
          maxLength={LONGEST_PAGE.title}
          required
        />
        <p>
          <SubmitButton tone="act">{words("desk.pages.begin")}</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
