import type { Drop } from "@/components/desk/no-results";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readBoard } from "@/lib/stories/board";
import type { BoardFilter, BoardView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { boardHref } from "./board-filter";

type Asking = { newsroom: Newsroom; actor: Actor; words: Words; choices: BoardView["choices"] };

/** For a filter that shows nothing: each of its parts, and how many stories there would be without it. */
export async function filterDrops(asking: Asking, filter: BoardFilter): Promise<Drop[]> {
  const parts = (Object.keys(filter) as (keyof BoardFilter)[]).filter((part) => filter[part] !== undefined);
  return Promise.all(
    parts.map(async (part) => {
      const without = { ...filter, [part]: undefined };
      const { count } = await readBoard(asking.newsroom, asking.actor, without);
      return { name: nameOf(part, filter, asking), href: boardHref(without), count };
    }),
  );
}

function nameOf(part: keyof BoardFilter, filter: BoardFilter, { words, choices }: Asking): string {
  const named = (list: readonly { id: number; name: string }[], id: number | undefined) =>
    list.find((each) => each.id === id)?.name ?? String(id);
  switch (part) {
    case "words":
      return words("desk.board.noResults.dropWords", { words: filter.words ?? "" });
    case "mine":
      return words("desk.board.noResults.dropMine");
    case "section":
      return words("desk.board.noResults.dropSection", { name: named(choices.sections, filter.section) });
    case "person":
      return words("desk.board.noResults.dropPerson", { name: named(choices.people, filter.person) });
    case "language": {
      const language = choices.languages.find((each) => each.language === filter.language);
      return words("desk.board.noResults.dropLanguage", { name: language?.name ?? filter.language ?? "" });
    }
    case "group":
      return words("desk.board.noResults.dropGroup", {
        name: words(`desk.board.groups.${filter.group ?? "drafts"}`),
      });
  }
}
