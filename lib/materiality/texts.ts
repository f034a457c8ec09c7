import type { Block, Body, LeadUse, PictureUse, Run } from "@/lib/body/body";
import { paragraphsOf, textOf } from "@/lib/body/plain-text";
import type { StoryContent } from "@/lib/stories/fields";
import type { Place } from "./fields";
import type { Passage } from "./tokens";

/** What moves as one: a paragraph, a quotation with its speaker, a whole list or table. */
export type Unit = {
  /** The heading it stands under, "" for none: what it says may hang upon that. */
  under: string;
  /** A heading: what stands under it names it so. */
  heads?: string;
  passages: Passage[];
};

/** All words of a story that reach a reader, by the place where they stand. */
export function textsOf(content: StoryContent): Record<Place, Unit[]> {
  return {
    headline: [title(content.headline)],
    standfirst: [unit(content.standfirst)],
    byline: [
      {
        under: "",
        passages: content.bylines.flatMap(({ name, role }) => [
          { text: name, name: true },
          { text: role ?? "" },
        ]),
      },
    ],
    dateline: [{ under: "", passages: [{ text: content.dateline, name: true }] }],
    picture: [...leadWords(content.lead), ...picturesOf(content.body).map(({ alt }) => unit(alt ?? ""))],
    search: [
      ...[content.searchTitle, content.socialTitle].map(title),
      ...[content.searchDescription, content.socialDescription].map(unit),
    ],
    text: bodyUnits(content.body),
  };
}

/** The pictures of a body, in reading order. */
export function picturesOf({ blocks }: Body): PictureUse[] {
  return blocks.flatMap((block) => {
    if (block.type === "picture") return [block.picture];
    return block.type === "gallery" ? block.pictures : [];
  });
}

/** The words that are struck through, wherever they stand. */
export function struckText(value: unknown): string {
  if (Array.isArray(value)) return value.map(struckText).join("");
  if (typeof value !== "object" || value === null) return "";
  if ("marks" in value && isStruck(value)) return value.text;
  return Object.values(value).map(struckText).join("");
}

function isStruck(value: object): value is Run {
  return ((value as Run).marks ?? []).some(({ type }) => type === "strike");
}

function title(text: string): Unit {
  return { under: "", passages: [{ text, title: true }] };
}

function unit(text: string): Unit {
  return { under: "", passages: [{ text }] };
}

function leadWords(lead: LeadUse | null): Unit[] {
  return [lead?.caption, lead?.credit, lead?.alt].map((text) => unit(text ?? ""));
}

function bodyUnits({ blocks }: Body): Unit[] {
  let under = "";
  return blocks.map((block) => {
    if (block.type !== "heading") return { under, passages: passagesOf(block) };
    under = textOf(block.text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ");
    return { ...title(textOf(block.text)), heads: under };
  });
}

function passagesOf(block: Block): Passage[] {
  switch (block.type) {
    case "quote":
      return [...block.paragraphs.map(quotation), { text: block.attribution ?? "" }];
    case "pullQuote":
      return [quotation(block.text), { text: block.attribution ?? "" }];
    default:
      return paragraphsOf({ version: 1, blocks: [block] }).map((text) => ({ text }));
  }
}

function quotation(runs: readonly Run[]): Passage {
  return { text: textOf(runs), quoted: true };
}
