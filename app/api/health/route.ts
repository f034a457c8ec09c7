import { listStuck } from "@/lib/clockwork/stuck";
import { openNewsroom } from "@/lib/newsroom";

export const dynamic = "force-dynamic";

/**
 * For whoever watches the server: 200 while the database answers, 503 otherwise. `clock` says whether what is due is
 * being carried out; readers do not depend on it.
 */
export async function GET(): Promise<Response> {
  const clock = await clockState();
  const status = clock === null ? 503 : 200;
  const body = clock === null ? { ok: false } : { ok: true, clock };
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

async function clockState(): Promise<"on time" | "late" | null> {
  try {
    const { schedules, effects } = await listStuck(openNewsroom());
    return schedules.length + effects.length === 0 ? "on time" : "late";
  } catch (error) {
    console.error("The database does not answer.", error);
    return null;
  }
}
