import type { Block } from "@/lib/body/body";
import type { BodyLookups } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { assertNever } from "./assert-never";
import { DataTable } from "./data-table";
import { EmbedCard } from "./embed-card";
import { FactBox } from "./fact-box";
import { Gallery } from "./gallery";
import { ListBlock } from "./list-block";
import { PictureBlock } from "./picture-block";
import { PullQuote } from "./pull-quote";
import { Questions } from "./questions";
import { Quote } from "./quote";
import { hasWords, Runs, type BodyLinks } from "./runs";
import { Sources } from "./sources";
import { tidyBlocks } from "./tidy-blocks";

/** The text of a story: every block that the body's schema knows, in order. */
export function StoryBody({
  blocks,
  lookups,
  words,
}: {
  blocks: Block[];
  lookups: BodyLookups;
  words: Words;
}) {
  return tidyBlocks(blocks).map((block, index) => (
    <BlockView
      key={block.id ?? index}
      block={block}
      lookups={lookups}
      words={words}
      name={`part-${index + 1}`}
    />
  ));
}

type Props = { block: Block; lookups: BodyLookups; words: Words; name: string };

function BlockView({ block, ...rest }: Props) {
  switch (block.type) {
    case "paragraph":
      return (
        hasWords(block.text) && (
          <p>
            <Runs runs={block.text} links={rest.lookups} />
          </p>
        )
      );
    case "heading":
      return <Heading block={block} links={rest.lookups} />;
    case "list":
      return <ListBlock list={block} links={rest.lookups} />;
    case "quote":
      return <Quote block={block} {...rest} />;
    case "pullQuote":
      return <PullQuote block={block} {...rest} />;
    case "picture":
      return <PictureBlock block={block} {...rest} />;
    case "gallery":
      return <Gallery block={block} {...rest} />;
    case "embed":
      return <EmbedCard block={block} {...rest} />;
    case "table":
      return <DataTable block={block} {...rest} />;
    case "factBox":
      return <FactBox block={block} {...rest} />;
    case "divider":
      return <hr className="divider" />;
    case "questions":
      return <Questions block={block} {...rest} />;
    case "sources":
      return <Sources block={block} {...rest} />;
    default:
      return assertNever(block);
  }
}

type HeadingProps = { block: Extract<Block, { type: "heading" }>; links: BodyLinks };

function Heading({ block, links }: HeadingProps) {
  if (!hasWords(block.text)) return null;
  const Element = block.level === 2 ? "h2" : "h3";
  return (
    <Element>
      <Runs runs={block.text} links={links} />
    </Element>
  );
}
