import { Required } from "@/components/desk/acts/required";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { ActionRadios } from "@/components/ui/action-radios.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { DIRECTIONS, LONGEST_EDITION } from "@/lib/editions/fields";
import type { Words } from "@/lib/words/words";
import { EditionFields } from "./edition-fields";

type Props = { action: Parameters<typeof ActionForm>[0]["action"]; words: Words };

/** Another language for the paper. */
export function NewEditionForm({ action, words }: Props) {
  return (
    <section className="stack pagelist" aria-labelledby="new-edition">
      <h2 id="new-edition">{words("desk.editions.add")}</h2>
      <p className="small">{words("desk.editions.addAbout")}</p>
      <ActionForm action={action} className="stack answerform" autoComplete="off">
        <ActionTextField
          name="language"
          label={<Required label={words("desk.editions.language")} words={words} />}
          hint={words("desk.editions.languageHint")}
          maxLength={LONGEST_EDITION.language}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <ActionRadios
          name="direction"
          legend={words("desk.editions.direction")}
          stored="ltr"
          choices={DIRECTIONS.map((value) => ({
            value,
            name: words(`desk.editions.directions.${value}`),
            about: words(`desk.editions.directionsAbout.${value}`),
          }))}
        />
        <EditionFields words={words} />
        <ActionTextField
          name="section"
          label={<Required label={words("desk.editions.section")} words={words} />}
          hint={words("desk.editions.sectionHint")}
          maxLength={LONGEST_EDITION.section}
          dir="auto"
          required
        />
        <p>
          <SubmitButton tone="act">{words("desk.editions.addNow")}</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
