import { database } from "@/lib/database";

export const dynamic = "force-dynamic";

/** For whoever watches the server: 200 while the database answers, 503 otherwise. */
export async function GET(): Promise<Response> {
  const ok = await answers();
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}

async function answers(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    console.error("The database does not answer.", error);
    return false;
  }
}
