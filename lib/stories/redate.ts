import { isAfter } from "@/lib/dates";
import { appendLog } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { preparedDate } from "./prepared-date";
import { placeInLists } from "./put-out";
import { requireWords, storyAct } from "./story-act";

export type RedateInput = { storyId: number; moment: Moment; reason: string };

/** Nothing was printed before Gutenberg's press; an earlier year is a slip of the keyboard. */
const EARLIEST_YEAR = 1450;

/**
 * Sets the date of first publication of a story that was first published
 * elsewhere or long ago. Readers see the reason in the change log. Before the
 * first publication the date is kept and takes effect with it. Refuses the
 * future and a missing reason.
 */
export async function redateStory(newsroom: Newsroom, actor: Actor, input: RedateInput) {
  return storyAct(newsroom, actor, "story.redate", input.storyId, async (hand) => {
    const { tx, story, now } = hand;
    requireWords(hand, input);
    const { zone } = await readSiteSettings(tx);
    requirePast(input.moment, now, zone);
    const common = { act: hand.act, storyId: story.id, at: now, actor };
    if (story.publicState === "neverPublished") {
      const imported = preparedDate(story)?.imported ?? [];
      const preparedDateNow = { moment: input.moment, reason: input.reason, imported };
      await tx.story.update({ where: { id: story.id }, data: { preparedDate: preparedDateNow } });
      await appendLog(tx, { ...common, reason: input.reason, data: { moment: input.moment } });
      return { waits: true };
    }
    await appendLog(tx, {
      ...common,
      public: { kind: "redated", announces: input.moment, note: input.reason },
    });
    await placeInLists(hand);
    return { waits: false };
  });
}

function requirePast(moment: Moment, now: Date, zone: string) {
  const year = Number((moment.precision === "day" ? moment.day : moment.at).slice(0, 4));
  if (!(year >= EARLIEST_YEAR)) throw new FieldsWrong({ date: "dateTooEarly" });
  if (isAfter(moment, now, zone)) throw new FieldsWrong({ date: "dateInFuture" });
}
