"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { inJson, passkeyResponse } from "@/lib/factors/fields";
import { takePasskey } from "@/lib/factors/take-passkey";
import { openNewsroom } from "@/lib/newsroom";
import { signInFields, verifySignIn } from "@/lib/people/sign-in";
import { FieldsWrong, NotFound, Refusal, RuleBroken } from "@/lib/refusal";
import { passSecondFactor, type SecondFactor } from "@/lib/steps/pass-second-factor";
import { endStep, findStep, takeChallenge } from "@/lib/steps/step";
import { signInPlace } from "@/lib/web/device-cookie";
import { plainForm, type PlainForm } from "@/lib/web/form-fields";
import { afterPassword, letIn } from "@/lib/web/let-in";
import { originOf } from "@/lib/web/origin";
import { ownPath } from "@/lib/web/own-path";
import { refusedState } from "@/lib/web/refused-state";
import type { ActionState } from "@/lib/web/action-state";
import { signOut } from "@/lib/web/session-cookie";
import { forgetStepHere, stepHere } from "@/lib/web/step-cookie";
import { accountLanguage, accountWords } from "./account-words";

/** Goes on to the second factor or signs in, or says that address and password do not belong together: one sentence, whichever of them is wrong. */
export async function signInAction(_before: ActionState, form: FormData): Promise<ActionState> {
  const plain = plainForm(form);
  const given = signInFields.safeParse(plain);
  const person = given.success ? await verified(given.data) : null;
  const next = ownPath(plain.next);
  if (person instanceof Refusal)
    redirect(`/sign-in/resting?until=${Date.parse(String(person.values.until))}`);
  const outcome = person && (await afterPassword(person.personId, person.passwordHash));
  if (outcome === "code") redirect(`/sign-in/code${next ? `?next=${encodeURIComponent(next)}` : ""}`);
  return outcome === "in" ? redirect(next ?? "/desk") : refused(plain);
}

const codeForm = z.object({
  code: z.string().trim().max(100).default(""),
  passkey: z.string().max(200_000).default(""),
  trust: z.literal("on").optional(),
});

/** Signs in with the second factor, after the password was right: a code, a recovery code or a passkey. */
export async function passSecondFactorAction(_before: ActionState, form: FormData): Promise<ActionState> {
  const plain = plainForm(form);
  const next = ownPath(plain.next);
  const begun = next ? `&next=${encodeURIComponent(next)}` : "";
  const given = codeForm.safeParse(plain);
  const origin = originOf(await headers());
  const outcome = await attempt(async () => {
    const factor = given.success ? secondFactorIn(given.data) : null;
    if (!factor) throw new FieldsWrong({ code: "required" });
    return passSecondFactor(openNewsroom(), await stepHere("secondFactor"), factor, origin);
  });
  if (outcome instanceof NotFound) redirect(`/sign-in?said=begun${begun}`);
  if (outcome instanceof RuleBroken) redirect(`/sign-in?said=codes${begun}`);
  if (outcome instanceof Refusal) return refusedState(outcome, await accountLanguage(), {});
  await forgetStepHere("secondFactor");
  const isIn = await letIn(outcome.personId, { second: true, trust: given.data?.trust === "on" });
  return redirect(isIn ? (next ?? "/desk") : `/sign-in?said=closed`);
}

/** Signs in with a passkey alone, whose holder has shown it a finger, a face or a PIN: two factors at once. */
export async function signInWithPasskeyAction(_before: ActionState, form: FormData): Promise<ActionState> {
  const plain = plainForm(form);
  const next = ownPath(plain.next);
  const given = inJson(passkeyResponse).safeParse(plain.passkey);
  const newsroom = openNewsroom();
  const step = await findStep(newsroom, await stepHere("passkey"), "passkey");
  const challenge = step && (await takeChallenge(newsroom, step));
  if (step) await endStep(newsroom.db, step.id);
  const person =
    given.success && challenge ? await takePasskey(newsroom, { challenge, response: given.data }) : null;
  await forgetStepHere("passkey");
  if (person && (await letIn(person.personId, { second: true }))) return redirect(next ?? "/desk");
  return refusedState(new FieldsWrong({ passkey: "passkeyWrong" }), await accountLanguage(), {});
}

/** Signs out. */
export async function signOutAction(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}

/** Whose e-mail and password these are; the refusal itself while too many were wrong. */
async function verified(given: z.output<typeof signInFields>) {
  const from = await signInPlace();
  return attempt(() => verifySignIn(openNewsroom(), given, from));
}

/** What was asked for, or the refusal. */
async function attempt<T>(run: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function secondFactorIn({ code, passkey }: z.output<typeof codeForm>): SecondFactor | null {
  if (passkey === "") return code === "" ? null : { code };
  const said = inJson(passkeyResponse).safeParse(passkey);
  if (!said.success) throw new FieldsWrong({ passkey: "passkeyWrong" });
  return { passkey: said.data };
}

/** The password is not given back: it would stand in the page. */
async function refused({ email }: PlainForm): Promise<ActionState> {
  const words = await accountWords();
  return {
    ok: false,
    message: words("desk.signIn.wrong"),
    fields: { password: words("desk.signIn.tryAgain") },
    values: { email: typeof email === "string" ? email : "" },
  };
}
