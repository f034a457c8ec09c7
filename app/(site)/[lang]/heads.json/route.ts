import { readHeadsList } from "@/lib/web/reader";
import { readParts } from "../../address";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string }> };

/** The days whose heads were published, for whoever keeps a copy of them. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang } = await readParts(params);
  const list = await readHeadsList(lang);
  return list ? Response.json(list) : new Response(null, { status: 404 });
}
