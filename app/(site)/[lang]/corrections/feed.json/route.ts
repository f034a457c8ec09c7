import { readCorrectionsFeed } from "@/lib/web/reader";
import { readParts } from "../../../address";
import { data } from "../../../data";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string }> };

/** What an edition corrected, clarified or took away, as JSON Feed. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang } = await readParts(params);
  return data("json", await readCorrectionsFeed(lang, "json"));
}
