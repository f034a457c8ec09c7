import { z } from "zod";
import type { Newsroom } from "@/lib/newsroom";
import { LONGEST_TYPED, passwordFits } from "./passwords";
import { beginTry, type SignInPlace } from "./sign-in-tries";

export const signInFields = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(320)
    .regex(/^\P{Cc}+$/u),
  password: z.string().min(1).max(LONGEST_TYPED),
});

/**
 * The person whose e-mail address and password these are, or null: wrong, unknown and disabled look the same, and take
 * the same time. Refuses with TooMany and `{ until }` (ISO 8601) while too many tries were wrong: then the password is not
 * looked at, not even a right one, and the answer is as quick for an address that nobody has.
 *
 * @param place where somebody sits who wants to sign in
 * @returns with the hash that the password fitted, which must still be theirs when the session is opened
 */
export async function verifySignIn(
  newsroom: Newsroom,
  given: z.infer<typeof signInFields>,
  place: SignInPlace,
): Promise<{ personId: number; passwordHash: string } | null> {
  const { email, password } = given;
  const person = await newsroom.db.person.findUnique({ where: { email } });
  const begun = await beginTry(newsroom, { email, person, place });
  const passwordHash = person?.passwordHash ?? null;
  const fits = await passwordFits(passwordHash, password);
  if (fits && passwordHash !== null && person && !person.disabledAt) {
    await begun.wasRight();
    return { personId: person.id, passwordHash };
  }
  await begun.wasWrong();
  return null;
}
