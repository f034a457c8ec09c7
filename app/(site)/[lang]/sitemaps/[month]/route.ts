import { readSitemap } from "@/lib/web/reader";
import { readParts } from "../../../address";
import { data } from "../../../data";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string; month: string }> };

/** An edition's stories of one month ("2026-11.xml"). */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang, month } = await readParts(params);
  return data("sitemap", await readSitemap(lang, month));
}
