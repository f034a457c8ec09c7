import { SelectField } from "@/components/ui/text-field";
import type { HistoryRevision } from "@/lib/history/fields";
import type { Words } from "@/lib/words/words";
import type { HistoryPlace } from "./history-place";

type CompareFormProps = {
  choices: readonly HistoryRevision[];
  place: HistoryPlace;
  /** Field name → what is wrong with it. */
  errors: Readonly<Record<string, string>>;
  words: Words;
};

/** Which two revisions to compare: a form that is an address. */
export function CompareForm({ choices, place, errors, words }: CompareFormProps) {
  return (
    <form className="compareform" action={`/desk/stories/${place.storyId}/history`}>
      {place.show === "all" ? null : <input type="hidden" name="show" value={place.show} />}
      {place.page === 1 ? null : <input type="hidden" name="page" value={place.page} />}
      {(["a", "b"] as const).map((name) => (
        <SelectField
          key={name}
          name={name}
          label={words(name === "a" ? "desk.history.compare.from" : "desk.history.compare.to")}
          error={errors[name]}
          defaultValue={place[name] ?? ""}
        >
          <option value="">{words("desk.history.compare.choose")}</option>
          {choices.map((revision) => (
            <option key={revision.id} value={revision.number}>
              {optionWords(revision, words)}
            </option>
          ))}
        </SelectField>
      ))}
      <button className="btn" type="submit">
        {words("desk.history.compare.button")}
      </button>
    </form>
  );
}

function optionWords({ number, moment, seconds, wasPublished }: HistoryRevision, words: Words): string {
  const key = wasPublished ? "desk.history.compare.optionPublic" : "desk.history.compare.option";
  return words(key, { number, day: moment.dayWords, time: seconds });
}
