import type { Extensions } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { blockNodes } from "./blocks/blocks";
import { DropLine } from "./drop-line";
import { MARKS } from "./marks";
import { NamedBlocks } from "./named-block";
import { noteMarks } from "./note-marks";
import { pasting } from "./paste";
import { Placeholder } from "./placeholder";
import { LISTS } from "./running-lists";
import { SlashMenu } from "./slash";
import { suggesting } from "./suggesting";
import type { SurfaceContext } from "./surface-context";
import { SurfaceKeys } from "./surface-keys";

/** Everything that the writing surface knows, in one list. */
export function surfaceExtensions(context: SurfaceContext): Extensions {
  return [
    ...RUNNING_TEXT,
    ...blockNodes(context.host),
    SlashMenu.configure({ context }),
    SurfaceKeys.configure({ context }),
    ...pasting(context),
    ...suggesting(context),
    ...noteMarks(context),
    Placeholder.configure({ words: context.words("placeholder") }),
  ];
}

/** Paragraphs, headings, lists and marks: what a text is made of without its boxes. */
export const RUNNING_TEXT: Extensions = [
  Document,
  Text,
  Paragraph,
  Heading.configure({ levels: [2, 3] }),
  ...LISTS,
  HardBreak.configure({ keepMarks: true }),
  ...MARKS,
  NamedBlocks,
  UndoRedo.configure({ depth: 500, newGroupDelay: 700 }),
  DropLine,
  Gapcursor,
];
