import { timeOfAct } from "@/lib/clock";
import { authorize } from "@/lib/authorize";
import { takePasskey } from "@/lib/factors/take-passkey";
import type { PasskeyResponse } from "@/lib/factors/fields";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { passwordFits } from "@/lib/people/passwords";
import { FieldsWrong } from "@/lib/refusal";
import { showCode } from "@/lib/steps/show-code";
import { endStep, findStep, takeChallenge } from "@/lib/steps/step";
import type { OpenSession } from "./find-session";
import { renewSession } from "./renew-session";
import { tryProof } from "./try-proof";

/** By what somebody who is signed in shows again who they are; the passkey with the token of the step that it was asked in. */
export type Proof =
  { password: string } | { code: string } | { passkey: PasskeyResponse; step: string | undefined };

/**
 * Proves again who is signed in, and gives the session another number. Refuses a wrong proof; after five the session may
 * try again a quarter of an hour later.
 *
 * @returns the session's new number
 */
export async function proveWho(newsroom: Newsroom, open: OpenSession, proof: Proof): Promise<string> {
  const { actor, id } = open;
  authorize(actor, "session.prove", { own: true, shared: false });
  const isRight = await tryProof(newsroom, id, () => fits(newsroom, actor.id, proof));
  if (!isRight) throw new FieldsWrong(faultOf(proof));
  const provedAt = await newsroom.db.$transaction(async (tx) => {
    const at = await timeOfAct(tx, newsroom.clock);
    await appendLog(tx, { act: "session.prove", at, actor });
    return at;
  });
  return renewSession(newsroom, id, { provedAt, ...("password" in proof ? {} : { second: true }) });
}

async function fits(newsroom: Newsroom, personId: number, proof: Proof): Promise<boolean> {
  if ("code" in proof) return (await showCode(newsroom, personId, proof.code)) !== null;
  if ("passkey" in proof) return passkeyFits(newsroom, personId, proof);
  const person = await newsroom.db.person.findUniqueOrThrow({ where: { id: personId } });
  return passwordFits(person.passwordHash, proof.password);
}

async function passkeyFits(
  newsroom: Newsroom,
  personId: number,
  { passkey, step: token }: Extract<Proof, { passkey: unknown }>,
): Promise<boolean> {
  const step = await findStep(newsroom, token, "proof");
  if (step?.personId !== personId) return false;
  const challenge = await takeChallenge(newsroom, step);
  if (challenge === null || !(await endStep(newsroom.db, step.id))) return false;
  return (await takePasskey(newsroom, { challenge, response: passkey, personId })) !== null;
}

function faultOf(proof: Proof): Record<string, string> {
  if ("password" in proof) return { proofPassword: "passwordWrong" };
  return "code" in proof ? { proofCode: "codeWrong" } : { proofPasskey: "passkeyWrong" };
}
