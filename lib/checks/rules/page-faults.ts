import { DateTime } from "luxon";
import { finding, type Finding } from "../finding";
import { leakedAddress, leakedValue } from "../leaked";
import { find, hasClass, isElement, within, wordsOf, type PageElement, type StoryPage } from "../page";
import { fieldOf, isInBody } from "../text-of-page";

/** What only a rendered page can have: empty boxes, separators with nothing beside them, values in its attributes and head. */
export function pageFaults({ article, head }: StoryPage): Finding[] {
  return [...find(article, () => true).flatMap(faultsOf), ...head.flatMap(headFaults)];
}

function faultsOf(element: PageElement): Finding[] {
  const place = fieldOf(element);
  const leaked = leakedAttribute(element);
  const separator = danglingSeparator(element);
  const { datetime } = element.attribs;
  return [
    ...(isEmptyBox(element) ? [finding("emptyBox", place, element.name)] : []),
    ...(separator ? [finding("emptyBox", place, separator)] : []),
    ...(leaked ? [finding("leaked", place, leaked)] : []),
    ...(datetime !== undefined && !isTime(datetime) ? [finding("invalidTime", place, datetime)] : []),
  ];
}

/** Attributes that say something to readers or lead somewhere. */
const SAYING = ["alt", "title", "aria-label", "lang"];
const LEADING = ["href", "src", "cite"];

function leakedAttribute({ attribs }: PageElement): string | null {
  const said = SAYING.flatMap((name) => leakedValue(attribs[name] ?? "") ?? []);
  return said[0] ?? LEADING.flatMap((name) => leakedAddress(attribs[name] ?? "") ?? [])[0] ?? null;
}

/** Elements that are there to hold something. */
const BOXES = new Set(
  [
    "p",
    "li",
    "dt",
    "dd",
    "h2",
    "h3",
    "h4",
    "figcaption",
    "blockquote",
    "footer",
    "caption",
    "th",
    "a",
  ].concat(["ul", "ol", "dl", "table", "figure", "aside", "section", "div", "time", "span"]),
);
/** What fills a box without a word. */
const FILLING = new Set(["img", "svg", "hr", "iframe", "video", "audio"]);

/** The outermost empty element is told of, not each one inside it. */
function isEmptyBox(element: PageElement): boolean {
  const { parent } = element;
  return isEmpty(element) && !(parent && isElement(parent) && isEmpty(parent));
}

function isEmpty(element: PageElement): boolean {
  if (!BOXES.has(element.name) || wordsOf(element).trim() !== "") return false;
  return !isInDrawing(element) && find(element, ({ name }) => FILLING.has(name)).length === 0;
}

function isInDrawing(element: PageElement): boolean {
  return within(element, ({ name }) => name === "svg");
}

/** Where a field's words are joined to others, and nothing may be left of the joint when one is missing. */
const JOINED = ["label", "dateline", "credit", "role", "byline__name", "meta", "stamps"];
const DANGLING = /^[,;·•|/]|[,;·•|/:–—-]$/;

function danglingSeparator(element: PageElement): string | null {
  const named = JOINED.some((name) => hasClass(element, name) || isItemOf(element, name));
  const joined = named || element.attribs.rel === "author";
  const words = wordsOf(element).trim();
  if (isInBody(element) && /^(?:p|li)$/.test(element.name)) return null;
  return joined ? (DANGLING.exec(words)?.[0] ?? null) : null;
}

function isItemOf({ name, parent }: PageElement, list: string): boolean {
  return name === "li" && parent !== null && isElement(parent) && hasClass(parent, list);
}

/** A day, or an instant with its offset (HTML, "valid global date and time string"). */
function isTime(text: string): boolean {
  const shaped = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  return shaped && DateTime.fromISO(text).isValid;
}

/** A title's parts are looked at one by one, because the site's name always stands beside a missing headline. */
function headFaults(element: PageElement): Finding[] {
  if (element.name === "script")
    return dataLeaks(wordsOf(element)).map((leaked) => finding("leaked", "page", leaked));
  const said = element.name === "title" ? wordsOf(element).split(" | ") : [element.attribs.content ?? ""];
  return said.flatMap((text) => leakedValue(text) ?? []).map((leaked) => finding("leaked", "page", leaked));
}

/** The leaked values among a page's data for machines (JSON-LD). */
function dataLeaks(json: string): string[] {
  const found: string[] = [];
  try {
    JSON.parse(json, (_, value: unknown) => {
      const leaked = typeof value === "string" ? leakedValue(value) : null;
      if (leaked) found.push(leaked);
      return value;
    });
  } catch {
    return [json.slice(0, 40)];
  }
  return found;
}
