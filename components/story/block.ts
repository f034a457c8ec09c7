import type { Block } from "@/lib/body/body";
import type { BodyLookups } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

/** What every block's component is given. */
export type BlockProps<Type extends Block["type"]> = {
  block: Extract<Block, { type: Type }>;
  lookups: BodyLookups;
  words: Words;
  /** Unlike that of any other block on the page, for headings that name their block. */
  name: string;
};
