import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { caughtUpHere } from "@/lib/expiries/here";
import { noteRefusal } from "@/lib/log/note-refusal";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import { FieldsWrong, NotAllowed, NotFound } from "@/lib/refusal";
import type { ActionState } from "./action-state";
import { requireActor, requireSignedIn, type Colleague, type SignedIn } from "./actor";
import { fieldErrors } from "./field-errors";
import { plainForm, typedValues, type PlainForm } from "./form-fields";
import { ownPath } from "./own-path";
import { keepRefusal } from "./posted-answer";
import { isProved, proofKinds, provesHere, splitProof } from "./proving";
import { refusalWords } from "./refusal-words";
import { refusedState } from "./refused-state";

export type { ActionState };

type Desk = {
  newsroom: Newsroom;
  actor: Colleague;
  /** The number of the session in which it is done. */
  session: string;
};
type Done = { message?: string; goTo?: string; show?: unknown } | void;
type Outcome = { state: NonNullable<ActionState>; goTo?: string };

export type ActionSettings = {
  /**
   * What cannot be taken back, or opens other doors: whoever proved who they are more than a quarter of an hour ago
   * proves it again, in the same form, with all that was typed. "anew": even if it was a moment ago.
   */
  dangerous?: true | "anew";
  /** Also for whoever must set up or show a second factor first: only what settles that. */
  evenWithoutFactor?: true;
};

/**
 * Makes a server action out of a schema and an act: session → actor, form → fields, act → answer. `run` returns
 * a sentence for the notice or an address to go to, which is answered once this server shows readers what was done. Refusals come back as words in the actor's own language, with
 * what was typed; whatever breaks is logged under a reference, and only that is shown.
 */
export function action<S extends z.ZodType>(
  schema: S,
  run: (desk: Desk, input: z.output<S>) => Promise<Done>,
  { dangerous, evenWithoutFactor }: ActionSettings = {},
): (state: ActionState, form: FormData) => Promise<ActionState> {
  return async (before, form) => {
    const page = await pageOfForm();
    if (!evenWithoutFactor) await requireActor(page);
    const signedIn = await requireSignedIn(page);
    const { actor, session } = signedIn;
    const newsroom = openNewsroom();
    // Whoever speaks for a script of ours can send anything at all.
    const { plain, typed } = splitProof(plainForm(form instanceof FormData ? form : new FormData()));
    const parsed = schema.safeParse(plain, { reportInput: true });
    if (!parsed.success) return answered(wrongFields(parsed.error, plain, actor.language), before);
    if (dangerous && (dangerous === "anew" || !isProved(newsroom, session))) {
      const refused = await unproved(newsroom, signedIn, typed, plain);
      if (refused) return answered(refused, before);
    }
    const { state, goTo } = await outcome(
      () => run({ newsroom, actor, session: session.id }, parsed.data),
      plain,
      actor,
    );
    // Next steers by throwing, so this must stand outside every try.
    if (goTo === NOWHERE) notFound();
    if (goTo !== undefined) redirect(goTo);
    return answered(state, before);
  };
}

/** What a dangerous form is told that does not prove who sends it; null where it does. */
async function unproved(
  newsroom: Newsroom,
  signedIn: SignedIn,
  typed: ReturnType<typeof splitProof>["typed"],
  plain: PlainForm,
): Promise<NonNullable<ActionState> | null> {
  const { language } = signedIn.actor;
  const values = typedValues(plain);
  try {
    if (await provesHere(newsroom, signedIn.session, typed)) return null;
    const message = refusalWords("proofNeeded", language);
    return { ok: false, message, values, prove: await proofKinds(newsroom, signedIn) };
  } catch (error) {
    const refused = refusedState(error, language, values);
    if (!refused || refused.ok) return { ok: false, values, ...broken(error, language) };
    return error instanceof FieldsWrong
      ? { ...refused, prove: await proofKinds(newsroom, signedIn) }
      : refused;
  }
}

/** A refused form still offers what a step before found for it: what was chosen is among that. */
async function answered(given: NonNullable<ActionState>, before: ActionState): Promise<ActionState> {
  if (given.ok) return given;
  const state = before?.show === undefined ? given : { ...given, show: before.show };
  await keepRefusal(state);
  return state;
}

/** The outcome of an act upon something that is not there, or not theirs. */
const NOWHERE = "nowhere";

async function outcome(act: () => Promise<Done>, plain: PlainForm, actor: Colleague): Promise<Outcome> {
  try {
    const { message = "", goTo, show } = (await act()) ?? {};
    // Whoever follows the answer to the page must find on it what was just done.
    await caughtUpHere();
    return {
      state: { ok: true, message, ...(show === undefined ? {} : { show, values: typedValues(plain) }) },
      goTo,
    };
  } catch (error) {
    const values = typedValues(plain);
    if (error instanceof NotAllowed) await noteRefusal(openNewsroom(), actor, error);
    const refused = refusedState(error, actor.language, values);
    if (refused) return { state: refused, ...(error instanceof NotFound ? { goTo: NOWHERE } : {}) };
    return { state: { ok: false, values, ...broken(error, actor.language) } };
  }
}

function wrongFields(error: z.ZodError, plain: PlainForm, language: string): NonNullable<ActionState> {
  const message = refusalWords("fieldsWrong", language);
  return { ok: false, message, fields: fieldErrors(error, language), values: typedValues(plain) };
}

function broken(error: unknown, language: string): { message: string; reference: string } {
  const reference = randomBytes(4).toString("hex");
  console.error(`A server action broke, reference ${reference}.`, error);
  return { message: refusalWords("broken", language, { reference }), reference };
}

/** Where the form stands, so that whoever had to sign in again comes back to it. */
async function pageOfForm(): Promise<string | undefined> {
  const page = (await headers()).get("referer");
  return page && URL.canParse(page) ? ownPath(new URL(page).pathname) : undefined;
}
