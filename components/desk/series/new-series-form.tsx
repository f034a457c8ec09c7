import { Required } from "@/components/desk/acts/required";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField, ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { SERIES_LIMITS } from "@/lib/series/fields";
import type { ChoicesView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

type Props = {
  languages: ChoicesView["languages"];
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** In which edition a series begins, and what it is called there. */
export function NewSeriesForm({ languages, action, words }: Props) {
  return (
    <section className="stack pagelist" aria-labelledby="new-series">
      <h2 id="new-series">{words("desk.series.make")}</h2>
      <ActionForm action={action} className="stack" autoComplete="off">
        <ActionSelectField name="language" label={words("desk.series.edition")}>
          {languages.map(({ language, name }) => (
            <option key={language} value={language}>
              {name}
            </option>
          ))}
        </ActionSelectField>
        <ActionTextField
          name="name"
          label={<Required label={words("desk.series.name")} words={words} />}
          maxLength={SERIES_LIMITS.name}
          required
        />
        <ActionTextField
          name="slug"
          label={words("desk.series.address")}
          hint={words("desk.series.addressHint")}
          maxLength={SERIES_LIMITS.slug}
        />
        <ActionAreaField
          name="about"
          label={words("desk.series.said")}
          rows={3}
          maxLength={SERIES_LIMITS.about}
        />
        <p>
          <SubmitButton tone="act">{words("desk.series.begin")}</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
