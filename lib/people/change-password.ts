import { z } from "zod";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { newsroomName } from "@/lib/mail/newsroom-name";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, NotFound, RuleBroken } from "@/lib/refusal";
import { tryProof } from "@/lib/sessions/try-proof";
import { requireStrong } from "./password-strength";
import { hashPassword, LONGEST_TYPED, passwordFits } from "./passwords";
import { setPassword, type PasswordSet } from "./set-password";

export const changedPasswordFields = z.object({
  /** The password until now. */
  present: z.string().min(1).max(LONGEST_TYPED),
  password: z.string(),
});

/**
 * Sets one's own password, for whoever knows the one until now; signs out all other browsers. Refuses a wrong one, a weak
 * new one, and where there is none yet: that is set by a link. Whoever guesses at it here guesses no oftener than where
 * they prove who they are.
 *
 * @param session the session in which it is done, which stays open
 */
export async function changePassword(
  newsroom: Newsroom,
  actor: Actor,
  { present, password }: z.output<typeof changedPasswordFields>,
  session?: string,
): Promise<PasswordSet> {
  if (actor.kind !== "person") throw new NotFound("person");
  authorize(actor, "password.set", { own: true, shared: false });
  const { db, clock } = newsroom;
  const seen = await db.person.findUniqueOrThrow({ where: { id: actor.id } });
  if (seen.passwordHash === null) throw new RuleBroken("noPassword");
  const isRight = await tryProof(newsroom, session ?? `person ${actor.id}`, () =>
    passwordFits(seen.passwordHash, present),
  );
  if (!isRight) throw new FieldsWrong({ present: "passwordWrong" });
  await requireStrong(password, { ...seen, newsroom: await newsroomName(newsroom, seen.language) });
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${actor.id} FOR UPDATE`;
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
    // Somebody has set another one since it was compared.
    if (person.passwordHash !== seen.passwordHash) throw new FieldsWrong({ present: "passwordWrong" });
    const at = await timeOfAct(tx, clock);
    return setPassword(tx, { person, passwordHash, actor, at, step: "change", session });
  });
}
