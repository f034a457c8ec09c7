import { authorize } from "@/lib/authorize";
import { bodySchema } from "@/lib/body/body";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { isRowId } from "@/lib/row-id";
import type { PagePublicationView } from "./fields";
import { pageFindings } from "./page-findings";
import { whyNotPublished } from "./why-not-published";

/** What an editor sees before the saved text of a standing page goes out; null where there is none. Refuses all but editors. */
export async function findPagePublication(
  { db, clock }: Newsroom,
  actor: Actor,
  pageId: number,
): Promise<PagePublicationView | null> {
  authorize(actor, "page.publish");
  if (!isRowId(pageId)) return null;
  const page = await db.standingPage.findUnique({
    where: { id: pageId },
    include: { edition: true, public: true },
  });
  if (!page) return null;
  const { id, version, title } = page;
  const body = bodySchema.parse(page.body);
  const reason = whyNotPublished({ title, body }, page.public);
  return {
    ...{ id, version, title, language: page.edition.language },
    findings: await pageFindings(db, { title, body }, clock.now()),
    ...(reason ? { reason } : {}),
  };
}
