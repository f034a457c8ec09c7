import type { Newsroom } from "@/lib/newsroom";
import type { Device } from "@/prisma/generated/client";
import { tokensIn } from "./device-tokens";

/** How long a browser is known after it was last used to sign in, in milliseconds. */
export const KNOWN_FOR = 365 * 24 * 60 * 60 * 1000;

/**
 * The browser as it is known of this person; null for one in which they never signed in, or not for a year. The
 * database is asked for whatever could be a token, also for a person who is not there, so that time does not tell who is.
 *
 * @param token what the cookie holds
 */
export async function findDevice(
  { db, clock }: Newsroom,
  personId: number,
  token: string | undefined,
): Promise<Device | null> {
  const hashes = tokensIn(token).map(({ hash }) => hash);
  if (hashes.length === 0) return null;
  const since = new Date(clock.now().getTime() - KNOWN_FOR);
  return db.device.findFirst({
    where: { personId, tokenHash: { in: hashes }, lastSeenAt: { gt: since } },
    orderBy: { lastSeenAt: "desc" },
  });
}
