import { countFactors } from "@/lib/factors/has-factor";
import { inJson, passkeyResponse } from "@/lib/factors/fields";
import type { Newsroom } from "@/lib/newsroom";
import { FieldsWrong } from "@/lib/refusal";
import { LONGEST_TYPED } from "@/lib/people/passwords";
import type { OpenSession } from "@/lib/sessions/find-session";
import { isFresh } from "@/lib/sessions/limits";
import { proveWho, type Proof } from "@/lib/sessions/prove";
import type { ProofKinds } from "./action-state";
import type { SignedIn } from "./actor";
import type { PlainForm } from "./form-fields";
import { keepSession } from "./session-cookie";
import { stepHere } from "./step-cookie";

/** The fields by which a form shows again who sends it. They are read here, and never given back. */
const PROOF_FIELDS = ["proofPassword", "proofCode", "proofPasskey"] as const;

type Typed = Partial<Record<(typeof PROOF_FIELDS)[number], string>>;

/** A form without its proof, and the proof. */
export function splitProof(form: PlainForm): { plain: PlainForm; typed: Typed } {
  const plain = { ...form };
  const typed: Typed = {};
  for (const name of PROOF_FIELDS) {
    const value = plain[name];
    delete plain[name];
    if (typeof value === "string" && value !== "") typed[name] = value;
  }
  return { plain, typed };
}

/**
 * Proves with this very form who sends it: the number that the session has from then on; null where there is no proof in
 * it. Refuses a wrong one.
 */
export async function provesHere(
  newsroom: Newsroom,
  session: OpenSession,
  typed: Typed,
): Promise<string | null> {
  const proof = await proofOf(typed);
  if (!proof) return null;
  const renewed = await proveWho(newsroom, session, proof);
  await keepSession(renewed);
  return renewed;
}

/** Whether the session was proved lately enough for what is dangerous. */
export function isProved({ clock }: Newsroom, session: OpenSession): boolean {
  return isFresh(session, clock.now());
}

/** By what this person can prove who they are; a password says nothing of a second factor. */
export async function proofKinds({ db }: Newsroom, { actor, missing }: SignedIn): Promise<ProofKinds> {
  const [{ app, passkeys }, codes, person] = await Promise.all([
    countFactors(db, actor.id),
    db.recoveryCode.count({ where: { personId: actor.id, usedAt: null } }),
    db.person.findUnique({ where: { id: actor.id }, select: { passwordHash: true } }),
  ]);
  const password = missing !== "show" && Boolean(person?.passwordHash);
  return { password, code: app || codes > 0, passkey: passkeys > 0 };
}

async function proofOf({ proofPassword, proofCode, proofPasskey }: Typed): Promise<Proof | null> {
  if (proofPasskey !== undefined) {
    const passkey = inJson(passkeyResponse).safeParse(proofPasskey);
    if (!passkey.success) throw new FieldsWrong({ proofPasskey: "passkeyWrong" });
    return { passkey: passkey.data, step: await stepHere("proof") };
  }
  if (proofCode !== undefined) return { code: proofCode };
  if (proofPassword === undefined) return null;
  return { password: proofPassword.length > LONGEST_TYPED ? "" : proofPassword };
}
