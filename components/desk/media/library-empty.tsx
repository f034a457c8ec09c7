import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";

/** A library without a single picture: what belongs here. */
export function LibraryEmpty({ words }: { words: Words }) {
  return (
    <div className="panel">
      <div className="empty">
        <Icon name="picture" />
        <h2>{words("desk.library.empty.title")}</h2>
        <p>{words("desk.library.empty.text")}</p>
      </div>
    </div>
  );
}

type Drop = { name: string; href: string; count: number };

/** Filters that leave nothing: which of them to drop, and what that would give. */
export function LibraryNoResults({ drops, words }: { drops: readonly Drop[]; words: Words }) {
  return (
    <div className="panel">
      <div className="empty">
        <Icon name="picture" />
        <h2>{words("desk.library.noResults.title")}</h2>
        <p>{words("desk.library.noResults.text")}</p>
        <ul className="drops">
          {drops.map(({ name, href, count }) => (
            <li key={href}>
              <a className="link" href={href}>
                {words("desk.library.noResults.gives", { drop: name, count })}
              </a>
            </li>
          ))}
        </ul>
        <ButtonLink href="/desk/media">{words("desk.library.clear")}</ButtonLink>
      </div>
    </div>
  );
}
