import type { FrontDeskView } from "@/lib/fronts/fields";
import { storiesToPlace } from "@/lib/fronts/front-stories";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";

/** What can still be put onto this front, by words of its headline. */
export function readToPlace(
  newsroom: Newsroom,
  actor: Actor,
  { edition, draft }: FrontDeskView,
  words: string,
) {
  const placed = draft
    .filter(({ layout }) => layout !== "latest")
    .flatMap(({ places }) =>
      places.flatMap(({ story, meanwhile }) => [story?.id ?? [], meanwhile?.id ?? []].flat()),
    );
  return storiesToPlace(newsroom, actor, { language: edition.language, words, placed });
}
