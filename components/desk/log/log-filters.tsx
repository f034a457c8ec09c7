import { Icon } from "@/components/ui/icon";
import { SelectField, TextField } from "@/components/ui/text-field";
import type { LogView } from "@/lib/log/fields";
import type { Words } from "@/lib/words/words";

type LogFiltersProps = {
  /** As it was typed, right or wrong. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  acts: readonly string[];
  people: LogView["people"];
  words: Words;
};

/** The log's filter: a form that is an address, so that a finding can be kept and sent. */
export function LogFilters({ typed, errors, acts, people, words }: LogFiltersProps) {
  const field = (name: string) => ({ name, error: errors[name], defaultValue: typed[name] ?? "" });
  const day = {
    placeholder: words("desk.log.filter.dayHint"),
    inputMode: "numeric",
    maxLength: 10,
    autoComplete: "off",
  } as const;
  return (
    <form className="logfilters" role="search" aria-label={words("desk.log.filter.label")} action="/desk/log">
      <TextField {...field("words")} type="search" label={words("desk.log.filter.words")} maxLength={200} />
      <TextField
        {...field("story")}
        label={words("desk.log.filter.story")}
        placeholder={words("desk.log.filter.storyHint")}
        maxLength={200}
      />
      <SelectField {...field("act")} label={words("desk.log.filter.act")}>
        <option value="">{words("desk.log.filter.allActs")}</option>
        {acts.map((act) => (
          <option key={act} value={act}>
            {actWords(act, words)}
          </option>
        ))}
      </SelectField>
      <SelectField {...field("person")} label={words("desk.log.filter.person")}>
        <option value="">{words("desk.log.filter.everyone")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="clock">{words("desk.log.clock")}</option>
        <option value="import">{words("desk.log.importer")}</option>
        <option value="stranger">{words("desk.log.stranger")}</option>
      </SelectField>
      <TextField {...field("from")} {...day} label={words("desk.log.filter.from")} />
      <TextField {...field("to")} {...day} label={words("desk.log.filter.to")} />
      <div className="line">
        <button className="btn" type="submit">
          <Icon name="search" />
          {words("desk.log.filter.show")}
        </button>
        {Object.keys(typed).length > 0 ? (
          <a className="btn quiet" href="/desk/log">
            {words("desk.log.filter.clear")}
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** An act as a filter and a timeline name it; one without words by its own name. */
export function actWords(act: string, words: Words): string {
  const key = `desk.log.acts.${act.replace(/^(?:story|clock)\./, "")}` as "desk.log.acts.publish";
  return words.has(key) ? words(key) : act;
}
