import { standingClock } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import { createPage } from "@/lib/pages/create-page";
import { pageText } from "@/lib/pages/page-text";
import { publishPage } from "@/lib/pages/publish-page";
import { savePage } from "@/lib/pages/save-page";
import type { Known } from "./content";
import { instantOf } from "./play";
import { OPENING_DAY } from "./set-up";

/** When the paper first said what it is, and when it changed what it had said. */
const FIRST = { days: OPENING_DAY.days - 1, at: "10:00" };
const CHANGED = { days: OPENING_DAY.days - 2, at: "16:20" };

/** Publishes what the demo paper says of itself, through the acts. */
export async function publishPages({ db }: Newsroom, { paper, actors }: Known, now: Date, zone: string) {
  const clock = standingClock(instantOf(FIRST, now, zone));
  const newsroom: Newsroom = { db, clock };
  const actor = actors.get("ruth");
  if (!actor) throw new Error("The demo paper has no editor-in-chief.");
  const put = async (pageId: number, baseVersion: number, title: string, text: string) => {
    const { version } = await savePage(newsroom, actor, {
      pageId,
      baseVersion,
      title,
      body: pageText.parse(text),
    });
    await publishPage(newsroom, actor, { pageId, version });
    return version;
  };
  const later: (() => Promise<unknown>)[] = [];
  for (const { language, kind, title, text, before } of paper.pages) {
    const { pageId } = await createPage(newsroom, actor, { language, kind, title });
    const version = await put(pageId, 1, title, before ?? text);
    if (before !== undefined) later.push(() => put(pageId, version, title, text));
  }
  clock.set(instantOf(CHANGED, now, zone));
  for (const change of later) await change();
}
