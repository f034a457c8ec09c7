import type { Newsroom } from "@/lib/newsroom";
import { newToken, tokenHash } from "@/lib/previews/tokens";
import { withToken } from "./device-tokens";
import { findDevice, KNOWN_FOR } from "./find-device";

type Seen = {
  /** Where they sit: network address and browser. */
  origin: string;
  /** Until then no second factor is asked for in it. */
  trustedUntil?: Date;
};

/**
 * Notes that somebody has signed in with a browser. A token that the newsroom has not given this very person is not
 * taken for theirs, whoever put it into the browser.
 *
 * @param token what the browser's cookie holds
 * @returns what the cookie is to hold from now on, and whether the browser was not known of them before
 */
export async function noteDevice(
  newsroom: Newsroom,
  personId: number,
  token: string | undefined,
  seen: Seen,
): Promise<{ token: string; isNew: boolean }> {
  const { db, clock } = newsroom;
  const now = clock.now();
  const known = await findDevice(newsroom, personId, token);
  if (known && token !== undefined) {
    await db.device.updateMany({ where: { id: known.id }, data: { ...seen, lastSeenAt: now } });
    return { token, isNew: false };
  }
  const own = newToken();
  await db.$transaction([
    db.device.deleteMany({ where: { personId, lastSeenAt: { lte: new Date(now.getTime() - KNOWN_FOR) } } }),
    db.device.create({
      data: { personId, tokenHash: tokenHash(own) ?? "", firstSeenAt: now, lastSeenAt: now, ...seen },
    }),
  ]);
  return { token: withToken(token, own), isNew: true };
}
