import type { BlockProps } from "./block";
import { hasWords, Runs } from "./runs";

/** Somebody else's words, and whose they are. */
export function Quote({ block, lookups }: BlockProps<"quote">) {
  const paragraphs = block.paragraphs.filter(hasWords);
  if (paragraphs.length === 0) return null;
  return (
    <blockquote className="quote">
      {paragraphs.map((runs, index) => (
        <p key={index}>
          <Runs runs={runs} links={lookups} />
        </p>
      ))}
      {block.attribution && <footer>{block.attribution}</footer>}
    </blockquote>
  );
}
