/**
 * The document that the writing surface edits, as JSON: what ProseMirror calls its nodes and marks. Which nodes there
 * are, and what they hold, is said by the surface's schema; doc-of.ts and body-from.ts know the same names.
 */

export type DocMark = { type: string; attrs?: Record<string, unknown> };

export type DocNode = {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  marks?: DocMark[];
  text?: string;
};

/** A whole document; its node is "doc". */
export type DocJson = DocNode;
