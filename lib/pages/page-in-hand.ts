import { bodySchema } from "@/lib/body/body";
import { toNotation } from "@/lib/body/notation";
import type { Transaction } from "@/lib/database";
import { Conflict, NotFound } from "@/lib/refusal";
import { isRowId } from "@/lib/row-id";
import type { TheirPage } from "./fields";

/** A standing page, locked by this transaction. Refuses one that is not there, and whoever has an older version before them. */
export async function takePage(tx: Transaction, pageId: number, baseVersion: number) {
  if (!isRowId(pageId)) throw new NotFound("page");
  await tx.$queryRaw`SELECT 1 FROM "standing_pages" WHERE "id" = ${pageId} FOR UPDATE`;
  const page = await tx.standingPage.findUnique({
    where: { id: pageId },
    include: { edition: true, savedBy: { select: { name: true } }, public: true },
  });
  if (!page) throw new NotFound("page");
  if (page.version !== baseVersion) {
    const by = page.savedBy?.name ?? "";
    const text = toNotation(bodySchema.parse(page.body));
    const theirs: TheirPage = { version: page.version, title: page.title, text, by };
    throw new Conflict("pageSavedFirst", theirs, { name: by });
  }
  return page;
}
