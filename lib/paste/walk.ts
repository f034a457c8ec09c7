import type { Mark } from "@/lib/body/body";
import { cleanAddress } from "./clean-address";
import { Collector, type Notes, type Place } from "./collector";
import { attributeOf, isInline, MEDIA, nameOf, PAGE_PARTS, SILENT } from "./elements";
import { cardOf, isPixel } from "./frames";
import {
  hasFootnoteCome,
  isComment,
  isFootnoteList,
  isFootnoteSign,
  isListSign,
  isLooseFootnoteSign,
  isOfficeQuote,
  isTrackedDeletion,
  leadsToFootnote,
  officeItem,
  officeLevel,
} from "./office";
import { linesOf, type Piece, type QuoteSeen } from "./pieces";
import { pictureWords } from "./placeholder";
import { readPairs } from "./read-pairs";
import { readTable } from "./read-table";
import { declarationsOf, emphasisOf, isHidden, keepsLines, type Emphasis } from "./styles";
import { readable } from "./tidy-runs";

/** What a whole paste shares. */
export type Paste = { language: string; notes: Notes; fromWord: boolean; isOwn: boolean };

/** What holds for the words within an element. */
export type Around = Place &
  Emphasis & {
    href: string | null;
    storyId: number | null;
    verbatim: boolean;
    lines: boolean;
    shift: "" | "sup" | "sub";
    listDepth: number;
    list: unknown;
    ordered: boolean;
    inFootnotes: boolean;
    deep: number;
  };

export const NOTHING_AROUND: Around = {
  level: 0,
  quote: null,
  item: null,
  bold: false,
  italic: false,
  strike: false,
  href: null,
  storyId: null,
  verbatim: false,
  lines: false,
  shift: "",
  listDepth: 0,
  list: null,
  ordered: false,
  inFootnotes: false,
  deep: 0,
};

/** No page is this deep on purpose; what lies deeper keeps its words and loses its structure. */
const DEEPEST = 250;

/** Reads a document from one element downwards. */
export class Walk {
  /** Word has no element around a quotation: its paragraphs are one where they follow each other. */
  readonly #officeQuote = {};

  constructor(
    readonly paste: Paste,
    readonly to: Collector = new Collector(),
  ) {}

  /** What stands within an element, apart from everything else. */
  piecesOf(element: Element, around: Around): Piece[] {
    const inner = new Walk(this.paste);
    inner.children(element, { ...around, level: 0, quote: null, item: null, list: null, listDepth: 0 });
    inner.to.end();
    return inner.to.pieces;
  }

  children(element: Element, around: Around): void {
    if (around.deep >= DEEPEST) return this.#words(element.textContent ?? "", around);
    const within = { ...around, deep: around.deep + 1 };
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.#words(node.nodeValue ?? "", within);
      else if (node.nodeType === 1) this.#element(node as Element, within);
    }
  }

  #words(text: string, around: Around): void {
    const clean = readable(text);
    const spaced = around.lines ? clean : clean.replace(/[ \t\n\f]+/g, " ");
    this.to.words(shifted(spaced, around.shift), marksOf(around), around, around.verbatim);
  }

  #element(element: Element, around: Around): void {
    const name = nameOf(element);
    const card = cardOf(element);
    if (card) return this.to.block(card);
    if (SILENT.has(name) || isListSign(element)) return;
    const style = declarationsOf(element);
    if (isHidden(element, style)) return;
    if (this.#isLeftOut(element, name, style)) return;
    if (isLooseFootnoteSign(element)) this.paste.notes.add("footnotesLost");
    if (name === "br") return this.to.words("\n", [], around, around.verbatim);
    if (name === "img" || name === "v:imagedata") return this.#picture(element, style, around);
    if (name === "hr") return around.inFootnotes ? this.to.end() : this.to.block({ type: "divider" });
    const within = this.#within(element, name, style, around);
    if (isInline(element, name) && style.get("display") !== "block") this.#inline(element, name, within);
    else this.#block(element, name, style, within);
  }

  /** Whether an element goes, with its words; whoever pastes is told. */
  #isLeftOut(element: Element, name: string, style: ReadonlyMap<string, string>): boolean {
    const { notes, fromWord } = this.paste;
    const says = () => (element.textContent ?? "").trim() !== "";
    if (name === "iframe" || name === "frame") {
      if (!isPixel(element, style)) notes.add("frames");
      return true;
    }
    if (MEDIA.has(name)) notes.add("media");
    else if (PAGE_PARTS.has(name)) {
      if (says()) notes.add("pageParts");
    } else if (isTrackedDeletion(element, fromWord)) {
      if (says()) notes.add("deletions");
    } else if (isComment(element, style)) {
      // The remark itself, at the end, is not counted once more.
      if (!style.has("mso-element")) notes.add("comments");
    } else return false;
    return true;
  }

  #picture(element: Element, style: ReadonlyMap<string, string>, around: Around): void {
    const alt = readable(attributeOf(element, "alt")).replace(/\s+/g, " ").trim();
    const isEmoji =
      /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}){1,12}$/u.test(alt) && !/[\d#*]/.test(alt);
    if (isEmoji) return this.to.words(alt, marksOf(around), around, false);
    if (isPixel(element, style)) return;
    this.paste.notes.add("pictures");
    const words = pictureWords(alt, this.paste.language);
    if (around.item || around.level > 0) return this.to.words(` ${words} `, [], around, true);
    this.to.end();
    this.to.words(words, [], around, true);
    this.to.end();
  }

  #within(element: Element, name: string, style: ReadonlyMap<string, string>, around: Around): Around {
    return {
      ...around,
      ...emphasisOf(element, style, around),
      href: name === "a" ? this.#link(element, around.href) : around.href,
      storyId: this.#story(element) ?? around.storyId,
      verbatim: around.verbatim || ["code", "pre", "kbd", "samp", "tt"].includes(name),
      lines: keepsLines(element, style) ?? around.lines,
      shift: shiftOf(name, style) ?? around.shift,
      inFootnotes: around.inFootnotes || isFootnoteList(style),
    };
  }

  /** A link to a story of ours, in what was copied from the writing surface. */
  #story(element: Element): number | null {
    const id = this.paste.isOwn ? Number(attributeOf(element, "data-story")) : 0;
    return Number.isSafeInteger(id) && id > 0 ? id : null;
  }

  #link(element: Element, around: string | null): string | null {
    const href = attributeOf(element, "href");
    if (href === "") return around;
    if (isPermalink(element)) return null;
    if (isFootnoteSign(element)) {
      if (leadsToFootnote(element))
        this.paste.notes.add(hasFootnoteCome(element) ? "footnotes" : "footnotesLost");
      return null;
    }
    const clean = cleanAddress(href);
    if (!clean && (element.textContent ?? "").trim() !== "") this.paste.notes.add("links");
    return clean;
  }

  #inline(element: Element, name: string, around: Around): void {
    const mark = name === "q" ? '"' : "";
    if (name === "a" && isPermalink(element)) return;
    this.to.words(mark, marksOf(around), around, false);
    if (name === "a" && around.href && isAddressItself(element))
      this.to.words(around.href, marksOf(around), around, around.verbatim);
    else this.children(element, around);
    this.to.words(mark, marksOf(around), around, false);
  }

  #block(element: Element, name: string, style: ReadonlyMap<string, string>, around: Around): void {
    this.to.end();
    if (name === "table") readTable(element, this, around);
    else if (name === "dl") readPairs(element, this, around);
    else if (name === "ul" || name === "ol" || name === "menu" || name === "dir") {
      const list = { listDepth: around.listDepth + 1, list: around.list ?? element, ordered: name === "ol" };
      this.children(element, { ...around, ...list });
    } else if (name === "blockquote" || isOfficeQuote(element)) this.#quote(element, around);
    else if (name === "figure") this.#figure(element, around);
    else this.children(element, { ...around, ...this.#placeOf(element, name, style, around) });
    this.to.end();
  }

  /** What kind of text a block holds. */
  #placeOf(
    element: Element,
    name: string,
    style: ReadonlyMap<string, string>,
    around: Around,
  ): Partial<Place> {
    const level = /^h[1-6]$/.test(name) ? (name < "h3" ? 2 : 3) : officeLevel(element);
    if (name === "li") return { item: itemOf(element, around), level: 0 };
    const item = officeItem(element, style);
    if (item) return { item };
    return level > 0 && !around.item ? { level } : {};
  }

  /** A quotation; its speaker stands in a footer, or in a cite at its end. */
  #quote(element: Element, around: Around): void {
    if (around.item) return this.children(element, around);
    const quote: QuoteSeen = around.quote ?? (isOfficeQuote(element) ? this.#officeQuote : {});
    const speaker = [...element.children].reverse().find((child) => /^(?:footer|cite)$/.test(nameOf(child)));
    if (speaker && speaker === element.lastElementChild) {
      quote.attribution ??= this.line(speaker, around);
      speaker.remove();
    }
    this.children(element, { ...around, quote, level: 0 });
  }

  /** A quotation may have its speaker in the caption. */
  #figure(element: Element, around: Around): void {
    const parts = [...element.children];
    const said = parts.find((child) => nameOf(child) === "blockquote" && !cardOf(child));
    const caption = parts.find((child) => nameOf(child) === "figcaption");
    if (!said || !caption) return this.children(element, around);
    const attribution = this.line(caption, around);
    this.#quote(said, { ...around, quote: around.quote ?? { attribution } });
    said.remove();
    caption.remove();
    this.children(element, around);
  }

  /** An element's words as one line without marks; a dash before a speaker's name is not a part of it. */
  line(element: Element, around: Around): string {
    const words = linesOf(this.piecesOf(element, around)).map((run) => run.text);
    return words
      .join("")
      .replace(/\s+/g, " ")
      .replace(/^\s*[-–—]\s*/, "")
      .trim();
  }
}

function itemOf(element: Element, { listDepth, list, ordered }: Around) {
  const level = Number(attributeOf(element, "aria-level") || attributeOf(element, "data-aria-level"));
  const given = Number.isInteger(level) && level > 0 && level < 20 ? level : 0;
  return {
    depth: Math.max(given, listDepth, 1),
    ordered,
    list: attributeOf(element, "data-listid") || list,
  };
}

function marksOf({ bold, italic, strike, href, storyId, level }: Around): Mark[] {
  return [
    ...(bold ? [{ type: "bold" } as const] : []),
    ...(italic ? [{ type: "italic" } as const] : []),
    ...(strike && level === 0 ? [{ type: "strike" } as const] : []),
    ...(storyId ? [{ type: "storyLink", storyId } as const] : href ? [{ type: "link", href } as const] : []),
  ];
}

/** The sign behind a heading that leads to itself. */
function isPermalink(element: Element): boolean {
  return attributeOf(element, "href").includes("#") && /^\s*[#¶§🔗]\s*$/u.test(element.textContent ?? "");
}

/** Whether the words of a link are its address, with all that follows readers. */
function isAddressItself(element: Element): boolean {
  const words = (element.textContent ?? "").trim();
  return /^https?:\/\/\S+$/.test(words) && cleanAddress(words) !== words;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

function shiftOf(name: string, style: ReadonlyMap<string, string>): "" | "sup" | "sub" | null {
  if (name === "sup" || name === "sub") return name;
  const align = style.get("vertical-align");
  return align === "super" ? "sup" : align === "sub" ? "sub" : align === "baseline" ? "" : null;
}

/** Figures above or below the line, such as those of m² and CO₂; a footnote's number in brackets stays. */
function shifted(text: string, shift: "" | "sup" | "sub"): string {
  if (shift === "" || !/^\s*\d{1,4}\s*$/.test(text)) return text;
  return text.replace(/\d/g, (figure) => (shift === "sup" ? RAISED : LOWERED).charAt(Number(figure)));
}
