import { takePasskey } from "@/lib/factors/take-passkey";
import type { PasskeyResponse } from "@/lib/factors/fields";
import { LIMITS } from "@/lib/limits/limits";
import { sharedLimit } from "@/lib/limits/shared-limit";
import type { Newsroom } from "@/lib/newsroom";
import { FieldsWrong, NotFound, RuleBroken } from "@/lib/refusal";
import type { SignInStep } from "@/prisma/generated/client";
import { noteRefusedFactor } from "./note-refused-factor";
import { showCode } from "./show-code";
import { endStep, findStep, takeChallenge } from "./step";

/** What is shown beside the password: a code, or what a passkey has signed. */
export type SecondFactor = { code: string } | { passkey: PasskeyResponse };

/**
 * Goes on from a right password to the second factor. Refuses a wrong one; after five the step ends. Where nothing waits
 * (any more), the sign-in begins anew.
 *
 * @param origin where it is tried, for the log
 */
export async function passSecondFactor(
  newsroom: Newsroom,
  token: string | undefined,
  given: SecondFactor,
  origin?: string,
): Promise<{ personId: number }> {
  const step = await findStep(newsroom, token, "secondFactor");
  if (!step || step.personId === null) throw new NotFound("step");
  const { count, until } = await sharedLimit(newsroom.db, "secondFactor").take(String(step.id));
  if (until) throw new NotFound("step");
  if (await fits(newsroom, step, step.personId, given)) {
    if (!(await endStep(newsroom.db, step.id))) throw new NotFound("step");
    return { personId: step.personId };
  }
  if (count === LIMITS.secondFactor.most) {
    await endStep(newsroom.db, step.id);
    await noteRefusedFactor(newsroom, step.personId, "codes", origin);
    throw new RuleBroken("stepEnded");
  }
  throw new FieldsWrong("code" in given ? { code: "codeWrong" } : { passkey: "passkeyWrong" });
}

async function fits(newsroom: Newsroom, step: SignInStep, personId: number, given: SecondFactor) {
  if ("code" in given) return (await showCode(newsroom, personId, given.code)) !== null;
  const challenge = await takeChallenge(newsroom, step);
  if (challenge === null) return false;
  return (await takePasskey(newsroom, { challenge, response: given.passkey, personId })) !== null;
}
