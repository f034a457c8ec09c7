"use server";

import { redirect } from "next/navigation";
import { openNewsroom } from "@/lib/newsroom";
import { signInFields, verifySignIn } from "@/lib/people/sign-in";
import { ownPath } from "@/lib/web/own-path";
import type { ActionState } from "@/lib/web/action-state";
import { signIn, signOut } from "@/lib/web/session-cookie";
import { accountWords } from "./account-words";

/** Signs in, or says that address and password do not belong together: one sentence, whichever of them is wrong. */
export async function signInAction(_before: ActionState, form: FormData): Promise<ActionState> {
  const given = signInFields.safeParse({ email: form.get("email"), password: form.get("password") });
  const person = given.success ? await verifySignIn(openNewsroom(), given.data) : null;
  if (!person) return refused(form);
  await signIn(person.personId);
  redirect(ownPath(form.get("next")) ?? "/desk");
}

/** Signs out. */
export async function signOutAction(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}

/** The password is not given back: it would stand in the page. */
async function refused(form: FormData): Promise<ActionState> {
  const words = await accountWords();
  const email = form.get("email");
  return {
    ok: false,
    message: words("desk.signIn.wrong"),
    fields: { password: words("desk.signIn.tryAgain") },
    values: { email: typeof email === "string" ? email : "" },
  };
}
