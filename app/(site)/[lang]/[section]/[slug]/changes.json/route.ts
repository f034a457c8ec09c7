import { readChangeLog, readEdition } from "@/lib/web/reader";
import { readParts } from "../../../../address";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ lang: string; section: string; slug: string }> };

/** A story's public change log as data, for whoever wants to check it: 404 unknown, 410 killed, 308 moved. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { lang, section, slug } = await readParts(params);
  const answer = (await readEdition(lang)) && (await readChangeLog(lang, section, slug));
  if (!answer) return Response.json({ error: "unknown" }, { status: 404 });
  if (answer.state === "killed") return Response.json({ error: "killed" }, { status: 410 });
  if (answer.state === "moved")
    return new Response(null, { status: 308, headers: { Location: answer.href } });
  return Response.json(answer.log);
}
