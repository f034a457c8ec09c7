import type { Node } from "@tiptap/pm/model";
import type { JSONContent } from "@tiptap/core";
import type { Block, Body } from "@/lib/body/body";
import type { SurfaceTools } from "./surface-context";

/** Reads documents as bodies. A block that was read before and has not changed since is not read again. */
export function bodyReader({ blockFrom, bodyWith }: SurfaceTools): (doc: Node) => Body {
  const known = new WeakMap<Node, Block[]>();
  let last: { doc: Node; body: Body } | null = null;
  const blocksOf = (node: Node) => {
    const ready = known.get(node) ?? blockFrom(node.toJSON() as JSONContent);
    known.set(node, ready);
    return ready;
  };
  return (doc) => {
    if (last?.doc === doc) return last.body;
    const blocks: Block[] = [];
    doc.forEach((node) => blocks.push(...blocksOf(node)));
    last = { doc, body: bodyWith(blocks) };
    return last.body;
  };
}
