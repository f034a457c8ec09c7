import { authorize } from "@/lib/authorize";
import { bodySchema } from "@/lib/body/body";
import { requireNoBlockers } from "@/lib/checks/refuse";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { said } from "@/lib/said";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { takePage } from "./page-in-hand";
import { pageFindings } from "./page-findings";
import { whyNotPublished } from "./why-not-published";

export type PublishPageInput = {
  pageId: number;
  version: number;
  /** Why the findings that may be overridden are right as they are; it stands in the log. */
  override?: string | undefined;
};

/**
 * Puts the saved text of a standing page before readers, as a revision that nobody can change afterwards. Refuses a
 * stale version, a page that says nothing, the text that readers have already, and what stops a story: a value that a
 * program left, an editor's mark, something empty, unless a reason says that it is meant.
 */
export async function publishPage(
  { db, clock }: Newsroom,
  actor: Actor,
  { pageId, version, override }: PublishPageInput,
): Promise<{ number: number }> {
  authorize(actor, "page.publish");
  return db.$transaction(async (tx) => {
    const page = await takePage(tx, pageId, version);
    const body = bodySchema.parse(page.body);
    const refused = whyNotPublished({ title: page.title, body }, page.public);
    if (refused) throw new RuleBroken(refused);
    const now = await timeOfAct(tx, clock);
    const overridden = requireNoBlockers(await pageFindings(tx, { title: page.title, body }, now), override);
    const last = await tx.pageRevision.findFirst({ where: { pageId }, orderBy: { number: "desc" } });
    // The dates that readers are told never run backwards, whichever clock is behind.
    const at = last && last.publishedAt > now ? last.publishedAt : now;
    const { id, number } = await tx.pageRevision.create({
      data: {
        pageId,
        number: (last?.number ?? 0) + 1,
        title: page.title,
        body,
        publishedAt: at,
        publishedById: actor.kind === "person" ? actor.id : null,
      },
    });
    await tx.standingPage.update({ where: { id: pageId }, data: { publicRevisionId: id } });
    const data = {
      ...{ page: pageId, name: page.title, language: page.edition.language, number },
      ...(overridden.length > 0 ? { override: said(override), overridden } : {}),
    };
    await appendLog(tx, { act: "page.publish", at, actor, data });
    return { number };
  }, ACT_LIMITS);
}
