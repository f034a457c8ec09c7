import { isAfter } from "@/lib/dates";
import { appendLog } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { preparedDate, type PreparedDate } from "./prepared-date";
import { placeInLists } from "./put-out";
import { companionsOf, listedAtFor } from "./companions";
import { storyAct } from "./story-act";
import { entryOf, requireWords, type StoryInHand } from "./story-in-hand";

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
    await requireBeforePublication(hand, input.moment, zone);
    const common = entryOf(hand);
    if (story.publicState === "neverPublished") {
      const imported = preparedDate(story)?.imported ?? [];
      const preparedDateNow = { moment: input.moment, reason: input.reason, imported };
      await tx.story.update({ where: { id: story.id }, data: { preparedDate: preparedDateNow } });
      await tellSchedule(hand, preparedDateNow, zone);
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

/** A publication that waits already brings the new date with it. */
async function tellSchedule({ tx, story }: StoryInHand, prepared: PreparedDate, zone: string): Promise<void> {
  const where = { storyId: story.id, state: "waiting", kind: "publish" } as const;
  const waiting = await tx.schedule.findFirst({ where });
  if (!waiting) return;
  const dated = { preparedDate: prepared };
  const data = { companions: companionsOf(dated), listedAt: listedAtFor(dated, waiting.at, zone) };
  await tx.schedule.update({ where: { id: waiting.id }, data });
}

/** A story that readers had before them on a day was not first published later. */
async function requireBeforePublication({ tx, story }: StoryInHand, moment: Moment, zone: string) {
  const first = await tx.logEntry.findFirst({
    where: { storyId: story.id, publicKind: "published" },
    orderBy: { publicNumber: "asc" },
  });
  if (first && isAfter(moment, first.at, zone)) throw new FieldsWrong({ date: "dateAfterPublication" });
}

function requirePast(moment: Moment, now: Date, zone: string) {
  const year = Number((moment.precision === "day" ? moment.day : moment.at).slice(0, 4));
  if (!(year >= EARLIEST_YEAR)) throw new FieldsWrong({ date: "dateTooEarly" });
  if (isAfter(moment, now, zone)) throw new FieldsWrong({ date: "dateInFuture" });
}
