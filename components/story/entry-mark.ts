/** By these attributes the desk's proof knows which state of which story a page shows: the number of its newest public entry. */
export function entryMark({ id, entry }: { id: number; entry?: number }) {
  return entry === undefined ? {} : { "data-story": id, "data-entry": entry };
}
