import { editionHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import { robotsText } from "@/lib/feeds/robots";
import { readerContext } from "./reader-context";

/**
 * What crawlers may ask for. It belongs to the whole site, so that it stands at the default edition's address only, whose
 * list of sitemaps names those of all editions; null elsewhere.
 */
export async function readRobots(language: string): Promise<string | null> {
  const context = await readerContext(language);
  if (!context?.edition.isDefault) return null;
  return robotsText(siteUrl() + editionHref(context.edition, "sitemap.xml"));
}
