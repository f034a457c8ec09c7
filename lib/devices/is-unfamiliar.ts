import type { Newsroom } from "@/lib/newsroom";
import { findDevice } from "./find-device";

/** Whether somebody who is known to use other browsers comes with one that is not known of them. Nobody's first one is unfamiliar. */
export async function isUnfamiliar(
  newsroom: Newsroom,
  personId: number,
  token: string | undefined,
): Promise<boolean> {
  if (await findDevice(newsroom, personId, token)) return false;
  return (await newsroom.db.device.count({ where: { personId } })) > 0;
}
