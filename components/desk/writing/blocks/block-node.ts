import { Node, type Attributes, type NodeViewRendererProps } from "@tiptap/core";
import { blockAttributes } from "./block-attributes";
import { NO_HOST, type BlockHost } from "./block-host";
import { BlockView, type BlockLook } from "./block-view";

type BlockKind = {
  name: string;
  content?: string;
  /** The element and the class that it has on the readers' page. */
  tag: string;
  className: string;
  attributes?: () => Attributes;
  /** Whether a piece of HTML that says it is this block can be one. */
  holds?: (element: HTMLElement) => boolean;
  look?: BlockLook;
};

/** A block between the paragraphs. Nothing flows in or out of it by itself; it is moved and removed as a whole. */
export function blockNode(kind: BlockKind) {
  const { name, tag, className, attributes } = kind;
  return Node.create<{ host: BlockHost }>({
    name,
    group: "block",
    ...(kind.content ? { content: kind.content } : { atom: true }),
    isolating: true,
    defining: true,
    selectable: true,
    addOptions: () => ({ host: NO_HOST }),
    addAttributes: () => ({ ...blockAttributes(), ...attributes?.() }),
    parseHTML: () => [
      {
        tag: `[data-block="${name}"]`,
        priority: 70,
        getAttrs: (element) => (kind.holds?.(element) ?? true) && null,
      },
    ],
    renderHTML: ({ HTMLAttributes }) =>
      htmlOf(tag, { ...HTMLAttributes, "data-block": name, class: className }, kind),
    addNodeView() {
      return (props: NodeViewRendererProps) => new BlockView(props, kind, this.options.host);
    },
  });
}

function htmlOf(tag: string, attributes: Record<string, unknown>, { content }: BlockKind) {
  return content ? ([tag, attributes, 0] as const) : ([tag, attributes] as const);
}

/** A part of a block that holds lines: an item, a pair. */
export function partNode(name: string, content: string, tag: string, className: string) {
  return Node.create({
    name,
    content,
    isolating: true,
    defining: true,
    selectable: false,
    parseHTML: () => [{ tag: `[data-block="${name}"]`, priority: 70 }],
    renderHTML: ({ HTMLAttributes }) => [tag, { ...HTMLAttributes, "data-block": name, class: className }, 0],
  });
}
