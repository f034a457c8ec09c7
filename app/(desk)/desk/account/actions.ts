"use server";

import { z } from "zod";
import { addPasskey } from "@/lib/factors/add-passkey";
import { beginAuthenticator } from "@/lib/factors/begin-authenticator";
import { confirmAuthenticator } from "@/lib/factors/confirm-authenticator";
import { inJson, newPasskeyResponse, passkeyName } from "@/lib/factors/fields";
import { makeRecoveryCodes } from "@/lib/factors/make-recovery-codes";
import { namePasskey } from "@/lib/factors/name-passkey";
import { removeAllFactors } from "@/lib/factors/remove-all-factors";
import { removeFactor } from "@/lib/factors/remove-factor";
import { FieldsWrong } from "@/lib/refusal";
import { closeSessions } from "@/lib/sessions/close-sessions";
import { endStep, findStep, takeChallenge } from "@/lib/steps/step";
import { internalReason } from "@/lib/stories/fields";
import { action } from "@/lib/web/action";
import { ownPath } from "@/lib/web/own-path";
import { renewSessionHere } from "@/lib/web/session-cookie";
import { forgetStepHere, stepHere } from "@/lib/web/step-cookie";
import { rowId } from "../stories/[id]/story-form";

const ACCOUNT = "/desk/account";
/** Whoever has just set up the first factor is offered the codes that stand in for it. */
const CODES = `${ACCOUNT}/recovery-codes?said=added`;
/** Whoever has a factor and has not shown it adds no other: they show the one that is there first. */
const SETTLING = { dangerous: true, evenWhileMissing: ["setUp"] } as const;

/** Begins to set up an authenticator app. */
export const beginAuthenticatorAction = action(
  z.object({}),
  async ({ newsroom, actor }) => {
    await beginAuthenticator(newsroom, actor);
    return { goTo: `${ACCOUNT}/authenticator` };
  },
  SETTLING,
);

/** Sets the app up with the first code that it shows. */
export const confirmAuthenticatorAction = action(
  z.object({ code: z.string().trim().min(1).max(20) }),
  async ({ newsroom, actor, session }, { code }) => {
    await confirmAuthenticator(newsroom, actor, { code, session });
    await renewSessionHere(session);
    return { goTo: CODES };
  },
  SETTLING,
);

const passkeyForm = z.object({ name: passkeyName, passkey: inJson(newPasskeyResponse) });

/** Adds the passkey that the browser has just made. */
export const addPasskeyAction = action(
  passkeyForm,
  async ({ newsroom, actor, session }, { name, passkey: response }) => {
    const step = await findStep(newsroom, await stepHere("newPasskey"), "newPasskey");
    const challenge = step?.personId === actor.id ? await takeChallenge(newsroom, step) : null;
    if (!step || challenge === null) throw new FieldsWrong({ passkey: "passkeyWrong" });
    await endStep(newsroom.db, step.id);
    await forgetStepHere("newPasskey");
    await addPasskey(newsroom, actor, { name, challenge, response, session });
    await renewSessionHere(session);
    return { goTo: CODES };
  },
  SETTLING,
);

/** Calls a passkey something else. */
export const namePasskeyAction = action(
  z.object({ passkeyId: rowId, name: passkeyName }),
  async ({ newsroom, actor }, form) => {
    await namePasskey(newsroom, actor, form);
    return { goTo: `${ACCOUNT}?said=named` };
  },
);

/** Removes one of one's own passkeys. */
export const removePasskeyAction = action(
  z.object({ passkeyId: rowId }),
  async ({ newsroom, actor }, { passkeyId }) => {
    await removeFactor(newsroom, actor, { passkeyId });
    return { goTo: `${ACCOUNT}?said=removed` };
  },
  { dangerous: true },
);

/** Removes one's own authenticator app. */
export const removeAuthenticatorAction = action(
  z.object({}),
  async ({ newsroom, actor }) => {
    await removeFactor(newsroom, actor, "app");
    return { goTo: `${ACCOUNT}?said=removed` };
  },
  { dangerous: true },
);

/** Makes ten new recovery codes and shows them, this once. */
export const makeRecoveryCodesAction = action(
  z.object({}),
  async ({ newsroom, actor }) => ({ show: { codes: await makeRecoveryCodes(newsroom, actor) } }),
  { dangerous: true },
);

/** Removes every second factor of a colleague who has lost them. */
export const removeAllFactorsAction = action(
  z.object({ personId: rowId, reason: internalReason.min(1) }),
  async ({ newsroom, actor }, form) => {
    await removeAllFactors(newsroom, actor, form);
    return { goTo: `/desk/people/${form.personId}?said=factors` };
  },
  { dangerous: true },
);

const closeForm = z.object({
  which: z.enum(["one", "others", "all"]),
  session: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});

/** Signs out one's own browsers: one, all others, or all. */
export const closeSessionsAction = action(closeForm, async ({ newsroom, actor, session }, form) => {
  const named = form.which === "one" ? { only: form.session ?? "" } : {};
  const except = form.which === "others" ? { except: session } : {};
  await closeSessions(newsroom, actor, { personId: actor.id, ...named, ...except });
  const left = form.which === "all" || form.session === session;
  return { goTo: left ? "/sign-in" : `${ACCOUNT}?said=closed` };
});

/** Proves again who is signed in, and goes where they were going. */
export const proveAction = action(
  z.object({ next: z.string().max(2_000).default("") }),
  (_desk, { next }) => Promise.resolve({ goTo: ownPath(next) ?? ACCOUNT }),
  { dangerous: "anew", evenWhileMissing: ["setUp", "show"] },
);
