import type { ActorKind } from "@/prisma/generated/client";
import type { StoredData } from "./details";

export type Said = {
  act: string;
  actorKind: ActorKind;
  publicKind: string | null;
  data: StoredData;
  /** The entry stands beside the first publication that brought it. */
  brought: boolean;
};

/**
 * Which sentence tells an entry, a key under "desk.log.did", and whether somebody did it. A date that came with
 * its text from elsewhere, and one that took effect with a publication, were not changed by whoever published.
 */
export function sayingOf({ act, actorKind, publicKind, data, brought }: Said): {
  saying: string;
  done: boolean;
} {
  const name = act.replace(/^story\./, "");
  if (name.startsWith("front.") && data.kind !== undefined)
    return { saying: `front.${data.kind}`, done: true };
  if (name === "redate") return redating(publicKind, data, brought);
  if (actorKind === "clock" && data.scheduledBy !== undefined) return { saying: `clock.${name}`, done: true };
  if (name === "embargo") return { saying: data.held ? "hold" : name, done: true };
  if (name === "unschedule" && data.cause !== undefined && data.cause !== "unscheduled")
    return { saying: "cancelled", done: true };
  if (name === "session.refuse" && data.name === undefined)
    return { saying: "session.refuseMany", done: true };
  const step = data.step === undefined ? undefined : STEPS[`${name} ${data.step}`];
  if (step !== undefined) return { saying: step, done: true };
  if (name === "session.close" && data.name !== undefined) return { saying: "session.closeOf", done: true };
  return { saying: name, done: true };
}

/** What is done in steps, or in more than one way, is told by the step. */
const STEPS: Readonly<Record<string, string>> = {
  "person.invite again": "person.inviteAgain",
  "person.invite takenBack": "person.takeBackInvitation",
  "person.saveEmail asked": "person.askEmail",
  "password.set reset": "password.reset",
};

function redating(publicKind: string | null, data: StoredData, brought: boolean) {
  if (publicKind === "imported") return { saying: "importedUpdate", done: false };
  if (publicKind !== null)
    return brought ? { saying: "dated", done: false } : { saying: "redate", done: true };
  if (data.prepared) return { saying: data.prepared.moment ? "takenDate" : "takenUpdate", done: false };
  return { saying: "prepareDate", done: true };
}
