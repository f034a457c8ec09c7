import { readFeed } from "@/lib/web/reader";
import { readParts } from "../../address";
import { data } from "../../data";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string }> };

/** An edition's newest stories, as Atom. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang } = await readParts(params);
  return data("atom", await readFeed(lang, "atom"));
}
