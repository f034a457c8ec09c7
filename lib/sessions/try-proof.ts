import { restsFor, sharedLimit } from "@/lib/limits/shared-limit";
import type { Newsroom } from "@/lib/newsroom";

/**
 * Looks at what somebody who is signed in shows of who they are, wherever in a session it is asked for: whoever sits at
 * somebody else's browser must not be able to guess a password in one form when another rests.
 *
 * @param session in which it is shown
 * @returns whether it fits; refuses without a look while five in this session were wrong
 */
export async function tryProof(
  { db }: Pick<Newsroom, "db">,
  session: string,
  fits: () => Promise<boolean>,
): Promise<boolean> {
  const limit = sharedLimit(db, "proof");
  const { until } = await limit.take(session);
  if (until) throw restsFor("proofsRest", until);
  if (!(await fits())) return false;
  await limit.forget(session);
  return true;
}
