import type { Answer } from "./answer";
import type { Expiries } from "./expiries";
import type { PressCount } from "./readers";
import { within } from "./within";

/** Where whoever watches this server asks. It is answered without Next and, where that hangs, without the database. */
export const HEALTH = "/api/health";

/** How long it may take to find out whether what is due is being carried out, in milliseconds. */
const PATIENCE = 1000;

type Sources = {
  expiries: Pick<Expiries, "sequence" | "cutOffSince">;
  /** How long kept pages are served without any word from the database, in milliseconds. */
  cutOffLimit: number;
  isReady: boolean;
  /** Whether what is due is being carried out; fails where that cannot be known. */
  clock: () => Promise<"on time" | "late">;
  /** Whether shared caches are told what to forget; absent where there are none. */
  caches?: () => Promise<"purged" | "late">;
  count: PressCount | undefined;
  now: number;
};

/** Nothing has been opened yet. */
export const STARTING: Answer = answerOf(503, { ok: false, state: "starting" });

/**
 * What this server says of itself: 200 while it has something to serve, 503 before it is ready and once it has been cut
 * off from the database for too long. `clock` is "late" where what is due is not being carried out, which readers do not
 * depend on, `caches` where one cannot be told what to forget. Nothing in it names a server or an address.
 */
export async function healthOf(sources: Sources): Promise<Answer> {
  const { expiries, isReady, count } = sources;
  const since = expiries.cutOffSince();
  const state = stateOf(sources, since);
  const ok = state === "serving" || state === "cut off";
  return answerOf(ok && isReady ? 200 : 503, {
    ok: ok && isReady,
    state: isReady ? state : "starting",
    ...(since === undefined ? {} : { cutOffSince: new Date(since).toISOString() }),
    sequence: expiries.sequence,
    clock: since === undefined ? await known(sources.clock) : "unknown",
    ...(sources.caches ? { caches: since === undefined ? await known(sources.caches) : "unknown" } : {}),
    ...(count ? { press: count } : {}),
  });
}

function stateOf({ cutOffLimit, now }: Sources, since: number | undefined): "serving" | "cut off" | "lost" {
  if (since === undefined) return "serving";
  return now - since < cutOffLimit ? "cut off" : "lost";
}

async function known<State extends string>(ask: () => Promise<State>): Promise<State | "unknown"> {
  return within(ask(), PATIENCE, new Error("It took too long.")).catch(() => "unknown" as const);
}

function answerOf(status: number, body: Record<string, unknown>): Answer {
  const headers = { "Content-Type": "application/json", "Cache-Control": "no-store" };
  return { status, headers, body: Buffer.from(`${JSON.stringify(body)}\n`) };
}
