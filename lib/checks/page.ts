import { DomUtils, parseDocument } from "htmlparser2";

/** An element of a page that was read. */
export type PageElement = ReturnType<typeof DomUtils.findAll>[number];
export type PageNode = PageElement["children"][number];

/** A page with a story on it: its head, and the article itself. */
export type StoryPage = { html: string; article: PageElement; head: PageElement[] };

/** What stands in an article and belongs to other stories. */
const ELSEWHERE = "related";

/** Reads a page; null where no story stands on it. */
export function readStoryPage(html: string): StoryPage | null {
  const { children } = parseDocument(html);
  const article = DomUtils.findOne(({ name }) => name === "article", children);
  if (!article) return null;
  const related = find(article, (element) => hasClass(element, ELSEWHERE));
  for (const element of related) DomUtils.removeElement(element);
  const head = DomUtils.findOne(({ name }) => name === "head", children);
  const data = DomUtils.findAll(isStructuredData, children);
  return { html, article, head: [...(head ? find(head, isAboutPage) : []), ...data] };
}

/** Every element below this one that passes, in the order in which it is read. */
export function find(element: PageElement, test: (candidate: PageElement) => boolean): PageElement[] {
  return DomUtils.findAll(test, element.children);
}

/** Whether this element carries a class of our style sheets. */
export function hasClass({ attribs }: PageElement, name: string): boolean {
  return (attribs.class ?? "").split(/\s+/).includes(name);
}

/** Whether this element, or one around it, passes. */
export function within(element: PageElement, test: (candidate: PageElement) => boolean): boolean {
  return (
    test(element) || (element.parent !== null && isElement(element.parent) && within(element.parent, test))
  );
}

export function isElement(node: object): node is PageElement {
  return "attribs" in node;
}

/** Node.TEXT_NODE of the DOM standard; comments have data too. */
const TEXT = 3;

/** The words of an element, a line break where one is printed. */
export function wordsOf(node: PageNode): string {
  if ("data" in node && node.nodeType === TEXT) return node.data;
  if (!isElement(node)) return "";
  return node.name === "br" ? "\n" : node.children.map(wordsOf).join("");
}

function isStructuredData({ name, attribs }: PageElement): boolean {
  return name === "script" && attribs.type === "application/ld+json";
}

function isAboutPage({ name, attribs }: PageElement): boolean {
  return name === "title" || (name === "meta" && attribs.content !== undefined);
}
