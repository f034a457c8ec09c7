import { fieldNode } from "./field-node";

/** The lines of the blocks, each by its name in the text's schema. */
export const FIELD_NODES = [
  fieldNode({ name: "attribution", tag: "footer" }),
  fieldNode({ name: "caption", tag: "figcaption", className: "caption", labelled: true }),
  fieldNode({ name: "credit", tag: "p", className: "credit", labelled: true, needed: true }),
  fieldNode({ name: "alt", tag: "p", labelled: true, needed: true }),
  fieldNode({ name: "galleryTitle", tag: "h2", className: "gallery__title" }),
  fieldNode({ name: "embedTitle", tag: "p", className: "embed__title", labelled: true }),
  fieldNode({ name: "embedSource", tag: "p", className: "embed__source", labelled: true }),
  fieldNode({ name: "tableCaption", tag: "figcaption", className: "data__caption" }),
  fieldNode({ name: "tableSource", tag: "p", className: "data__source" }),
  fieldNode({ name: "factTitle", tag: "h2", className: "facts__title" }),
  fieldNode({ name: "term", tag: "dt", className: "term" }),
  fieldNode({ name: "question", tag: "dt", className: "question", content: "inline*" }),
  fieldNode({ name: "sourcesTitle", tag: "h2", className: "sources__title" }),
  fieldNode({ name: "source", tag: "li", className: "source", content: "inline*" }),
];

/** The lines in which Enter goes on to the next one: all but the sources, which it divides. */
export const ONE_LINE = new Set(FIELD_NODES.map(({ name }) => name).filter((name) => name !== "source"));
