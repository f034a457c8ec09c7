import { Node, type NodeViewRendererProps } from "@tiptap/core";
import { numberIn, pictureAttributes } from "./block-attributes";
import { NO_HOST, type BlockHost } from "./block-host";
import { BlockView, type BlockLook } from "./block-view";
import { drawThumb } from "./draw-thumb";

const LOOK: BlockLook = {
  shows: drawThumb,
  states: ({ attrs }) => ({ "is-decorative": attrs["decorative"] === true }),
};

/** One picture of a gallery, with its words and its own buttons. */
export const GalleryPicture = Node.create<{ host: BlockHost }>({
  name: "galleryPicture",
  content: "caption credit alt",
  isolating: true,
  defining: true,
  selectable: false,
  addOptions: () => ({ host: NO_HOST }),
  addAttributes: () => pictureAttributes(),
  parseHTML: () => [
    {
      tag: '[data-block="galleryPicture"]',
      priority: 70,
      getAttrs: (element) => numberIn(element.getAttribute("data-picture")) > 0 && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "figure",
    { ...HTMLAttributes, "data-block": "galleryPicture", class: "fig" },
    0,
  ],
  addNodeView() {
    const kind = { name: "galleryPicture", className: "fig", content: "caption credit alt", look: LOOK };
    return (props: NodeViewRendererProps) => new BlockView(props, kind, this.options.host);
  },
});
