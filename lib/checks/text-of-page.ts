import { seen } from "@/lib/said";
import { find, hasClass, isElement, within, wordsOf, type PageElement, type PageNode } from "./page";
import type { CheckedText, Passage } from "./text";

/** Elements that begin a piece of text of their own. */
const PIECES = new Set(
  ["p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "figcaption", "footer", "blockquote"].concat([
    "div",
    "section",
    "aside",
    "ul",
    "ol",
    "dl",
    "table",
    "thead",
    "tbody",
    "tr",
    "figure",
    "summary",
  ]),
);
const PIECE_CLASSES = ["caption", "credit", "role", "byline__name"];

/** Fields that are read by their own names, and not again as passages. */
const FIELDS = ["standfirst", "dateline", "byline"];

/** A story as the rules look at it, from the article on its page. */
export function textOfPage(article: PageElement): CheckedText {
  const field = (test: (element: PageElement) => boolean) => find(article, test).map(squeezedWords);
  return {
    headline: field(({ name }) => name === "h1")[0] ?? "",
    standfirst: field((element) => hasClass(element, "standfirst"))[0] ?? "",
    dateline: field((element) => hasClass(element, "dateline"))[0] ?? "",
    bylines: field(isBylineName),
    passages: passagesOf(article),
    pictures: find(article, ({ name }) => name === "img").map(pictureOf),
    links: find(article, ({ name, attribs }) => name === "a" && Boolean(attribs.href))
      .filter(isInBody)
      .map((link) => ({ text: wordsOf(link), href: link.attribs.href ?? "" })),
  };
}

/** Where an element stands: a field of the editor, "body", or "page" for what the page prints around the text. */
export function fieldOf(element: PageElement): string {
  if (within(element, ({ name }) => name === "h1")) return "headline";
  for (const name of ["standfirst", "dateline"])
    if (within(element, (one) => hasClass(one, name))) return name;
  if (within(element, (one) => hasClass(one, "byline"))) return "bylines";
  if (within(element, (one) => hasClass(one, "article__lead"))) return "lead";
  if (within(element, (one) => hasClass(one, "sponsor"))) return "sponsor";
  if (within(element, (one) => hasClass(one, "assistance"))) return "aiAssistance";
  return isInBody(element) ? "body" : "page";
}

/** Whether an element belongs to the text itself. */
export function isInBody(element: PageElement): boolean {
  return within(element, (one) => hasClass(one, "article__body"));
}

/** Whether this element begins a piece of text of its own. */
function isPiece(element: PageElement): boolean {
  return PIECES.has(element.name) || PIECE_CLASSES.some((name) => hasClass(element, name));
}

/** The text of a piece without that of the pieces inside it. */
function ownWords(piece: PageElement): string {
  const own = (node: PageNode): string =>
    isElement(node) && isPiece(node)
      ? "\n"
      : isElement(node) && node.name !== "br"
        ? node.children.map(own).join("")
        : wordsOf(node);
  return piece.children.map(own).join("").trim();
}

function passagesOf(article: PageElement): Passage[] {
  return find(article, isPiece).flatMap((piece): Passage[] => {
    const field = fieldOf(piece);
    if (field === "headline" || FIELDS.some((name) => hasClass(piece, name)) || isBylineName(piece))
      return [];
    // Around the text the page's own words stand beside a field's: each is looked at by itself.
    if (field !== "body" && field !== "lead")
      return textsIn(piece).map((text) => ({ kind: "words", text, place: field }));
    const text = ownWords(piece);
    if (text === "") return [];
    return [{ ...kindOf(piece), text, ...(field === "lead" ? { place: field } : {}) }];
  });
}

/** The texts of a piece, one by one, as the page was put together from them. */
function textsIn(piece: PageElement): string[] {
  const texts = (node: PageNode): string[] =>
    isElement(node) ? (isPiece(node) ? [] : node.children.flatMap(texts)) : [wordsOf(node)];
  return piece.children.flatMap(texts).filter((text) => text.trim() !== "");
}

function kindOf(piece: PageElement): Pick<Passage, "kind" | "attributed"> {
  const { name } = piece;
  const inside = (className: string) => within(piece, (one) => hasClass(one, className));
  if (name === "td" || name === "th" || (name === "dd" && !inside("questions"))) return { kind: "cell" };
  const quote = quoteAround(piece);
  if (quote && name === "p")
    return { kind: "quote", attributed: find(quote, (one) => one.name === "footer").length > 0 };
  const furniture = inside("embed") || inside("pull") || hasClass(piece, "data__source");
  return { kind: (name === "p" || name === "li") && !furniture ? "prose" : "words" };
}

function quoteAround(element: PageElement): PageElement | null {
  if (element.name === "blockquote") return element;
  return element.parent && isElement(element.parent) ? quoteAround(element.parent) : null;
}

function pictureOf(image: PageElement): CheckedText["pictures"][number] {
  const { alt } = image.attribs;
  const figure = figureAround(image);
  const credits = figure ? find(figure, (one) => hasClass(one, "credit")) : [];
  return {
    place: fieldOf(image),
    // Empty is what a decorative picture says; a picture of which nobody said anything has none.
    hasAlt: alt !== undefined && (alt === "" || seen(alt) !== ""),
    hasCredit: credits.some((credit) => seen(wordsOf(credit)) !== ""),
  };
}

function figureAround(element: PageElement): PageElement | null {
  if (element.name === "figure") return element;
  return element.parent && isElement(element.parent) ? figureAround(element.parent) : null;
}

function isBylineName(element: PageElement): boolean {
  return (
    hasClass(element, "byline__name") ||
    (element.attribs.rel === "author" && within(element, (one) => hasClass(one, "byline")))
  );
}

function squeezedWords(element: PageElement): string {
  return wordsOf(element).trim();
}
