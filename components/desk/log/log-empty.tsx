import { ButtonLink } from "@/components/ui/button";
import type { Words } from "@/lib/words/words";

/** A filter with one part less: which, where that leads and how many entries stand there. */
export type LogDrop = { name: string; href: string; count: number };

/** A filter that shows nothing: which part to drop, and what that would give. */
export function LogEmpty({ drops, words }: { drops: readonly LogDrop[]; words: Words }) {
  return (
    <div className="panel empty">
      <h2>{words("desk.log.noResults.title")}</h2>
      <ul className="drops">
        {drops.map(({ name, href, count }) => (
          <li key={href}>
            <a className="link" href={href}>
              {words("desk.log.noResults.gives", { name, count })}
            </a>
          </li>
        ))}
      </ul>
      <ButtonLink href="/desk/log">{words("desk.log.filter.clear")}</ButtonLink>
    </div>
  );
}
