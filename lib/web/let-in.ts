import { headers } from "next/headers";
import { hasFactor } from "@/lib/factors/has-factor";
import { findDevice } from "@/lib/devices/find-device";
import { isUnfamiliar } from "@/lib/devices/is-unfamiliar";
import { noteDevice } from "@/lib/devices/note-device";
import { openNewsroom } from "@/lib/newsroom";
import { keepDevice, readDevice } from "./device-cookie";
import { originOf } from "./origin";
import { signIn, type LetIn } from "./session-cookie";
import { beginStepHere } from "./step-cookie";

/** For so many milliseconds a device may be spared the second factor. */
const TRUSTED = 30 * 24 * 60 * 60 * 1000;

/**
 * Goes on after a right password: "in" where there is no second factor, or this device is spared it; otherwise "code",
 * and the sign-in waits for it. Null for somebody who may not come in any more.
 *
 * @param passwordHash the hash that the password fitted, where it was compared
 */
export async function afterPassword(personId: number, passwordHash?: string): Promise<"in" | "code" | null> {
  const newsroom = openNewsroom();
  if (!(await hasFactor(newsroom.db, personId))) {
    const lookedAt = { passwordHash, noFactor: true };
    return (await letIn(personId, { second: false, lookedAt })) ? "in" : null;
  }
  const device = await findDevice(newsroom, personId, await readDevice());
  const isTrusted = (device?.trustedUntil ?? 0) > newsroom.clock.now();
  if (isTrusted) return (await letIn(personId, { second: true, lookedAt: { passwordHash } })) ? "in" : null;
  await beginStepHere(newsroom, { kind: "secondFactor", personId });
  return "code";
}

/** Lets somebody in who has shown all that was asked for; `trust` spares this device the second factor for thirty days. False where they may not come in. */
export async function letIn(personId: number, given: LetIn & { trust?: boolean }): Promise<boolean> {
  const newsroom = openNewsroom();
  const unfamiliar = await isUnfamiliar(newsroom, personId, await readDevice());
  if (!(await signIn(personId, { ...given, unfamiliar }))) return false;
  const origin = originOf(await headers()) ?? "";
  const trustedUntil = given.trust ? new Date(newsroom.clock.now().getTime() + TRUSTED) : undefined;
  const { token } = await noteDevice(newsroom, personId, await readDevice(), {
    origin,
    ...(trustedUntil ? { trustedUntil } : {}),
  });
  await keepDevice(token);
  return true;
}
