import { readSitemapIndex } from "@/lib/web/reader";
import { readParts } from "../../address";
import { data } from "../../data";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string }> };

/** The list of sitemaps, which readers know as /sitemap.xml (next.config.mjs). */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang } = await readParts(params);
  return data("sitemap", await readSitemapIndex(lang));
}
