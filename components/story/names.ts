import type { BylineView } from "@/lib/stories/view";

/** The names of a byline as one phrase in the page's language: "Saule Tamirova and Ilyas Berken". */
export function namesIn(language: string, bylines: readonly BylineView[]): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(bylines.map(({ name }) => name));
}
