import { Extension, type Editor } from "@tiptap/core";
import type { Node as ProseNode } from "@tiptap/pm/model";
import {
  NodeSelection,
  Selection,
  TextSelection,
  type EditorState,
  type Transaction,
} from "@tiptap/pm/state";
import { activeBlock } from "./active-block";
import { blockAround, blocksTouched } from "./block-around";
import { NO_HOST, hostOf, type BlockHost, type PictureAsk } from "./block-host";
import { isAskedFor, newBlock, type AskedBlock, type InsertableBlock } from "./new-block";
import { putBlock } from "./put-block";
import { toggleQuote } from "./toggle-quote";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    blockCommands: {
      /** Puts a new block in place of the empty paragraph with the cursor, or after the block with it. Pictures, in this way, and cards are asked for first. */
      insertBlock: (type: InsertableBlock, way?: PictureAsk) => ReturnType;
      /** Puts this node there, as `insertBlock` does. */
      putBlock: (node: ProseNode) => ReturnType;
      /** Makes a quotation of the selected paragraphs, or paragraphs of the quotation with the cursor. */
      toggleQuote: () => ReturnType;
      moveBlockUp: () => ReturnType;
      moveBlockDown: () => ReturnType;
      deleteBlock: () => ReturnType;
      /** An empty paragraph above or below the block with the selection, with the cursor in it. */
      addTextBeside: (side: "above" | "below") => ReturnType;
    };
  }
}

/** What can be done with whole blocks, and their keys. */
export const BlockCommands = Extension.create<{ host: BlockHost }, { host: BlockHost }>({
  name: "blockCommands",
  addOptions: () => ({ host: NO_HOST }),
  addStorage() {
    return { host: this.options.host };
  },
  addCommands: () => ({
    insertBlock:
      (type, way) =>
      ({ editor, state, tr, dispatch }) => {
        if (isAskedFor(type)) {
          if (dispatch) void askFor(editor, type, hostOf(editor), way);
          return true;
        }
        return putBlock(state, tr, newBlock(state.schema, type), dispatch !== undefined);
      },
    putBlock:
      (node) =>
      ({ state, tr, dispatch }) =>
        putBlock(state, tr, node, dispatch !== undefined),
    toggleQuote:
      () =>
      ({ state, tr, dispatch }) =>
        toggleQuote(state, tr, dispatch !== undefined),
    moveBlockUp:
      () =>
      ({ editor, state, tr, dispatch }) =>
        moveBlocks(state, tr, -1, dispatch && ((place) => sayPlace(hostOf(editor), place))),
    moveBlockDown:
      () =>
      ({ editor, state, tr, dispatch }) =>
        moveBlocks(state, tr, 1, dispatch && ((place) => sayPlace(hostOf(editor), place))),
    deleteBlock:
      () =>
      ({ state, tr, dispatch }) =>
        deleteBlock(state, tr, dispatch !== undefined),
    addTextBeside:
      (side) =>
      ({ state, tr, dispatch }) =>
        addTextBeside(state, tr, side, dispatch !== undefined),
  }),
  addKeyboardShortcuts() {
    const up = () => this.editor.commands.moveBlockUp();
    const down = () => this.editor.commands.moveBlockDown();
    return {
      "Alt-ArrowUp": up,
      "Alt-ArrowDown": down,
      "Alt-Shift-ArrowUp": up,
      "Alt-Shift-ArrowDown": down,
      "Alt-F10": () => {
        const button = this.editor.view.dom.querySelector<HTMLElement>('.block__bar button[tabindex="0"]');
        button?.focus();
        return button !== null;
      },
    };
  },
  addProseMirrorPlugins: () => [activeBlock()],
});

/** What asks comes with the first question. */
async function askFor(editor: Editor, type: AskedBlock, host: BlockHost, way?: PictureAsk): Promise<void> {
  const asks = await import("./insert-asked").catch(() => null);
  if (asks) asks.askAndInsert(editor, type, host, way);
  else host.say(host.words("unreached"));
}

type Place = { node: ProseNode | undefined; place: number; count: number };

function sayPlace(host: BlockHost, { node, place, count }: Place) {
  const words = node?.textContent.slice(0, 40) || host.words(`kinds.${node?.type.name ?? "paragraph"}`);
  host.say(host.words("moved", { words, place, count }));
}

/** Moves the blocks that the selection touches past their neighbour; the selection goes with them. */
function moveBlocks(
  { doc, selection }: EditorState,
  tr: Transaction,
  by: -1 | 1,
  done: ((place: Place) => void) | undefined,
): boolean {
  const touched = blocksTouched({ selection });
  const past = touched && (by < 0 ? touched.first - 1 : touched.last + 1);
  const neighbour = past === null ? null : doc.maybeChild(past);
  if (!touched || !neighbour) return false;
  if (!done) return true;
  const moved = childrenOf(doc).slice(touched.first, touched.last + 1);
  const start = startOf(doc, by < 0 ? touched.first - 1 : touched.first);
  const size = moved.reduce((sum, node) => sum + node.nodeSize, 0);
  const order = by < 0 ? [...moved, neighbour] : [neighbour, ...moved];
  tr.replaceWith(start, start + size + neighbour.nodeSize, order);
  tr.setSelection(selectionMoved(tr, selection, by * neighbour.nodeSize)).scrollIntoView();
  done({ node: moved[0], place: touched.first + by + 1, count: doc.childCount });
  return true;
}

function selectionMoved(tr: Transaction, { anchor, head, ...rest }: Selection, by: number): Selection {
  if ("node" in rest) return NodeSelection.create(tr.doc, anchor + by);
  return TextSelection.between(tr.doc.resolve(anchor + by), tr.doc.resolve(head + by));
}

function childrenOf(doc: ProseNode): ProseNode[] {
  return Array.from({ length: doc.childCount }, (_, index) => doc.child(index));
}

/** Where the block with this number begins. */
function startOf(doc: ProseNode, index: number): number {
  return childrenOf(doc)
    .slice(0, index)
    .reduce((sum, node) => sum + node.nodeSize, 0);
}

/** Takes the block with the selection out; a document keeps one empty paragraph. */
function deleteBlock(state: EditorState, tr: Transaction, now: boolean): boolean {
  const block = blockAround(state);
  if (!block) return false;
  if (!now) return true;
  if (state.doc.childCount === 1) tr.replaceWith(block.pos, block.end, emptyParagraph(state));
  else tr.delete(block.pos, block.end);
  const at = tr.doc.resolve(Math.min(block.pos, tr.doc.content.size));
  tr.setSelection(Selection.near(at, block.index === 0 ? 1 : -1)).scrollIntoView();
  return true;
}

function addTextBeside(state: EditorState, tr: Transaction, side: "above" | "below", now: boolean): boolean {
  const block = blockAround(state);
  if (!block) return false;
  if (!now) return true;
  const at = side === "above" ? block.pos : block.end;
  tr.insert(at, emptyParagraph(state));
  tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
  return true;
}

function emptyParagraph({ schema }: EditorState): ProseNode {
  const node = schema.nodes["paragraph"]?.createAndFill();
  if (!node) throw new Error("The text's schema knows no paragraph.");
  return node;
}
