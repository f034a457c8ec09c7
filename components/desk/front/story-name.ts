import type { FrontStoryView } from "@/lib/fronts/fields";
import type { Words } from "@/lib/words/words";

/** What a story on a front is called at the desk: its headline, or why it has none. */
export function storyName({ headline, sealed }: Pick<FrontStoryView, "headline" | "sealed">, words: Words) {
  return headline || words(sealed ? "desk.front.sealed" : "desk.board.noHeadline");
}
