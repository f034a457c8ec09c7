import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import type { Act, Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";

export type FactorAct = Extract<Act, "factor.add" | "factor.remove" | "session.prove">;
export type PersonInHand = { tx: Transaction; at: Date; personId: number };

/**
 * One transaction upon a person's own factors, one after the other: their row is held until it ends. Refuses machines
 * and strangers, who have none.
 */
export async function withOwnFactors<T>(
  { db, clock }: Newsroom,
  actor: Actor,
  act: FactorAct,
  run: (hand: PersonInHand) => Promise<T>,
): Promise<T> {
  authorize(actor, act, { own: actor.kind === "person", shared: false });
  if (actor.kind !== "person") throw new NotFound("person");
  const personId = actor.id;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${personId} FOR NO KEY UPDATE`;
    return run({ tx, at: await timeOfAct(tx, clock), personId });
  });
}
