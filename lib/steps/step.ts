import { sha256 } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import { newToken, tokenHash } from "@/lib/previews/tokens";
import type { SignInStep, SignInStepKind } from "@/prisma/generated/client";

/** A sign-in that was begun waits so many milliseconds for its next step. */
export const STEP_LASTS = 10 * 60 * 1000;

export type NewStep = { kind: SignInStepKind; personId?: number; challenge?: string };

/**
 * Begins a sign-in, a new passkey or a proof, which then waits for its next step. Those that nobody went on with are
 * swept away.
 *
 * @returns the token that its cookie holds; the database keeps its hash only
 */
export async function beginStep({ db, clock }: Newsroom, step: NewStep): Promise<string> {
  const token = newToken();
  const startedAt = clock.now();
  const endsAt = new Date(startedAt.getTime() + STEP_LASTS);
  await db.signInStep.deleteMany({ where: { endsAt: { lte: startedAt } } });
  await db.signInStep.create({ data: { id: sha256(token), ...step, startedAt, endsAt } });
  return token;
}

/** The step that a token names, if it is of this kind and still waits; null otherwise. */
export async function findStep(
  { db, clock }: Newsroom,
  token: string | undefined,
  kind: SignInStepKind,
): Promise<SignInStep | null> {
  const id = token === undefined ? null : tokenHash(token);
  return id === null ? null : db.signInStep.findFirst({ where: { id, kind, endsAt: { gt: clock.now() } } });
}

/** Ends a step. Of two who would go on from it, one may: true for the first, false for whoever comes after. */
export async function endStep(db: Pick<Newsroom["db"], "signInStep">, id: string): Promise<boolean> {
  const { count } = await db.signInStep.deleteMany({ where: { id } });
  return count === 1;
}

/** Has the step wait for a passkey that signs this. */
export async function setChallenge({ db }: Newsroom, id: string, challenge: string): Promise<void> {
  await db.signInStep.updateMany({ where: { id }, data: { challenge } });
}

/** What a passkey is to sign for this step, for the first who asks: nothing signed is looked at twice. Null for everybody else. */
export async function takeChallenge({ db }: Newsroom, step: SignInStep): Promise<string | null> {
  const { id, challenge } = step;
  if (challenge === null) return null;
  const { count } = await db.signInStep.updateMany({ where: { id, challenge }, data: { challenge: null } });
  return count === 1 ? challenge : null;
}
