import { peopleFilter, type PeopleFilter } from "@/lib/people/fields";

export type SearchParams = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. What cannot be read asks for nothing: an old link still shows the list. */
export function peopleOfAddress(given: SearchParams): PeopleFilter {
  const filled = Object.entries(given).flatMap(([name, value]) => {
    const text = [value].flat()[0]?.replaceAll("\0", "").trim() ?? "";
    return text === "" ? [] : [[name, text] as const];
  });
  return lenient.parse(Object.fromEntries(filled));
}

const { words, role, account } = peopleFilter.shape;

const lenient = peopleFilter.extend({
  words: words.catch(undefined),
  role: role.catch(undefined),
  account: account.catch(undefined),
});
