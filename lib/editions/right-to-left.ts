import type { Newsroom } from "@/lib/newsroom";

/** The languages of the editions that are written from right to left, as they stand in addresses. */
export async function listRightToLeft({ db }: Newsroom): Promise<string[]> {
  const editions = await db.edition.findMany({ where: { direction: "rtl" }, select: { language: true } });
  return editions.map(({ language }) => language);
}
