import { authorize } from "@/lib/authorize";
import { EMPTY_BODY } from "@/lib/body/body";
import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { suggestSlug } from "@/lib/stories/slugs";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { PAGE_KINDS, type StandingKind } from "./fields";

export type CreatePageInput = { language: string; kind: StandingKind; title: string };

/** The most standing pages that one edition may have. */
const MOST = 50;

/**
 * Begins a standing page; readers see nothing of it yet. Its address is its kind's, or is made from the title and
 * never changes. Refuses a second page of a kind and an address that is taken.
 */
export async function createPage(
  { db, clock }: Newsroom,
  actor: Actor,
  { language, kind, title }: CreatePageInput,
): Promise<{ pageId: number }> {
  authorize(actor, "page.save");
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`pages ${language}`}, 0))`;
    const edition = await tx.edition.findUnique({ where: { language }, include: { pages: true } });
    if (!edition) throw new FieldsWrong({ language: "unknownLanguage" });
    const { pages } = edition;
    if (kind !== "other" && pages.some((page) => page.kind === kind))
      throw new FieldsWrong({ kind: "pageThere" });
    const slug = kind === "other" ? suggestSlug(title, edition.slugs) : kind;
    if (!slug) throw new FieldsWrong({ title: "wrong" });
    const kept: readonly string[] = kind === "other" ? PAGE_KINDS : [];
    if (kept.includes(slug) || pages.some((page) => page.slug === slug))
      throw new FieldsWrong({ title: "pageAddressTaken" });
    if (pages.length >= MOST) throw new FieldsWrong({ kind: "tooManyPages" });
    const { id } = await tx.standingPage.create({
      data: {
        editionId: edition.id,
        kind,
        slug,
        position: kind === "other" ? PAGE_KINDS.length + pages.length : PAGE_KINDS.indexOf(kind),
        title,
        body: EMPTY_BODY,
        savedAt: await timeOfAct(tx, clock),
        savedById: actor.kind === "person" ? actor.id : null,
      },
    });
    return { pageId: id };
  }, ACT_LIMITS);
}
