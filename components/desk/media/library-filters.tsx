import {
  FilterChoice,
  FilterForm,
  FilterToggle,
  isFiltered,
  namedChoices,
} from "@/components/desk/filter-form";
import { Icon } from "@/components/ui/icon";
import {
  RIGHTS_ASKED,
  SHAPES_ASKED,
  USES_ASKED,
  type LibraryChoices,
  type LibraryFilter,
} from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

type FiltersProps = { filter: LibraryFilter; choices: LibraryChoices; words: Words };

/** The library's filters. */
export function LibraryFilters({ filter, choices, words }: FiltersProps) {
  const { needing, out } = choices;
  return (
    <FilterForm
      className="libraryfilters"
      action="/desk/media"
      label={words("desk.library.title")}
      words={{
        words: words("desk.library.words"),
        placeholder: words("desk.library.placeholder"),
        show: words("desk.library.show"),
        clear: words("desk.library.clear"),
      }}
      sought={filter.words}
      isFiltered={isFiltered(filter)}
      note={
        filter.out ? <p className="small muted wholeline">{words("desk.library.outAbout")}</p> : undefined
      }
    >
      <Choices filter={filter} choices={choices} words={words} />
      <FilterToggle name="needs" isOn={filter.needs}>
        <Icon name="pictureOff" />
        {words("desk.library.needs")}
        {needing.count > 0 ? (
          <span className="count warn">
            {words("desk.library.needsCount", { count: needing.count, more: needing.more ? "yes" : "no" })}
          </span>
        ) : null}
      </FilterToggle>
      {out > 0 || filter.out ? (
        <FilterToggle name="out" isOn={filter.out}>
          {words("desk.library.out")} <span className="count">{out}</span>
        </FilterToggle>
      ) : null}
      <Days filter={filter} words={words} />
    </FilterForm>
  );
}

function Choices({ filter, choices, words }: FiltersProps) {
  const { people, topics } = choices;
  return (
    <>
      <FilterChoice
        name="rights"
        label={words("desk.library.rights.label")}
        all={words("desk.library.rights.any")}
        choices={RIGHTS_ASKED.map((value) => ({ value, name: words(`desk.library.rights.${value}`) }))}
        chosen={filter.rights}
      />
      <FilterChoice
        name="used"
        label={words("desk.library.used.label")}
        all={words("desk.library.used.any")}
        choices={USES_ASKED.map((value) => ({ value, name: words(`desk.library.used.${value}`) }))}
        chosen={filter.used}
      />
      <FilterChoice
        name="shape"
        label={words("desk.library.shape.label")}
        all={words("desk.library.shape.any")}
        choices={SHAPES_ASKED.map((value) => ({ value, name: words(`desk.library.shape.${value}`) }))}
        chosen={filter.shape}
      />
      <FilterChoice
        name="person"
        label={words("desk.library.person")}
        all={words("desk.library.everyone")}
        choices={namedChoices(people)}
        chosen={filter.person}
      />
      {topics.length > 0 ? (
        <FilterChoice
          name="topic"
          label={words("desk.library.topic")}
          all={words("desk.library.anyTopic")}
          choices={namedChoices(topics)}
          chosen={filter.topic}
        />
      ) : null}
    </>
  );
}

const DAYS = ["addedFrom", "addedTo", "takenFrom", "takenTo"] as const;

function Days({ filter, words }: Pick<FiltersProps, "filter" | "words">) {
  return (
    <details className="days" open={DAYS.some((name) => filter[name] !== undefined)}>
      <summary className="btn">{words("desk.library.dates")}</summary>
      <div className="line">
        {DAYS.map((name) => (
          <label key={name} className="small">
            {words(`desk.library.${name}`)}{" "}
            <input
              className="input num"
              name={name}
              defaultValue={filter[name]}
              placeholder={words("desk.library.dayHint")}
              inputMode="numeric"
              maxLength={10}
              autoComplete="off"
            />
          </label>
        ))}
      </div>
    </details>
  );
}
