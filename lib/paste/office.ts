import { attributeOf, nameOf } from "./elements";
import type { ItemSeen } from "./pieces";

/** What Word, Outlook and LibreOffice write in ways of their own. */

type Style = ReadonlyMap<string, string>;

const classOf = (element: Element) => attributeOf(element, "class");

/** Whether a document comes from Word or Outlook. */
export function isFromWord(root: Element): boolean {
  return root.querySelector("[class^=Mso],[class*=' Mso'],[style*=mso-]") !== null;
}

/** A paragraph that Word shows as an item of a list: "mso-list:l0 level2 lfo1". */
export function officeItem(element: Element, style: Style): ItemSeen | null {
  const [, list, level = "1", series] = /^(l\d+) level(\d+) (lfo\d+)/.exec(style.get("mso-list") ?? "") ?? [];
  if (!list) return null;
  const sign = signOf(element);
  return {
    depth: Math.max(1, Number(level)),
    ordered: /^\(?(?:\d{1,3}|[a-zа-я]|[ivxlc]{1,6})(?:\.\d{1,3}){0,6}[.)]/iu.test(sign),
    list: `${list} ${series}`,
  };
}

/** The sign before an item, which Word writes into the text and marks to be ignored. */
function signOf(element: Element): string {
  for (const span of element.querySelectorAll("span[style]")) {
    if (isListSign(span)) return (span.textContent ?? "").trim();
  }
  return "";
}

export function isListSign(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(attributeOf(element, "style"));
}

/** Words that somebody took out while changes were tracked; on other pages the same element strikes them through. */
export function isTrackedDeletion(element: Element, fromWord: boolean): boolean {
  if (/\bmsodel\b/i.test(classOf(element))) return true;
  if (nameOf(element) !== "del") return false;
  return fromWord || (element.hasAttribute("datetime") && element.hasAttribute("cite"));
}

/** A remark in the margin, or the sign that leads to it. */
export function isComment(element: Element, style: Style): boolean {
  return (
    /^comment(?:-list)?$/.test(style.get("mso-element") ?? "") ||
    /\b(?:mso ?comanchor|msocomtxt|MsoCommentReference)\b/i.test(classOf(element)) ||
    /^#_msocom/.test(attributeOf(element, "href")) ||
    /^#cmnt\d/.test(attributeOf(element, "href"))
  );
}

/** The number of a footnote in the text, or before the note itself. */
export function isFootnoteSign(element: Element): boolean {
  return (
    /^#(?:_(?:ft|ed)n(?:ref)?|sdfootnote|sdendnote|ftnt)/.test(attributeOf(element, "href")) ||
    attributeOf(element, "style").includes("mso-footnote-id")
  );
}

/** The sign that leads from the text to a note; not the one that leads back. */
export function leadsToFootnote(element: Element): boolean {
  return !/ref|anc$/.test(attributeOf(element, "href"));
}

/** Whether the note that a sign leads to was copied as well. */
export function hasFootnoteCome(sign: Element): boolean {
  const name = attributeOf(sign, "href").slice(1);
  const { ownerDocument } = sign;
  return ownerDocument.getElementById(name) !== null || ownerDocument.getElementsByName(name).length > 0;
}

/** The number of a footnote that leads nowhere, and belongs to no note either. */
export function isLooseFootnoteSign(element: Element): boolean {
  return (
    /\bMso(?:Foot|End)noteReference\b/i.test(classOf(element)) &&
    element.closest("a, [class*=MsoFootnoteText], [class*=MsoEndnoteText]") === null
  );
}

/** Around footnotes stands a rule that is no part of the text. */
export function isFootnoteList(style: Style): boolean {
  return /^(?:foot|end)note-list$/.test(style.get("mso-element") ?? "");
}

/** Word's styles for which HTML has no element of their own. */
export function officeLevel(element: Element): 0 | 2 | 3 {
  if (attributeOf(element, "role") === "heading")
    return Number(attributeOf(element, "aria-level")) > 2 ? 3 : 2;
  return /\bMsoTitle/.test(classOf(element)) ? 2 : 0;
}

export function isOfficeQuote(element: Element): boolean {
  return /\bMso(?:Intense)?Quote/.test(classOf(element));
}
