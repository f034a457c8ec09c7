import type { Editor, NodeViewRendererProps } from "@tiptap/core";
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { Decoration, NodeView, ViewMutationRecord } from "@tiptap/pm/view";
import type { BlockBar } from "./block-bar";
import { barTools, loadBarTools } from "./block-bar-loading";
import type { BlockHost } from "./block-host";

/** A block in the editor, as its parts see it. */
export type BlockInView = {
  editor: Editor;
  host: BlockHost;
  node: ProseNode;
  getPos: () => number | undefined;
};

/** What a kind of block adds to the plain one. */
export type BlockLook = {
  /** What stands in the block and is not typed: a picture, an address. Drawn before its lines; drawn anew when attributes change. */
  shows?: (block: BlockInView, element: HTMLElement) => void;
  /** Classes that say how it stands. */
  states?: (node: ProseNode) => Record<string, boolean>;
};

type Kind = { name: string; className: string; content?: string; look?: BlockLook };

/** Draws a block as readers will see it, with a bar of buttons while the selection is in it. Plain DOM: no framework wakes at a keystroke. */
export class BlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement | null = null;
  private readonly box: HTMLElement;
  private readonly shown: HTMLElement | null = null;
  private bar: BlockBar | null = null;
  private isActive = false;

  constructor(
    private readonly props: NodeViewRendererProps,
    private readonly kind: Kind,
    private readonly host: BlockHost,
  ) {
    this.dom = document.createElement("div");
    this.dom.className = "block";
    this.dom.dataset.block = kind.name;
    this.dom.setAttribute("role", "group");
    this.dom.setAttribute("aria-label", host.words(`kinds.${kind.name}`));
    this.box = document.createElement(kind.content ? "div" : "hr");
    this.box.className = kind.className;
    this.dom.append(this.box);
    if (kind.look?.shows) {
      this.shown = document.createElement("div");
      this.shown.contentEditable = "false";
      this.shown.className = "block__shown";
      this.box.append(this.shown);
    }
    if (kind.content) {
      this.contentDOM = document.createElement("div");
      this.contentDOM.className = "block__lines";
      this.box.append(this.contentDOM);
    }
    this.show(props.node);
    this.setActive(props.decorations);
  }

  update(node: ProseNode, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== this.kind.name) return false;
    const same = node.sameMarkup(this.props.node);
    this.props.node = node;
    if (!same) this.show(node);
    this.setActive(decorations);
    this.bar?.refresh();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Node && (this.bar?.dom.contains(event.target) ?? false);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === "selection") return this.bar?.dom.contains(mutation.target) ?? false;
    return !this.contentDOM?.contains(mutation.target) || mutation.target === this.contentDOM.parentNode;
  }

  destroy() {
    this.isActive = false;
    this.bar?.destroy();
  }

  private show(node: ProseNode) {
    for (const [name, value] of Object.entries(this.kind.look?.states?.(node) ?? {}))
      this.dom.classList.toggle(name, value);
    const suggested = node.attrs["suggested"] as { change: string } | null;
    if (suggested) this.dom.dataset.suggested = suggested.change;
    else delete this.dom.dataset.suggested;
    if (this.shown) this.kind.look?.shows?.(this.inView(), this.shown);
  }

  /** The bar is made when it is first needed, so that a story of sixty pictures does not carry sixty bars. */
  private setActive(decorations: readonly Decoration[]) {
    const isActive = decorations.some(({ spec }) => (spec as { active?: boolean }).active === true);
    if (isActive === this.isActive) return;
    this.isActive = isActive;
    if (isActive) return this.showBar();
    this.bar?.destroy();
    this.bar = null;
  }

  private showBar() {
    const tools = barTools();
    if (tools) {
      this.bar = new tools.BlockBar(() => this.inView());
      this.dom.prepend(this.bar.dom);
      return;
    }
    // Without a connection the block can be written in, moved and removed by its keys.
    const { host } = this;
    loadBarTools().then(
      () => this.isActive && !this.bar && this.showBar(),
      () => host.say(host.words("unreached")),
    );
  }

  private inView(): BlockInView {
    const { editor, getPos, node } = this.props;
    return { editor, host: this.host, node, getPos };
  }
}
