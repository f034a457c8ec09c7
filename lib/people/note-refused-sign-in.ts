import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { Person } from "@/prisma/generated/client";
import type { SignInPlace } from "./sign-in-tries";

type Refused = {
  /** Whose account it is; absent where it is about everybody in a network. */
  person?: Person;
  place: SignInPlace;
  /** The end of the rest that begins. */
  until?: Date | undefined;
};

/**
 * Writes a refused sign-in into the log: the first of a time, and where a rest begins, since strangers must not be able
 * to fill it. Nobody waits for it, so that the answer takes no longer where there is somebody to note it of.
 */
export function noteRefusedSignIn(newsroom: Newsroom, refused: Refused): void {
  void write(newsroom, refused).catch((error: unknown) =>
    console.error("A refused sign-in could not be written into the log.", error),
  );
}

async function write({ db, clock }: Newsroom, { person, place, until }: Refused): Promise<void> {
  const { origin = place.address } = place;
  const actor: Actor = { kind: "stranger", name: "Stranger", ...(origin ? { origin } : {}) };
  authorize(actor, "session.refuse");
  const data = {
    ...(person ? { name: person.name, person: person.id } : {}),
    ...(until ? { until: until.toISOString() } : {}),
  };
  await db.$transaction(async (tx) =>
    appendLog(tx, { act: "session.refuse", at: await timeOfAct(tx, clock), actor, data }),
  );
}
