import type { Suggestion } from "@/lib/body/body";
import { leadsTo } from "@/lib/embeds/fields";
import { isRowId } from "@/lib/row-id";
import type { StoryContent } from "./fields";

/** Why a text is not taken although its schema reads it: the code of a refusal. */
export type FaultCode = "impossibleRow" | "embedProvider" | "addressNamesUser" | "addressUnclear";

export type Fault = { code: FaultCode; what: string };

/** The fields of a text that name a row, or several. */
const ROWS = new Set(["storyId", "pictureId", "personId", "sectionId", "topicIds", "seriesId"]);

/**
 * What no text may bring in, and what may be stored all the same from before it was refused: an id that no row can
 * have, a card that leads elsewhere than it says, an address with a user's name in it or without its two slashes.
 */
export function faultsOf(content: StoryContent): Fault[] {
  const faults: Fault[] = [];
  walk(content, (key, value) => {
    if (ROWS.has(key))
      for (const id of [value].flat())
        if (typeof id === "number" && !isRowId(id)) faults.push({ code: "impossibleRow", what: String(id) });
    if (key === "href" && typeof value === "string" && namesUser(value))
      faults.push({ code: "addressNamesUser", what: value });
    // "https:evil" leads to another site when it is typed, and to a page of our own when it stands on one.
    if (key === "href" && typeof value === "string" && !/^(?:https?:\/\/|mailto:)/i.test(value.trim()))
      faults.push({ code: "addressUnclear", what: value });
  });
  for (const block of content.body.blocks)
    if (block.type === "embed" && !leadsTo(block.provider, block.href))
      faults.push({ code: "embedProvider", what: `${block.provider} ${block.href}` });
  return faults;
}

/** Every suggestion in a text, once for each of its parts. */
export function suggestionsIn(content: StoryContent): Suggestion[] {
  const found: Suggestion[] = [];
  walk(content.body, (key, value) => {
    if (key === "by") found.push(value as Suggestion);
  });
  return found;
}

function walk(part: unknown, visit: (key: string, value: unknown) => void): void {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    visit(key, value);
    walk(value, visit);
  }
}

function namesUser(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== "" || password !== "";
}
