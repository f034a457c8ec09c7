import { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField, ActionTextField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { SERIES_LIMITS, seriesField, type SeriesEditView, type SeriesField } from "@/lib/series/fields";
import type { Words } from "@/lib/words/words";
import { TheirFields } from "../their-fields.client";

type Props = {
  series: SeriesEditView;
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** What a series is called, once for each edition; the address is given with the first name. */
export function SeriesForm({ series, action, words }: Props) {
  const fields = series.editions.flatMap(({ language, edition }) =>
    Object.entries(labelsIn(words)).map(([field, label]) => [
      seriesField(field as SeriesField, language),
      `${label}, ${edition}`,
    ]),
  );
  const labels = Object.fromEntries(fields) as Record<string, string>;
  return (
    <ActionForm action={action} className="stack pageform" autoComplete="off" labels={labels}>
      <input type="hidden" name="seriesId" value={series.id} />
      <TheirFields base={series.base} labels={labels} />
      {series.editions.map((edition) => (
        <OneEdition key={edition.language} edition={edition} words={words} />
      ))}
      <p>
        <SubmitButton tone="act">{words("desk.series.save")}</SubmitButton>
      </p>
    </ActionForm>
  );
}

function labelsIn(words: Words): Record<SeriesField, string> {
  return {
    name: words("desk.series.name"),
    slug: words("desk.series.address"),
    about: words("desk.series.said"),
  };
}

function OneEdition({ edition, words }: { edition: SeriesEditView["editions"][number]; words: Words }) {
  const { language, edition: name, words: stored, isNamed, href } = edition;
  const labels = labelsIn(words);
  const common = (field: SeriesField) => ({
    name: seriesField(field, language),
    label: labels[field],
    stored: stored[field],
    maxLength: SERIES_LIMITS[field],
    lang: language,
  });
  return (
    <fieldset className="stack pagelist">
      <legend className="strong" lang={language}>
        {name}
      </legend>
      <p className="small muted">
        {isNamed ? (
          <a className="link" href={href}>
            {decodeURI(href)}
          </a>
        ) : (
          words("desk.series.notNamed")
        )}
      </p>
      <ActionTextField {...common("name")} />
      {isNamed ? null : <ActionTextField {...common("slug")} hint={words("desk.series.addressHint")} />}
      <ActionAreaField {...common("about")} rows={3} />
    </fieldset>
  );
}
