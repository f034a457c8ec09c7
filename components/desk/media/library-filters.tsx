import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import {
  RIGHTS_ASKED,
  SHAPES_ASKED,
  USES_ASKED,
  type LibraryChoices,
  type LibraryFilter,
} from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

type FiltersProps = { filter: LibraryFilter; choices: LibraryChoices; words: Words; isFiltered: boolean };

/** The library's filters: a form that is an address, so that a view can be kept and sent. */
export function LibraryFilters({ filter, choices, words, isFiltered }: FiltersProps) {
  const { needing } = choices;
  return (
    <form
      className="filters libraryfilters"
      role="search"
      aria-label={words("desk.library.title")}
      action="/desk/media"
    >
      <div className="search">
        <Icon name="search" />
        <label className="vh" htmlFor="words">
          {words("desk.library.words")}
        </label>
        <input
          className="input"
          type="search"
          id="words"
          name="words"
          maxLength={200}
          defaultValue={filter.words}
          placeholder={words("desk.library.placeholder")}
        />
      </div>
      <Pickers filter={filter} choices={choices} words={words} />
      <Toggle name="needs" isOn={filter.needs === true}>
        <Icon name="pictureOff" />
        {words("desk.library.needs")}
        {needing.count > 0 ? (
          <span className="count warn">
            {words("desk.library.needsCount", { count: needing.count, more: needing.more ? "yes" : "no" })}
          </span>
        ) : null}
      </Toggle>
      {choices.out > 0 || filter.out ? (
        <Toggle name="out" isOn={filter.out === true}>
          {words("desk.library.out")} <span className="count">{choices.out}</span>
        </Toggle>
      ) : null}
      <Days filter={filter} words={words} />
      <button className="btn" type="submit">
        {words("desk.library.show")}
      </button>
      {isFiltered ? (
        <a className="btn quiet" href="/desk/media">
          {words("desk.library.clear")}
        </a>
      ) : null}
      {filter.out ? <p className="small muted wholeline">{words("desk.library.outAbout")}</p> : null}
    </form>
  );
}

function Toggle({ name, isOn, children }: { name: string; isOn: boolean; children: ReactNode }) {
  return (
    <label className="btn toggle">
      <input className="vh" type="checkbox" name={name} value="1" defaultChecked={isOn} />
      {children}
    </label>
  );
}

function Pickers({ filter, choices, words }: Omit<FiltersProps, "isFiltered">) {
  return (
    <>
      <Picker name="rights" label={words("desk.library.rights.label")} chosen={filter.rights}>
        <option value="">{words("desk.library.rights.any")}</option>
        {RIGHTS_ASKED.map((one) => (
          <option key={one} value={one}>
            {words(`desk.library.rights.${one}`)}
          </option>
        ))}
      </Picker>
      <Picker name="used" label={words("desk.library.used.label")} chosen={filter.used}>
        <option value="">{words("desk.library.used.any")}</option>
        {USES_ASKED.map((one) => (
          <option key={one} value={one}>
            {words(`desk.library.used.${one}`)}
          </option>
        ))}
      </Picker>
      <Picker name="shape" label={words("desk.library.shape.label")} chosen={filter.shape}>
        <option value="">{words("desk.library.shape.any")}</option>
        {SHAPES_ASKED.map((one) => (
          <option key={one} value={one}>
            {words(`desk.library.shape.${one}`)}
          </option>
        ))}
      </Picker>
      <Picker name="person" label={words("desk.library.person")} chosen={filter.person}>
        <option value="">{words("desk.library.everyone")}</option>
        <Named list={choices.people} />
      </Picker>
      {choices.topics.length > 0 ? (
        <Picker name="topic" label={words("desk.library.topic")} chosen={filter.topic}>
          <option value="">{words("desk.library.anyTopic")}</option>
          <Named list={choices.topics} />
        </Picker>
      ) : null}
    </>
  );
}

function Named({ list }: { list: readonly { id: number; name: string }[] }) {
  return list.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

type PickerProps = { name: string; label: string; chosen: string | number | undefined; children: ReactNode };

function Picker({ name, label, chosen, children }: PickerProps) {
  return (
    <>
      <label className="vh" htmlFor={name}>
        {label}
      </label>
      <select className="select" id={name} name={name} defaultValue={chosen ?? ""}>
        {children}
      </select>
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
