import { z } from "zod";
import type { Newsroom } from "@/lib/newsroom";
import { passwordFits } from "./passwords";

export const signInFields = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(320)
    .regex(/^\P{Cc}+$/u),
  password: z.string().min(1).max(1_000),
});

/** The person whose e-mail address and password these are, or null: wrong, unknown and disabled look the same. */
export async function verifySignIn(
  newsroom: Newsroom,
  given: z.infer<typeof signInFields>,
): Promise<{ personId: number } | null> {
  const person = await newsroom.db.person.findUnique({ where: { email: given.email } });
  const fits = await passwordFits(person?.passwordHash ?? null, given.password);
  return fits && person && !person.disabledAt ? { personId: person.id } : null;
}
