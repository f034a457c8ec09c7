import { readHeads } from "@/lib/web/reader";
import { readParts } from "../../../address";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string; day: string }> };

/** The newest link of every story's chain at the end of one day. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang, day } = await readParts(params);
  const file = await readHeads(lang, day);
  return file ? Response.json(file) : new Response(null, { status: 404 });
}
