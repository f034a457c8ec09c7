import type { ChainedCommands, Editor } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  Redo2,
  Strikethrough,
  TextQuote,
  Undo2,
  type LucideIcon,
} from "lucide-react";

/** A button of the toolbar that changes the text; its words stand under "desk.writing.tools.<name>". */
export type Tool = {
  name: string;
  keys: string;
  drawing: LucideIcon;
  /** Whether the selected words are so already; absent where that says nothing. */
  isOn?: (editor: Editor) => boolean;
  /** Whether it can do anything now; always, where it is absent. */
  can?: (editor: Editor) => boolean;
  run: (chain: ChainedCommands) => ChainedCommands;
};

export const MARK_TOOLS: Tool[] = [
  mark("bold", "Mod-B", Bold, (chain) => chain.toggleBold()),
  mark("italic", "Mod-I", Italic, (chain) => chain.toggleItalic()),
  mark("strike", "Mod-Shift-S", Strikethrough, (chain) => chain.toggleStrike()),
];

export const BLOCK_TOOLS: Tool[] = [
  heading(2, Heading2),
  heading(3, Heading3),
  mark("bulletList", "Mod-Shift-8", List, (chain) => chain.toggleBulletList()),
  mark("orderedList", "Mod-Shift-7", ListOrdered, (chain) => chain.toggleOrderedList()),
  mark("quote", "", TextQuote, (chain) => chain.toggleQuote()),
];

export const HISTORY_TOOLS: Tool[] = [
  {
    name: "undo",
    keys: "Mod-Z",
    drawing: Undo2,
    can: ({ state }) => undoDepth(state) > 0,
    run: (chain) => chain.undo(),
  },
  {
    name: "redo",
    keys: "Mod-Shift-Z",
    drawing: Redo2,
    can: ({ state }) => redoDepth(state) > 0,
    run: (chain) => chain.redo(),
  },
];

export const LINK_KEYS = "Mod-L";
export const LinkDrawing = Link2;

/** Whether the selected words lead somewhere. */
export function isLink(editor: Editor): boolean {
  return editor.isActive("link") || editor.isActive("storyLink");
}

/** One letter for each tool: "1" on, "0" off, "-" not possible. Equal letters mean that nothing has to be drawn. */
export function toolStates(tools: Tool[], editor: Editor): string {
  return tools.map(({ isOn, can }) => (can && !can(editor) ? "-" : isOn?.(editor) ? "1" : "0")).join("");
}

function mark(name: string, keys: string, drawing: LucideIcon, run: Tool["run"]): Tool {
  return { name, keys, drawing, isOn: (editor) => editor.isActive(name), run };
}

function heading(level: 2 | 3, drawing: LucideIcon): Tool {
  return {
    name: `heading${level}`,
    keys: `Mod-Alt-${level}`,
    drawing,
    isOn: (editor) => editor.isActive("heading", { level }),
    run: (chain) => chain.toggleHeading({ level }),
  };
}
