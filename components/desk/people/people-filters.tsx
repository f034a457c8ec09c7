import { FilterChoice, FilterForm, isFiltered } from "@/components/desk/filter-form";
import { ACCOUNTS, ROLES, type PeopleFilter } from "@/lib/people/fields";
import type { Words } from "@/lib/words/words";

type Props = {
  filter: PeopleFilter;
  /** Whether whoever looks knows of accounts, or only of names and roles. */
  accounts: boolean;
  words: Words;
};

/** Which of the people are shown: by name or address, role and account. */
export function PeopleFilters({ filter, accounts, words }: Props) {
  return (
    <FilterForm
      action="/desk/people"
      label={words("desk.people.filter.label")}
      words={{
        words: words("desk.people.filter.words"),
        placeholder: words("desk.people.filter.placeholder"),
        show: words("desk.people.filter.show"),
        clear: words("desk.people.filter.clear"),
      }}
      sought={filter.words}
      isFiltered={isFiltered(filter)}
    >
      <FilterChoice
        name="role"
        label={words("desk.people.filter.role")}
        all={words("desk.people.filter.allRoles")}
        choices={ROLES.map((role) => ({ value: role, name: words(`desk.people.filter.roles.${role}`) }))}
        chosen={filter.role}
      />
      {accounts ? (
        <FilterChoice
          name="account"
          label={words("desk.people.filter.account")}
          all={words("desk.people.filter.allAccounts")}
          choices={ACCOUNTS.map((account) => ({
            value: account,
            name: words(`desk.people.filter.accounts.${account}`),
          }))}
          chosen={filter.account}
        />
      ) : null}
    </FilterForm>
  );
}
