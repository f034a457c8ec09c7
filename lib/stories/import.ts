import { timeOfAct } from "@/lib/clock";
import { authorize } from "@/lib/authorize";
import { isAfter } from "@/lib/dates";
import type { ParsedPage } from "@/lib/importing/page";
import { appendLog } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { Transaction } from "@/lib/database";
import { insertStory } from "./create";
import { storyContent, EMPTY_CONTENT, type Byline, type StoryContent } from "./fields";
import { requireFaultless } from "./require-honest";
import type { PreparedDate } from "./prepared-date";

export type ImportInput = {
  page: ParsedPage;
  /** Where the page comes from, as readers will see it: "imported from …". */
  source: string;
  language: string;
  sectionId?: number | null | undefined;
};

/**
 * Makes a draft from a page that was first published elsewhere. Its own date
 * waits for the first publication here; what it said of its last update
 * becomes an imported entry of the change log then. A date in the future is
 * left out.
 */
export async function importStory(newsroom: Newsroom, actor: Actor, input: ImportInput) {
  authorize(actor, "story.import");
  return newsroom.db.$transaction(async (tx) => {
    const now = await timeOfAct(tx, newsroom.clock);
    const content = await contentOf(tx, input);
    const made = await insertStory(tx, {
      act: "story.import",
      actor,
      now,
      language: input.language,
      content,
    });
    const { zone } = await readSiteSettings(tx);
    const prepared = dateOf(input, (moment) => !isAfter(moment, now, zone));
    if (prepared) {
      await tx.story.update({ where: { id: made.storyId }, data: { preparedDate: prepared } });
      await appendLog(tx, {
        act: "story.redate",
        storyId: made.storyId,
        at: now,
        actor,
        reason: prepared.reason,
        data: { prepared },
      });
    }
    return made;
  });
}

async function contentOf(tx: Transaction, { page, sectionId }: ImportInput): Promise<StoryContent> {
  const { caption, credit } = page;
  const bylines: Byline[] = [];
  for (const line of page.bylines) bylines.push(await bylineOf(tx, line));
  const content = storyContent.parse({
    ...EMPTY_CONTENT,
    headline: page.headline,
    standfirst: page.standfirst ?? "",
    dateline: page.dateline ?? "",
    sectionId: sectionId ?? null,
    bylines,
    lead:
      caption || credit
        ? { pictureId: null, ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) }
        : null,
    body: page.body,
  });
  requireFaultless(content);
  return content;
}

/** A name that one of our people has becomes that person, any other stays as printed. */
async function bylineOf(tx: Transaction, line: ParsedPage["bylines"][number]): Promise<Byline> {
  if (line.kind === "agency") return { name: line.name };
  const person = await tx.person.findFirst({ where: { name: { equals: line.name, mode: "insensitive" } } });
  return person ? { personId: person.id, name: person.name } : { name: line.name };
}

function dateOf({ page, source }: ImportInput, mayBe: (moment: Moment) => boolean): PreparedDate | null {
  const moment = page.published && mayBe(page.published) ? page.published : null;
  const update = page.lastUpdate && mayBe(page.lastUpdate) ? page.lastUpdate : null;
  if (!moment && !update) return null;
  return { moment, reason: `imported from ${source}`, imported: update ? [{ moment: update, source }] : [] };
}
