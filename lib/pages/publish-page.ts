import { authorize } from "@/lib/authorize";
import { bodySchema } from "@/lib/body/body";
import { canonicalJson } from "@/lib/canonical-json";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { takePage } from "./page-in-hand";
import { saysSomething } from "./page-text";

/**
 * Puts the saved text of a standing page before readers, as a revision that nobody can change afterwards. Refuses a
 * stale version, a page that says nothing, and the text that readers have already.
 */
export async function publishPage(
  { db, clock }: Newsroom,
  actor: Actor,
  { pageId, version }: { pageId: number; version: number },
): Promise<{ number: number }> {
  authorize(actor, "page.publish");
  return db.$transaction(async (tx) => {
    const page = await takePage(tx, pageId, version);
    const body = bodySchema.parse(page.body);
    if (!saysSomething(body)) throw new RuleBroken("pageEmpty");
    const { public: stands } = page;
    if (stands && stands.title === page.title && canonicalJson(stands.body) === canonicalJson(body))
      throw new RuleBroken("pageUnchanged");
    const last = await tx.pageRevision.findFirst({ where: { pageId }, orderBy: { number: "desc" } });
    const now = await timeOfAct(tx, clock);
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
    const data = { page: pageId, name: page.title, language: page.edition.language, number };
    await appendLog(tx, { act: "page.publish", at, actor, data });
    return { number };
  }, ACT_LIMITS);
}
