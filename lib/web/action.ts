import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { caughtUpHere } from "@/lib/expiries/here";
import { noteRefusal } from "@/lib/log/note-refusal";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import { FieldsWrong, NotAllowed, NotFound } from "@/lib/refusal";
import type { Missing } from "@/lib/sessions/what-is-missing";
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
  /** Also for whoever still owes this: only what settles it. */
  evenWhileMissing?: readonly Missing[];
};

/**
 * Makes a server action out of a schema and an act: session → actor, form → fields, act → answer. `run` returns
 * a sentence for the notice or an address to go to, which is answered once this server shows readers what was done. Refusals come back as words in the actor's own language, with
 * what was typed; whatever breaks is logged under a reference, and only that is shown.
 */
export function action<S extends z.ZodType>(
  schema: S,
  run: (desk: Desk, input: z.output<S>) => Promise<Done>,
  { dangerous, evenWhileMissing = [] }: ActionSettings = {},
): (state: ActionState, form: FormData) => Promise<ActionState> {
  return async (before, form) => {
    const page = await pageOfForm();
    const signedIn = await requireSignedIn(page);
    const { actor, missing } = signedIn;
    if (missing !== null && !evenWhileMissing.includes(missing)) await requireActor(page);
    const newsroom = openNewsroom();
    const { plain, typed } = splitProof(plainForm(form));
    const parsed = schema.safeParse(plain, { reportInput: true });
    if (!parsed.success) return answered(wrongFields(parsed.error, plain, actor.language), before);
    let session = signedIn.session.id;
    if (dangerous && (dangerous === "anew" || !isProved(newsroom, signedIn.session))) {
      const proved = await prove(newsroom, signedIn, typed, plain);
      if (typeof proved !== "string") return answered(proved, before);
      session = proved;
    }
    const { state, goTo } = await outcome(() => run({ newsroom, actor, session }, parsed.data), plain, actor);
    // Next steers by throwing, so this must stand outside every try.
    if (goTo === NOWHERE) notFound();
    if (goTo !== undefined) redirect(goTo);
    return answered(state, before);
  };
}

/** The number of the session once a dangerous form has proved who sends it; what the form is told that does not. */
async function prove(
  newsroom: Newsroom,
  signedIn: SignedIn,
  typed: ReturnType<typeof splitProof>["typed"],
  plain: PlainForm,
): Promise<NonNullable<ActionState> | string> {
  const { language } = signedIn.actor;
  const values = typedValues(plain);
  try {
    const renewed = await provesHere(newsroom, signedIn.session, typed);
    if (renewed !== null) return renewed;
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
