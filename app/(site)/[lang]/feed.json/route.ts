import { readFeed } from "@/lib/web/reader";
import { readParts } from "../../address";
import { data } from "../../data";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string }> };

/** An edition's newest stories, as JSON Feed. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang } = await readParts(params);
  return data("json", await readFeed(lang, "json"));
}
