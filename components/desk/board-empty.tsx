import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";
import { NoResults, type Drop } from "./no-results";

/** A newsroom without a single story: what belongs here, and how to begin. */
export function BoardEmpty({ words }: { words: Words }) {
  return (
    <div className="empty">
      <h2>{words("desk.board.empty.title")}</h2>
      <p>{words("desk.board.empty.text")}</p>
      <div className="line">
        <ButtonLink tone="act" href="/desk/stories/new">
          {words("desk.board.empty.start")}
        </ButtonLink>
        <ButtonLink href="/desk/stories/from-text">{words("desk.board.empty.fromText")}</ButtonLink>
      </div>
    </div>
  );
}

/** Filters that leave no story. */
export function BoardNoResults({ drops, words }: { drops: readonly Drop[]; words: Words }) {
  return (
    <NoResults
      icon={<Icon name="search" />}
      title={words("desk.board.noResults.title")}
      drops={drops}
      gives={({ name, count }) => words("desk.board.noResults.gives", { drop: name, count })}
      clear={{ href: "/desk", words: words("desk.board.noResults.clear") }}
    >
      <p>{words("desk.board.noResults.text")}</p>
    </NoResults>
  );
}
