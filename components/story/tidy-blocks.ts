import type { Block } from "@/lib/body/body";

/**
 * The blocks as they are shown: no divider at either end or beside another, and no heading of the third
 * level before the first of the second, because a reader who goes from heading to heading would miss one.
 */
export function tidyBlocks(blocks: readonly Block[]): Block[] {
  return withoutStrayDividers(withHeadingsInOrder(blocks));
}

function withoutStrayDividers(blocks: Block[]): Block[] {
  return blocks.filter((block, index) => {
    if (block.type !== "divider") return true;
    const next = blocks[index + 1];
    return index > 0 && next !== undefined && next.type !== "divider" && !onlyDividersBefore(blocks, index);
  });
}

function onlyDividersBefore(blocks: Block[], index: number): boolean {
  return blocks.slice(0, index).every((block) => block.type === "divider");
}

function withHeadingsInOrder(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.type === "heading" && block.level === 2);
  const end = first === -1 ? blocks.length : first;
  return blocks.map((block, index) =>
    block.type === "heading" && index < end ? { ...block, level: 2 } : block,
  );
}
