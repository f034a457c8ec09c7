import type { Attributes } from "@tiptap/core";
import { numberIn, pictureAttributes } from "./block-attributes";
import { blockNode } from "./block-node";
import { GalleryPicture } from "./gallery-picture";
import { drawThumb } from "./draw-thumb";

/** A picture in the text: its words stand under it as readers see them, its alternative text beside them. */
const Picture = blockNode({
  name: "picture",
  content: "caption credit alt",
  tag: "figure",
  className: "fig",
  attributes: () => ({ ...pictureAttributes(), width: WIDTH }),
  holds: isPicture,
  look: {
    shows: drawThumb,
    states: ({ attrs }) => ({
      "is-decorative": attrs["decorative"] === true,
      "is-wide": attrs["width"] === "wide",
    }),
  },
});

const WIDTH: Attributes[string] = {
  default: null,
  parseHTML: (element) => {
    const width = element.getAttribute("data-width");
    return width === "text" || width === "wide" ? width : null;
  },
  renderHTML: ({ width }) => (typeof width === "string" ? { "data-width": width } : {}),
};

/** Pictures that belong together, all of them on the page. */
const Gallery = blockNode({
  name: "gallery",
  content: "galleryTitle galleryPicture+",
  tag: "section",
  className: "gallery",
});

/** A picture of the library has a number; HTML that names none is no picture. */
export function isPicture(element: HTMLElement): boolean {
  return numberIn(element.getAttribute("data-picture")) > 0;
}

export const PICTURE_NODES = [Picture, Gallery, GalleryPicture];
