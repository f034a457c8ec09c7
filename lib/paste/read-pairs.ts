import { nameOf } from "./elements";
import type { Run } from "@/lib/body/body";
import { linesOf } from "./pieces";
import type { Around, Walk } from "./walk";

/** The most terms and meanings of one box, and how long each may be; what is longer is a text. */
const MOST = { parts: 250, letters: 900 };

const STRUCTURE = "h1,h2,h3,h4,h5,h6,table,ul,ol,dl,blockquote,figure,hr,img,iframe,video,audio";

/**
 * A list of terms and what they mean: a box of facts. LibreOffice writes indents with the same elements, and others
 * write whole texts: where a term or a meaning is missing, or is more than paragraphs, all of it stays running text.
 */
export function readPairs(element: Element, walk: Walk, around: Around): void {
  const parts = partsOf(element);
  if (around.item || !isWhole(parts)) return walk.children(element, around);
  const pairs: { term: string; text: Run[] }[] = [];
  parts.forEach((part, index) => {
    const follows = index > 0 && parts[index - 1]?.nodeName === part.nodeName;
    const last = pairs.at(-1);
    if (isTerm(part)) {
      const term = walk.line(part, around);
      if (follows && last) last.term += `, ${term}`;
      else pairs.push({ term, text: [] });
    } else if (last) {
      const text = linesOf(walk.piecesOf(part, around));
      last.text.push(...(follows ? [{ text: "\n" }, ...text] : text));
    }
  });
  walk.to.block({ type: "factBox", blocks: [{ type: "pairs", pairs }] });
}

/** The terms and meanings, which may stand in groups of their own. */
function partsOf(element: Element): Element[] {
  return [...element.children]
    .flatMap((child) => (nameOf(child) === "div" ? [...child.children] : [child]))
    .filter((child) => isTerm(child) || nameOf(child) === "dd");
}

function isTerm(element: Element): boolean {
  return nameOf(element) === "dt";
}

/** Whether terms and meanings go together, and are lines and paragraphs only. */
function isWhole(parts: readonly Element[]): boolean {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || !isTerm(first) || isTerm(last) || parts.length > MOST.parts) return false;
  return parts.every((part) => {
    const words = (part.textContent ?? "").trim();
    return words !== "" && words.length <= MOST.letters && part.querySelector(STRUCTURE) === null;
  });
}
