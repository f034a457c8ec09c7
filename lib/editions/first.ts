import type { Newsroom } from "@/lib/newsroom";

/**
 * Gives a newsroom that has no edition its first one, in English with one
 * section, so that there is a place to write for. True where it was made; a
 * newsroom that has an edition is left alone.
 */
export async function ensureFirstEdition({ db }: Newsroom): Promise<boolean> {
  if ((await db.edition.count()) > 0) return false;
  await db.edition.create({
    data: {
      language: "en",
      name: "English",
      isDefault: true,
      siteName: "Newsroom",
      sections: { create: { slug: "news", name: "News" } },
    },
  });
  return true;
}
