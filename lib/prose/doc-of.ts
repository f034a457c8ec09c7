import type { Block, Body, List, Pairs, PictureUse, Run } from "../body/body";
import type { DocJson, DocNode } from "./doc";
import { inlineOf, lineOf } from "./inline";

/** A body as the document that the writing surface edits. Every text that may be left out is a node, an empty one if it is. */
export function docOf(body: Body): DocJson {
  return { type: "doc", content: body.blocks.length > 0 ? body.blocks.map(nodeOf) : [paragraph([])] };
}

type Inner = Block | Pairs;

/** One block as a node, with its name and with what is suggested of it. */
function nodeOf(block: Inner): DocNode {
  const node = plainNode(block);
  return {
    ...node,
    attrs: { id: block.id ?? null, suggested: block.suggested ?? null, ...node.attrs },
  };
}

function plainNode(block: Inner): DocNode {
  switch (block.type) {
    case "paragraph":
      return paragraph(block.text);
    case "heading":
      return { type: "heading", attrs: { level: block.level }, content: inlineOf(block.text) };
    case "list":
      return list(block);
    case "quote":
      return {
        type: "quote",
        content: [...block.paragraphs.map(paragraph), line("attribution", block.attribution)],
      };
    case "pullQuote":
      return {
        type: "pullQuote",
        content: [paragraph(block.text), line("attribution", block.attribution)],
      };
    case "picture":
      return picture("picture", block.picture, { width: block.width ?? null });
    case "gallery":
      return {
        type: "gallery",
        content: [
          line("galleryTitle", block.title),
          ...block.pictures.map((use) => picture("galleryPicture", use)),
        ],
      };
    case "embed":
      return {
        type: "embed",
        attrs: { provider: block.provider, href: block.href },
        content: [line("embedTitle", block.title), line("embedSource", block.source)],
      };
    case "table":
      return figures(block);
    case "factBox":
      return { type: "factBox", content: [line("factTitle", block.title), ...block.blocks.map(nodeOf)] };
    case "pairs":
      return {
        type: "pairs",
        content: block.pairs.map((pair) => ({
          type: "pair",
          content: [line("term", pair.term), paragraph(pair.text)],
        })),
      };
    case "divider":
      return { type: "divider" };
    case "questions":
      return {
        type: "questions",
        content: block.items.map((item) => ({
          type: "questionItem",
          content: [{ type: "question", content: inlineOf(item.question) }, ...item.answer.map(nodeOf)],
        })),
      };
    case "sources":
      return {
        type: "sources",
        content: [
          line("sourcesTitle", block.title),
          ...block.items.map((runs) => ({ type: "source", content: inlineOf(runs) })),
        ],
      };
  }
}

function paragraph(runs: readonly Run[]): DocNode {
  return { type: "paragraph", content: inlineOf(runs) };
}

function line(type: string, text: string | undefined): DocNode {
  return { type, ...lineOf(text) };
}

function list(block: List): DocNode {
  return {
    type: block.ordered ? "orderedList" : "bulletList",
    content: block.items.map((item) => ({
      type: "listItem",
      content: [paragraph(item.text), ...(item.list ? [nodeOf(item.list)] : [])],
    })),
  };
}

function picture(type: string, use: PictureUse, more: Record<string, unknown> = {}): DocNode {
  return {
    type,
    attrs: {
      pictureId: use.pictureId,
      decorative: use.decorative ?? false,
      crop: use.crop ?? null,
      framing: use.framing ?? null,
      ...more,
    },
    content: [line("caption", use.caption), line("credit", use.credit), line("alt", use.alt)],
  };
}

/** Short rows are filled up: the surface's tables are even. */
function figures(block: Extract<Block, { type: "table" }>): DocNode {
  const columns = Math.max(...block.rows.map((row) => row.length));
  const rows = block.rows.map((row) => ({
    type: "tableRow",
    content: Array.from({ length: columns }, (_, column) => ({
      type: "tableCell",
      content: [paragraph(row[column] ?? [])],
    })),
  }));
  return {
    type: "figures",
    attrs: { headRow: block.headRow, headColumn: block.headColumn },
    content: [
      line("tableCaption", block.caption),
      { type: "table", content: rows },
      line("tableSource", block.source),
    ],
  };
}
