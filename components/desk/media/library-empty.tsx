import { NoResults, type Drop } from "@/components/desk/no-results";
import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";

/** A library without a single picture: what belongs here. */
export function LibraryEmpty({ words }: { words: Words }) {
  return (
    <div className="panel empty">
      <Icon name="picture" />
      <h2>{words("desk.library.empty.title")}</h2>
      <p>{words("desk.library.empty.text")}</p>
    </div>
  );
}

/** Filters that leave no picture. */
export function LibraryNoResults({ drops, words }: { drops: readonly Drop[]; words: Words }) {
  return (
    <NoResults
      icon={<Icon name="picture" />}
      title={words("desk.library.noResults.title")}
      drops={drops}
      gives={({ name, count }) => words("desk.library.noResults.gives", { drop: name, count })}
      clear={{ href: "/desk/media", words: words("desk.library.clear") }}
    >
      <p>{words("desk.library.noResults.text")}</p>
    </NoResults>
  );
}
