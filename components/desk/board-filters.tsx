import { Icon } from "@/components/ui/icon";
import { BOARD_GROUPS, type BoardFilter, type BoardView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { FilterChoice, FilterForm, FilterToggle, isFiltered, namedChoices } from "./filter-form";

type FiltersProps = { filter: BoardFilter; choices: BoardView["choices"]; words: Words };

/** The board's filters. */
export function BoardFilters({ filter, choices, words }: FiltersProps) {
  return (
    <FilterForm
      action="/desk"
      label={words("desk.board.filter.stories")}
      words={{
        words: words("desk.board.filter.words"),
        placeholder: words("desk.board.filter.placeholder"),
        show: words("desk.board.filter.show"),
        clear: words("desk.board.filter.clear"),
      }}
      sought={filter.words}
      isFiltered={isFiltered(filter)}
    >
      <FilterToggle name="mine" isOn={filter.mine}>
        <Icon name="user" />
        {words("desk.board.filter.mine")}
      </FilterToggle>
      <Choices filter={filter} choices={choices} words={words} />
    </FilterForm>
  );
}

function Choices({ filter, choices, words }: FiltersProps) {
  const { sections, people, languages } = choices;
  return (
    <>
      <FilterChoice
        name="section"
        label={words("desk.board.filter.section")}
        all={words("desk.board.filter.allSections")}
        choices={sections.map(({ id, name, language }) => ({
          value: id,
          name: languages.length > 1 ? `${name} (${language.toUpperCase()})` : name,
        }))}
        chosen={filter.section}
      />
      <FilterChoice
        name="person"
        label={words("desk.board.filter.person")}
        all={words("desk.board.filter.everyone")}
        choices={namedChoices(people)}
        chosen={filter.person}
      />
      <FilterChoice
        name="language"
        label={words("desk.board.filter.language")}
        all={words("desk.board.filter.allLanguages")}
        choices={languages.map(({ language, name }) => ({ value: language, name }))}
        chosen={filter.language}
      />
      <FilterChoice
        name="group"
        label={words("desk.board.filter.group")}
        all={words("desk.board.filter.allGroups")}
        choices={BOARD_GROUPS.map((group) => ({ value: group, name: words(`desk.board.groups.${group}`) }))}
        chosen={filter.group}
      />
    </>
  );
}
