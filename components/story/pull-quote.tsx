import type { BlockProps } from "./block";
import { hasWords, Runs } from "./runs";

/** A sentence of the text set large beside it. */
export function PullQuote({ block, lookups, words }: BlockProps<"pullQuote">) {
  if (!hasWords(block.text)) return null;
  return (
    <aside className="pull" aria-label={words("site.story.quotation")}>
      <p>
        <Runs runs={block.text} links={lookups} />
      </p>
      {block.attribution && <footer>{block.attribution}</footer>}
    </aside>
  );
}
