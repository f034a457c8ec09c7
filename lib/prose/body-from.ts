import type { Block, Body, List, Pairs, PictureUse, Run, Suggested } from "../body/body";
import { bodyOf } from "../body/versions";
import type { DocJson, DocNode } from "./doc";
import { lineFrom, runsFrom } from "./inline";
import { flatTo } from "./list-depth";

/**
 * The body that a document of the writing surface stands for; the other way round of `docOf`. Texts that are empty and
 * may be left out are left out, and a document of one empty paragraph without a name has no blocks.
 */
export function bodyFrom(doc: DocJson): Body {
  return bodyWith((doc.content ?? []).flatMap(blockFrom));
}

/** A body of the blocks that a document's nodes stand for. */
export function bodyWith(blocks: Block[]): Body {
  return bodyOf(blocks.length === 1 && blocks.every(isBlank) ? [] : blocks);
}

type Inner = Block | Pairs;
type Simple = Extract<Block, { type: "paragraph" | "list" }>;

function isBlank(block: Block): boolean {
  return block.type === "paragraph" && block.text.length === 0 && Object.keys(block).length === 2;
}

/** The block of a node; what is no block is left out. */
export function blockFrom(node: DocNode): Block[] {
  return innerFrom(node).filter((block) => block.type !== "pairs");
}

function innerFrom(node: DocNode): Inner[] {
  const block = plainBlock(node);
  if (!block) return [];
  const id = node.attrs?.["id"] as string | null | undefined;
  const suggested = node.attrs?.["suggested"] as Suggested | null | undefined;
  return [{ ...block, ...(id ? { id } : {}), ...(suggested ? { suggested } : {}) }];
}

function plainBlock(node: DocNode): Inner | null {
  const parts = node.content ?? [];
  const { attrs = {} } = node;
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", text: runsFrom(parts) };
    case "heading":
      return { type: "heading", level: attrs["level"] === 3 ? 3 : 2, text: runsFrom(parts) };
    case "bulletList":
    case "orderedList":
      return flatTo(listFrom(node));
    case "quote":
      return {
        type: "quote",
        paragraphs: paragraphsIn(parts),
        ...lineIn(parts, "attribution", "attribution"),
      };
    case "pullQuote":
      return {
        type: "pullQuote",
        text: paragraphsIn(parts).flat(),
        ...lineIn(parts, "attribution", "attribution"),
      };
    case "picture":
      return {
        type: "picture",
        picture: pictureFrom(node),
        ...given("width", attrs["width"] as "text" | "wide" | null),
      };
    case "gallery":
      return {
        type: "gallery",
        ...lineIn(parts, "galleryTitle", "title"),
        pictures: parts.filter(({ type }) => type === "galleryPicture").map(pictureFrom),
      };
    case "embed":
      return {
        type: "embed",
        provider: attrs["provider"] as Extract<Block, { type: "embed" }>["provider"],
        href: String(attrs["href"]),
        title: lineFrom(parts.find(({ type }) => type === "embedTitle")),
        ...lineIn(parts, "embedSource", "source"),
      };
    case "figures":
      return tableFrom(node);
    case "factBox":
      return {
        type: "factBox",
        ...lineIn(parts, "factTitle", "title"),
        blocks: parts.flatMap(innerFrom).filter((inner) => isSimple(inner) || inner.type === "pairs"),
      };
    case "pairs":
      return { type: "pairs", pairs: parts.map(pairFrom) };
    case "divider":
      return { type: "divider" };
    case "questions":
      return { type: "questions", items: parts.map(questionFrom) };
    case "sources":
      return {
        type: "sources",
        ...lineIn(parts, "sourcesTitle", "title"),
        items: parts.filter(({ type }) => type === "source").map(({ content }) => runsFrom(content)),
      };
    default:
      return null;
  }
}

function isSimple(block: Inner): block is Simple {
  return block.type === "paragraph" || block.type === "list";
}

function paragraphsIn(parts: readonly DocNode[]): Run[][] {
  return parts.filter(({ type }) => type === "paragraph").map(({ content }) => runsFrom(content));
}

/** `{ [name]: words }` of the first part of this type, nothing where it is empty. */
function lineIn<Name extends string>(parts: readonly DocNode[], type: string, name: Name) {
  return given(name, lineFrom(parts.find((part) => part.type === type)) || null);
}

/** `{ [name]: value }`, nothing where there is none. */
function given<Name extends string, Value>(name: Name, value: Value | null | undefined) {
  return (value === null || value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value & {} };
}

function listFrom(node: DocNode): List {
  return {
    type: "list",
    ordered: node.type === "orderedList",
    items: (node.content ?? []).map(({ content = [] }) => {
      const [inner] = content.filter(({ type }) => type === "bulletList" || type === "orderedList");
      const list = inner && listFrom(inner);
      return {
        text: paragraphsIn(content).flat(),
        ...(list ? { list: { ...list, ...nameOf(inner) } } : {}),
      };
    }),
  };
}

function nameOf({ attrs = {} }: DocNode) {
  return {
    ...given("id", attrs["id"] as string | null),
    ...given("suggested", attrs["suggested"] as Suggested | null),
  };
}

function pictureFrom({ attrs = {}, content = [] }: DocNode): PictureUse {
  return {
    pictureId: Number(attrs["pictureId"]),
    ...lineIn(content, "caption", "caption"),
    ...lineIn(content, "credit", "credit"),
    ...lineIn(content, "alt", "alt"),
    ...(attrs["decorative"] === true ? { decorative: true } : {}),
    ...given("crop", attrs["crop"] as PictureUse["crop"] | null),
    ...given("framing", attrs["framing"] as PictureUse["framing"] | null),
  };
}

function tableFrom({ attrs = {}, content = [] }: DocNode): Extract<Block, { type: "table" }> {
  const table = content.find(({ type }) => type === "table");
  return {
    type: "table",
    ...lineIn(content, "tableCaption", "caption"),
    ...lineIn(content, "tableSource", "source"),
    headRow: attrs["headRow"] === true,
    headColumn: attrs["headColumn"] === true,
    rows: (table?.content ?? []).map(({ content: cells = [] }) =>
      cells.map((cell) => linesOf(paragraphsIn(cell.content ?? []))),
    ),
  };
}

/** Paragraphs of one cell as lines of it. */
function linesOf(paragraphs: Run[][]): Run[] {
  return paragraphs.flatMap((runs, at) => (at > 0 ? [{ text: "\n" }, ...runs] : runs));
}

function pairFrom({ content = [] }: DocNode): Pairs["pairs"][number] {
  return {
    term: lineFrom(content.find(({ type }) => type === "term")),
    text: paragraphsIn(content).flat(),
  };
}

type Item = Extract<Block, { type: "questions" }>["items"][number];

function questionFrom({ content = [] }: DocNode): Item {
  const [question, ...answer] = content;
  return { question: runsFrom(question?.content), answer: answer.flatMap(innerFrom).filter(isSimple) };
}
