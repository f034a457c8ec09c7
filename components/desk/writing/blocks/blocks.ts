import type { Extensions } from "@tiptap/core";
import { BlockCommands } from "./block-commands";
import type { BlockHost } from "./block-host";
import { BlockKeys } from "./block-keys";
import { BOX_NODES } from "./box-nodes";
import { Embed } from "./embed-node";
import { FIELD_NODES } from "./field-nodes";
import { FIGURES_NODES } from "./figures-nodes";
import { PICTURE_NODES } from "./picture-nodes";
import { QUOTE_NODES } from "./quote-nodes";
import { StoryTitles } from "./story-titles";

/** Every block of a text but its paragraphs, headings and lists; they ask the host for pictures, addresses and words. */
export function blockNodes(host: BlockHost): Extensions {
  return BLOCKS.map((extension) =>
    "host" in (extension.options as object) ? extension.configure({ host }) : extension,
  );
}

/** The same without a screen around them: the schema, and what can be done by key. */
export const BLOCKS: Extensions = [
  ...FIELD_NODES,
  ...QUOTE_NODES,
  ...PICTURE_NODES,
  Embed,
  ...FIGURES_NODES,
  ...BOX_NODES,
  BlockCommands,
  BlockKeys,
  StoryTitles,
];
