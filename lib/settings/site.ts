import { z } from "zod";
import type { Database, Transaction } from "@/lib/database";

/** What the whole site has in common, kept as one settings row. */
export const siteSettings = z.object({
  /** An IANA zone; every time a reader sees is in it. */
  zone: z.string().default("UTC"),
  contactEmail: z.string().default(""),
  /** The town under the paper's name. */
  place: z.string().default(""),
});

export type SiteSettings = z.infer<typeof siteSettings>;

/** The site's settings, with the defaults where nothing is set. */
export async function readSiteSettings(db: Pick<Database | Transaction, "setting">): Promise<SiteSettings> {
  const row = await db.setting.findUnique({ where: { name: "site" } });
  return siteSettings.parse(row?.value ?? {});
}

/** Sets the site's settings. */
export async function writeSiteSettings(db: Database | Transaction, settings: SiteSettings): Promise<void> {
  await db.setting.upsert({
    where: { name: "site" },
    create: { name: "site", value: settings },
    update: { value: settings },
  });
}
