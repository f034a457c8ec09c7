import type { Body, Run } from "@/lib/body/body";
import type { StoryContent } from "@/lib/stories/fields";
import { typeset, typesetRuns } from "@/lib/typography/typeset";

/** The fields of blocks and pictures that are words of the story and no runs; addresses and credits are left as they are. */
const WORDS = new Set(["caption", "alt", "title", "source", "attribution", "term"]);

/** A story's content as its language sets it: quotation marks, dashes and the spaces at which no line breaks. */
export function typesetContent(content: StoryContent, language: string): StoryContent {
  const set = (text: string) => typeset(text, language);
  return {
    ...content,
    headline: set(content.headline),
    standfirst: set(content.standfirst),
    dateline: set(content.dateline),
    lead: content.lead && (typesetWords(content.lead, language) as typeof content.lead),
    body: typesetWords(content.body, language) as Body,
  };
}

function typesetWords(value: unknown, language: string, name = ""): unknown {
  if (typeof value === "string") return WORDS.has(name) ? typeset(value, language) : value;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isRun)) return typesetRuns(value, language);
    return value.map((part) => typesetWords(part, language));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, typesetWords(part, language, key)]),
  );
}

/** List items and definitions have a text too, but theirs are runs. */
function isRun(value: unknown): value is Run {
  return value !== null && typeof value === "object" && "text" in value && typeof value.text === "string";
}
