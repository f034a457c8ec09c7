import { cookies } from "next/headers";
import type { Newsroom } from "@/lib/newsroom";
import { beginStep, STEP_LASTS, type NewStep } from "@/lib/steps/step";
import { hostCookie } from "./session-cookie";

type Kind = NewStep["kind"];

/** The token of the step of this kind that this browser waits in; undefined where it waits in none. */
export async function stepHere(kind: Kind): Promise<string | undefined> {
  return (await cookies()).get(cookieOf(kind).name)?.value;
}

/** Begins a step and has this browser name it, in place of the one before. */
export async function beginStepHere(newsroom: Newsroom, step: NewStep): Promise<void> {
  await setCookie(step.kind, await beginStep(newsroom, step), STEP_LASTS / 1000);
}

/** Has this browser forget its step. */
export async function forgetStepHere(kind: Kind): Promise<void> {
  await setCookie(kind, "", 0);
}

async function setCookie(kind: Kind, value: string, maxAge: number): Promise<void> {
  const { name, secure } = cookieOf(kind);
  (await cookies()).set(name, value, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge });
}

/** A page to sign in offers passkeys while somebody types a password: the one must not put the other out. */
function cookieOf(kind: Kind) {
  return hostCookie(kind === "passkey" ? "newsroom-passkey" : "newsroom-step", process.env.NEXTAUTH_URL);
}
