import { Node, type NodeViewRendererProps } from "@tiptap/core";
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { NodeView, ViewMutationRecord } from "@tiptap/pm/view";
import { NO_HOST, type BlockHost } from "./block-host";

type FieldLook = {
  name: string;
  /** The element that holds it in HTML. */
  tag: string;
  /** The class that it has on the readers' page. */
  className?: string;
  /** "text*" for plain words, "inline*" for words with marks. */
  content?: "text*" | "inline*";
  /** Its label is seen as well as heard: for what readers do not see, or see only under a picture. */
  labelled?: boolean;
  /** Left empty, it stops publication. */
  needed?: boolean;
};

/** A line of a block: a caption, a name, a title. Empty means that the block has none. */
export function fieldNode(look: FieldLook) {
  const { name, tag, className, content = "text*" } = look;
  return Node.create<{ host: BlockHost }>({
    name,
    content,
    ...(content === "text*" ? { marks: "" } : {}),
    isolating: true,
    defining: true,
    selectable: false,
    addOptions: () => ({ host: NO_HOST }),
    parseHTML: () => [{ tag: `[data-field="${name}"]`, priority: 70, preserveWhitespace: "full" }],
    renderHTML: () => [tag, { "data-field": name, ...(className ? { class: className } : {}) }, 0],
    addNodeView() {
      return (props) => new FieldView(props, look, this.options.host);
    },
  });
}

/** The element of one line, with its label for those who hear it and its placeholder for those who see it. */
class FieldView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(
    { node }: NodeViewRendererProps,
    private readonly look: FieldLook,
    private readonly host: BlockHost,
  ) {
    this.dom = document.createElement("div");
    this.contentDOM = this.dom;
    this.dom.className = ["line-field", look.className, look.labelled && "line-field--labelled"]
      .filter(Boolean)
      .join(" ");
    this.dom.setAttribute("role", "group");
    this.dom.dataset.field = look.name;
    this.dom.dataset.label = host.words(`fields.${look.name}`);
    this.dom.dataset.placeholder = host.words(`placeholders.${look.name}`);
    if (look.needed) this.dom.dataset.missing = host.words("missing");
    this.show(node);
  }

  update(node: ProseNode): boolean {
    if (node.type.name !== this.look.name) return false;
    this.show(node);
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === "attributes";
  }

  private show(node: ProseNode) {
    const isEmpty = node.content.size === 0;
    this.dom.classList.toggle("is-empty", isEmpty);
    const label = this.host.words(`fields.${this.look.name}`);
    const missing = this.look.needed && isEmpty ? ` ${this.host.words("missing")}` : "";
    this.dom.setAttribute("aria-label", label + missing);
  }
}
