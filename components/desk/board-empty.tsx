import { ButtonLink } from "@/components/ui/button";
import type { Words } from "@/lib/words/words";

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

/** One filter less: what it is called, where that leads and how many stories stand there. */
export type Drop = { name: string; href: string; count: number };

/** Filters that leave nothing: which of them to drop, and what that would give. */
export function BoardNoResults({ drops, words }: { drops: readonly Drop[]; words: Words }) {
  return (
    <div className="empty">
      <h2>{words("desk.board.noResults.title")}</h2>
      <p>{words("desk.board.noResults.text")}</p>
      <ul className="drops">
        {drops.map(({ name, href, count }) => (
          <li key={href}>
            <a className="link" href={href}>
              {words("desk.board.noResults.gives", { drop: name, count })}
            </a>
          </li>
        ))}
      </ul>
      <ButtonLink href="/desk">{words("desk.board.noResults.clear")}</ButtonLink>
    </div>
  );
}
