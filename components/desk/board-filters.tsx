import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { BOARD_GROUPS, type BoardFilter, type BoardView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

type FiltersProps = { filter: BoardFilter; choices: BoardView["choices"]; words: Words };

/** The board's filters: a form that is an address, so that a view can be kept and sent. */
export function BoardFilters({ filter, choices, words }: FiltersProps) {
  return (
    <form className="filters" role="search" aria-label={words("desk.board.filter.stories")} action="/desk">
      <div className="search">
        <Icon name="search" />
        <label className="vh" htmlFor="words">
          {words("desk.board.filter.words")}
        </label>
        <input
          className="input"
          type="search"
          id="words"
          name="words"
          defaultValue={filter.words}
          placeholder={words("desk.board.filter.placeholder")}
        />
      </div>
      <label className="btn toggle">
        <input className="vh" type="checkbox" name="mine" value="1" defaultChecked={filter.mine} />
        <Icon name="user" />
        {words("desk.board.filter.mine")}
      </label>
      <Pickers filter={filter} choices={choices} words={words} />
      <button className="btn" type="submit">
        {words("desk.board.filter.show")}
      </button>
      {isFiltered(filter) ? (
        <a className="btn quiet" href="/desk">
          {words("desk.board.filter.clear")}
        </a>
      ) : null}
    </form>
  );
}

/** Whether anything is left out of the board. */
export function isFiltered(filter: BoardFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== "" && value !== false);
}

function Pickers({ filter, choices, words }: FiltersProps) {
  return (
    <>
      <Picker name="section" label={words("desk.board.filter.section")} chosen={filter.section}>
        <option value="">{words("desk.board.filter.allSections")}</option>
        {choices.sections.map(({ id, name, language }) => (
          <option key={id} value={id}>
            {choices.languages.length > 1 ? `${name} (${language.toUpperCase()})` : name}
          </option>
        ))}
      </Picker>
      <Picker name="person" label={words("desk.board.filter.person")} chosen={filter.person}>
        <option value="">{words("desk.board.filter.everyone")}</option>
        {choices.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Picker>
      <Picker name="language" label={words("desk.board.filter.language")} chosen={filter.language}>
        <option value="">{words("desk.board.filter.allLanguages")}</option>
        {choices.languages.map(({ language, name }) => (
          <option key={language} value={language}>
            {name}
          </option>
        ))}
      </Picker>
      <Picker name="group" label={words("desk.board.filter.group")} chosen={filter.group}>
        <option value="">{words("desk.board.filter.allGroups")}</option>
        {BOARD_GROUPS.map((group) => (
          <option key={group} value={group}>
            {words(`desk.board.groups.${group}`)}
          </option>
        ))}
      </Picker>
    </>
  );
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
