import type { BlockProps } from "./block";
import { hasWords, Runs } from "./runs";

/** What the story rests on, for a reader who wants to check. */
export function Sources({ block, lookups, words, name }: BlockProps<"sources">) {
  const items = block.items.filter(hasWords);
  if (items.length === 0) return null;
  return (
    <section className="sources" aria-labelledby={name}>
      <h2 id={name}>{block.title || words("site.story.sources")}</h2>
      <ol>
        {items.map((runs, index) => (
          <li key={index}>
            <Runs runs={runs} links={lookups} />
          </li>
        ))}
      </ol>
    </section>
  );
}
