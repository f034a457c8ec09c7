import { readNewsSitemap } from "@/lib/web/reader";
import { readParts } from "../../address";
import { data } from "../../data";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string }> };

/** The stories of an edition's last two days. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang } = await readParts(params);
  return data("sitemap", await readNewsSitemap(lang));
}
