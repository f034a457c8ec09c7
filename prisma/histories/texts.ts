import type { StoryContent } from "@/lib/stories/fields";
import { publishable } from "../factories";
import type { Dice } from "./dice";

const VOTES = ["seven", "eight", "nine"];
const WORDS = ["expected", "foresaw", "hoped for"];
const HEADLINES = ["Council votes to reopen the old lock", "The old lock reopens", "The lock stays shut"];

/** What must not be lost, nor be found again once it was removed. */
export const SECRET = "a name that a court has sealed";

/** A text of one of many small differences: some are a typo's, some change a number or a quotation. */
export function textFor(dice: Dice, place: { sectionId: number; pictureId: number }): StoryContent {
  const said = `None of us ${dice.pick(WORDS)} ${dice.pick(VOTES)} votes, the mayor said`;
  const more = dice.chance(15) ? ` of ${SECRET}` : "";
  const paragraph = { type: "paragraph" as const, text: [{ text: `${said}${more}.` }] };
  const note = { type: "paragraph" as const, text: [{ text: `Line ${dice.number(1000)} of the minutes.` }] };
  const lead = { pictureId: place.pictureId, alt: "A lock gate", credit: "Photograph: Dana Ermek" };
  return publishable({
    sectionId: place.sectionId,
    headline: dice.pick(HEADLINES),
    slug: dice.chance(70) ? "the-old-lock" : "",
    body: { version: 1, blocks: dice.chance(50) ? [paragraph, note] : [paragraph] },
    ...(dice.chance(20) ? { lead } : {}),
    ...(dice.chance(5) ? { bylines: [] } : {}),
  });
}
