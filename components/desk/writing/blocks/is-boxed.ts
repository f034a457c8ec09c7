import type { Node as ProseNode } from "@tiptap/pm/model";

/** Whether a node is one of the blocks of this folder, and not running text. */
export function isBoxed(node: ProseNode | null | undefined): boolean {
  return node?.type.spec.isolating === true && node.type.isInGroup("block");
}
