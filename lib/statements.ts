/** A question must have been asked so often before the database is to keep it. */
const OFTEN = 5;

/** So many questions a connection keeps: each takes some memory there. Of those that readers make up there is no end. */
const MOST_KEPT = 300;

/** So many texts are counted on their way to being asked often. */
const MOST_COUNTED = 2_000;

/** How a search is best carried out depends on how many texts hold its words: it is planned for the words that are asked. */
const PLANNED_EACH_TIME = /public_search_|%>/;

/**
 * Gives questions that are asked often a name each, by which a connection of the database keeps them read and planned;
 * any other question has the empty name, which keeps nothing. The same text always has the same name.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ sql }) => {
    if (PLANNED_EACH_TIME.test(sql)) return "";
    const name = names.get(sql);
    if (name !== undefined || names.size >= MOST_KEPT) return name ?? "";
    const count = (counts.get(sql) ?? 0) + 1;
    if (count < OFTEN) {
      if (counts.size >= MOST_COUNTED) counts.clear();
      counts.set(sql, count);
      return "";
    }
    counts.delete(sql);
    const given = `often_${names.size + 1}`;
    names.set(sql, given);
    return given;
  };
}
