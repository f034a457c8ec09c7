import { SelectField } from "@/components/ui/text-field";
import type { HistoryRevision } from "@/lib/history/fields";
import type { PreviewPlace, PreviewScreenView } from "@/lib/previews/fields";
import type { Words } from "@/lib/words/words";
import { FIRST_LOOK, FIRST_WIDTH } from "./preview-place";

type TextFormProps = { view: PreviewScreenView; place: PreviewPlace; words: Words };

/** Which text stands in the frame: a form that is an address. */
export function TextForm({ view, place, words }: TextFormProps) {
  const { saved } = view;
  return (
    <form className="line" action={`/desk/stories/${view.id}/preview`}>
      {place.width === FIRST_WIDTH ? null : <input type="hidden" name="width" value={place.width} />}
      {place.look === FIRST_LOOK ? null : <input type="hidden" name="look" value={place.look} />}
      <SelectField
        name="revision"
        label={words("desk.previews.text")}
        defaultValue={String(place.revision ?? (view.readsWorking ? "" : (view.revision?.id ?? "")))}
      >
        {view.readsWorking ? (
          <option value="">
            {words("desk.previews.working", { day: saved.dayWords, time: saved.timeWords ?? "" })}
          </option>
        ) : null}
        <RevisionOptions choices={view.choices} words={words} />
      </SelectField>
      <button className="btn" type="submit">
        {words("desk.previews.show")}
      </button>
    </form>
  );
}

/** Revisions to choose from, each with its moment and whether readers have or had it. */
export function RevisionOptions({ choices, words }: { choices: readonly HistoryRevision[]; words: Words }) {
  return choices.map((revision) => (
    <option key={revision.id} value={revision.id}>
      {optionWords(revision, words)}
    </option>
  ));
}

function optionWords({ number, moment, seconds, isPublic, wasPublished }: HistoryRevision, words: Words) {
  const key = isPublic ? "optionNow" : wasPublished ? "optionWas" : "option";
  return words(`desk.previews.${key}`, { number, day: moment.dayWords, time: seconds });
}
