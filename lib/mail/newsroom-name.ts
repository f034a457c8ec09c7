import { siteUrl } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import { asOneLine } from "./one-line";

/** What the paper calls itself in the edition of this language, or in its default one; its host where it has none yet. */
export async function newsroomName({ db }: Pick<Newsroom, "db">, language: string): Promise<string> {
  const editions = await db.edition.findMany({ select: { language: true, isDefault: true, siteName: true } });
  const own = editions.find((edition) => edition.language === language);
  const found = own ?? editions.find(({ isDefault }) => isDefault);
  return asOneLine(found?.siteName ?? "") || new URL(siteUrl()).host;
}
