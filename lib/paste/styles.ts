import { attributeOf, nameOf } from "./elements";

/** What styles say that means something in a text; the rest of them is dropped. */

/** The marks of the words within an element. */
export type Emphasis = { bold: boolean; italic: boolean; strike: boolean };

/** The declarations of an element's own style, office programs' ones included. */
export function declarationsOf(element: Element): Map<string, string> {
  const style = attributeOf(element, "style").slice(0, 4_000);
  const declarations = new Map<string, string>();
  for (const part of style.split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      declarations.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return declarations;
}

const BOLD = new Set(["b", "strong"]);
const ITALIC = new Set(["i", "em", "cite", "dfn", "var"]);
const STRIKE = new Set(["s", "strike", "del"]);

/** What an element does to the words in it: its name first, then its style, which may take back what the name says. */
export function emphasisOf(element: Element, style: ReadonlyMap<string, string>, around: Emphasis): Emphasis {
  const name = nameOf(element);
  const line = `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
  return {
    bold: isBold(style.get("font-weight")) ?? (BOLD.has(name) || around.bold),
    italic: isItalic(style.get("font-style")) ?? (ITALIC.has(name) || around.italic),
    strike: line.includes("line-through") || STRIKE.has(name) || around.strike,
  };
}

function isBold(weight: string | undefined): boolean | null {
  if (weight === undefined || weight === "inherit") return null;
  if (/^bold/.test(weight)) return true;
  const number = Number.parseInt(weight, 10);
  return Number.isNaN(number) ? false : number >= 600;
}

function isItalic(style: string | undefined): boolean | null {
  return style === undefined || style === "inherit" ? null : /^(?:italic|oblique)/.test(style);
}

/** Whether nobody sees an element. */
export function isHidden(element: Element, style: ReadonlyMap<string, string>): boolean {
  return style.get("display") === "none" || style.get("mso-hide") === "all" || element.hasAttribute("hidden");
}

/** Whether line ends in the source are line ends in the text; null where that is as around. */
export function keepsLines(element: Element, style: ReadonlyMap<string, string>): boolean | null {
  const space = style.get("white-space");
  if (space !== undefined && space !== "inherit") return /^(?:pre|break-spaces)/.test(space);
  return nameOf(element) === "pre" ? true : null;
}
