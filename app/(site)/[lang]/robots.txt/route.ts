import { readRobots } from "@/lib/web/reader";
import { readParts } from "../../address";
import { data } from "../../data";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string }> };

/** What crawlers may ask for, and where the sitemaps are. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang } = await readParts(params);
  return data("robots", await readRobots(lang));
}
