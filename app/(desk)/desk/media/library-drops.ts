import type { Drop } from "@/components/desk/no-results";
import type { LibraryChoices, LibraryFilter } from "@/lib/media/fields";
import { countPictures } from "@/lib/media/library/list-pictures";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { Words } from "@/lib/words/words";
import { libraryHref } from "./library-address";

type Asking = { newsroom: Newsroom; actor: Actor; words: Words; choices: LibraryChoices };

/** For a filter that shows nothing: each of its parts, and how many pictures there would be without it. */
export async function libraryDrops(asking: Asking, filter: LibraryFilter): Promise<Drop[]> {
  const parts = (Object.keys(filter) as (keyof LibraryFilter)[]).filter((part) => filter[part] !== undefined);
  return Promise.all(
    parts.map(async (part) => {
      const without = { ...filter, [part]: undefined };
      const count = await countPictures(asking.newsroom, asking.actor, without);
      return { name: nameOf(part, filter, asking), href: libraryHref(without), count };
    }),
  );
}

function nameOf(part: keyof LibraryFilter, filter: LibraryFilter, { words, choices }: Asking): string {
  if (part === "words") return words("desk.library.noResults.words", { name: filter.words ?? "" });
  return words("desk.library.noResults.other", { name: valueOf(part, filter, words, choices) });
}

function valueOf(
  part: Exclude<keyof LibraryFilter, "words">,
  filter: LibraryFilter,
  words: Words,
  choices: LibraryChoices,
): string {
  const named = (list: readonly { id: number; name: string }[], id: number | undefined) =>
    list.find((each) => each.id === id)?.name ?? String(id);
  switch (part) {
    case "rights":
      return words(`desk.library.rights.${filter.rights ?? "any"}`);
    case "used":
      return words(`desk.library.used.${filter.used ?? "any"}`);
    case "shape":
      return words(`desk.library.shape.${filter.shape ?? "any"}`);
    case "person":
      return named(choices.people, filter.person);
    case "topic":
      return named(choices.topics, filter.topic);
    case "needs":
    case "out":
      return words(`desk.library.${part}`);
    case "addedFrom":
    case "addedTo":
    case "takenFrom":
    case "takenTo":
      return `${words(`desk.library.${part}`)} ${filter[part] ?? ""}`;
  }
}
