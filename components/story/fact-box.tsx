import type { Pairs } from "@/lib/body/body";
import { assertNever } from "./assert-never";
import type { BlockProps } from "./block";
import { ListBlock } from "./list-block";
import { hasWords, Runs, type BodyLinks } from "./runs";

/** Facts beside the text, as paragraphs, lists, or terms with their values. */
export function FactBox({ block, lookups, words, name }: BlockProps<"factBox">) {
  if (block.blocks.every(isBlank)) return null;
  const label = block.title ? { "aria-labelledby": name } : { "aria-label": words("site.story.facts") };
  return (
    <aside className="facts" {...label}>
      {block.title && <h2 id={name}>{block.title}</h2>}
      {block.blocks.map((inner, index) => (
        <Inner key={index} block={inner} links={lookups} />
      ))}
    </aside>
  );
}

type InnerBlock = BlockProps<"factBox">["block"]["blocks"][number];

function Inner({ block, links }: { block: InnerBlock; links: BodyLinks }) {
  if (isBlank(block)) return null;
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Runs runs={block.text} links={links} />
        </p>
      );
    case "list":
      return <ListBlock list={block} links={links} />;
    case "pairs":
      return <PairList pairs={block.pairs} links={links} />;
    default:
      return assertNever(block);
  }
}

function PairList({ pairs, links }: { pairs: Pairs["pairs"]; links: BodyLinks }) {
  return (
    <dl>
      {pairs.filter(isWhole).map((pair, index) => (
        <div key={index}>
          <dt>{pair.term}</dt>
          <dd>
            <Runs runs={pair.text} links={links} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isBlank(block: InnerBlock): boolean {
  if (block.type === "paragraph") return !hasWords(block.text);
  if (block.type === "pairs") return !block.pairs.some(isWhole);
  return !block.items.some((item) => hasWords(item.text) || item.list);
}

/** A term without a value, or a value without a term, says nothing. */
function isWhole({ term, text }: Pairs["pairs"][number]): boolean {
  return term.trim() !== "" && hasWords(text);
}
