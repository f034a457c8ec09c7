import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { siteUrl } from "@/lib/env";
import { noteRefusal } from "@/lib/log/note-refusal";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import { Conflict, FieldsWrong, NotAllowed, NotFound, Refusal, TooMany } from "@/lib/refusal";
import { isFresh } from "@/lib/sessions/limits";
import type { Missing } from "@/lib/sessions/what-is-missing";
import { GoneAway, Turns } from "@/lib/turns";
import { ACCOUNT_HEADER } from "@/lib/writing/fields";
import { findSignedIn, type Colleague, type SignedIn } from "./actor";
import { fieldErrors } from "./field-errors";
import { refusalWords } from "./refusal-words";

type Desk = { newsroom: Newsroom; actor: Colleague };
type Context<P> = { params: Promise<P> };
type Handler<P> = (request: Request, context: Context<P>) => Promise<Response>;

/** The most that an island may send, in bytes: the longest text with room for the rest. */
const LARGEST = 2 * 1024 * 1024;

/** How many exchanges of one account may be under way at once in this process, and how many more may wait. */
const MOST_AT_ONCE = { running: 4, waiting: 60 };

/** After how many seconds whoever asked for too much at once may ask again. */
const ASK_AGAIN_AFTER = 2;

/**
 * Makes a POST handler for an island of the desk: page of our own → actor → JSON → fields → act → answer as JSON.
 * 401 signed out, 403 from elsewhere, not allowed, or a second factor or a proof is missing, 404 not there or not theirs, 409 somebody was first, 413 too
 * large, 422 not of the schema or against a rule, 429 too much at once, 500 with a reference only. Every refusal is
 * `{ code, message, fields?, theirs?, reference? }` with the sentence in the actor's language.
 */
export function exchange<S extends z.ZodType, P = { id: string }>(
  schema: S,
  run: (desk: Desk, input: z.output<S>, params: P) => Promise<object>,
  settings: ExchangeSettings = {},
): Handler<P> {
  return async (request, { params }) => {
    if (!fromOurPage(request)) return refused(403, "foreign", "en");
    const signedIn = await findSignedInOf(request);
    const no = whyNotHere(signedIn, settings);
    if (!signedIn || no) return no ?? refused(401, "signedOut", "en");
    const { actor } = signedIn;
    const { language } = actor;
    return answeringInTurn(request, actor, async () => {
      const json = await readJson(request);
      if (json === TOO_LARGE) return refused(413, "tooLarge", language);
      const parsed = schema.safeParse(json, { reportInput: true });
      if (!parsed.success)
        return refused(422, "notOfTheSchema", language, { fields: fieldErrors(parsed.error, language) });
      return answer(200, await run({ newsroom: openNewsroom(), actor }, parsed.data, await params));
    });
  };
}

/** Makes a GET handler for an island of the desk; null is 404. Refuses as `exchange` does. */
export function reading<P = { id: string }>(
  run: (desk: Desk, params: P, query: URLSearchParams) => Promise<object | null>,
): Handler<P> {
  return async (request, { params }) => {
    const signedIn = await findSignedInOf(request);
    const no = whyNotHere(signedIn);
    if (!signedIn || no) return no ?? refused(401, "signedOut", "en");
    const { actor } = signedIn;
    return answeringInTurn(request, actor, async () => {
      const query = new URL(request.url).searchParams;
      const found = await run({ newsroom: openNewsroom(), actor }, await params, query);
      return found ? answer(200, found) : refused(404, "notFound", actor.language, {}, { what: "story" });
    });
  };
}

/** Who is signed in; nobody where the tab was opened by another account, in whose name nothing may be written now. */
async function findSignedInOf(request: Request): Promise<SignedIn | null> {
  const signedIn = await findSignedIn();
  const account = request.headers.get(ACCOUNT_HEADER);
  return account === null || account === String(signedIn?.actor.id) ? signedIn : null;
}

export type ExchangeSettings = {
  /** For whoever proved who they are a moment ago only: 403 `proofNeeded` for everybody else. */
  dangerous?: true;
  /** Also for whoever still owes this: only what settles it. */
  evenWhileMissing?: readonly Missing[];
};

/** Why somebody is refused before anything is read: 401 signed out, 403 while a second factor or a proof is missing. */
export function whyNotHere(
  signedIn: SignedIn | null,
  { dangerous, evenWhileMissing = [] }: ExchangeSettings = {},
): Response | null {
  if (!signedIn) return refused(401, "signedOut", "en");
  const { actor, session, missing } = signedIn;
  if (missing !== null && !evenWhileMissing.includes(missing))
    return refused(403, "secondFactorNeeded", actor.language);
  if (dangerous && !isFresh(session, openNewsroom().clock.now()))
    return refused(403, "proofNeeded", actor.language);
  return null;
}

/** A number in an address, or a number that no story has. */
export function idIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

/** Answers when it is this account's turn. */
export async function answeringInTurn(
  { signal }: Request,
  actor: Colleague,
  run: () => Promise<Response>,
): Promise<Response> {
  return answeringFaults(actor.language, () => theTurns().take(actor.id, () => noting(actor, run), signal));
}

/** What somebody may not do is refused, and stands in the log. */
async function noting(actor: Colleague, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof NotAllowed) await noteRefusal(openNewsroom(), actor, error);
    throw error;
  }
}

/** One a process, under a name on `globalThis`, because Next bundles module instances of its own. */
function theTurns(): Turns {
  const holder = globalThis as unknown as Record<symbol, Turns | undefined>;
  return (holder[Symbol.for("newsroom.turns")] ??= new Turns(MOST_AT_ONCE));
}

/** Answers, and puts a refusal into words and a failure under a reference. */
export async function answeringFaults(language: string, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) return refusal(error, language);
    if (error instanceof GoneAway) return new Response(null, { status: 499 });
    const reference = randomBytes(4).toString("hex");
    console.error(`An exchange with the desk broke, reference ${reference}.`, error);
    return refused(500, "broken", language, { reference }, { reference });
  }
}

function refusal(error: Refusal, language: string): Response {
  const { code, values } = error;
  if (error instanceof NotFound) return refused(404, code, language, {}, values);
  if (error instanceof NotAllowed) return refused(403, code, language, {}, values);
  if (error instanceof TooMany) return later(refused(429, code, language, {}, values));
  if (error instanceof Conflict) return refused(409, code, language, { theirs: error.theirs }, values);
  if (!(error instanceof FieldsWrong)) return refused(422, code, language, {}, values);
  const fields = Object.entries(error.fields).map(([name, wrong]) => [
    name,
    refusalWords(`fields.${wrong}`, language),
  ]);
  return refused(422, code, language, { fields: Object.fromEntries(fields) as Record<string, string> });
}

function later(response: Response): Response {
  response.headers.set("Retry-After", String(ASK_AGAIN_AFTER));
  return response;
}

/** `{ code, message, … }` with the refusal's sentence in a language. */
export function refused(
  status: number,
  code: string,
  language: string,
  more: object = {},
  values: Refusal["values"] = {},
): Response {
  return answer(status, { code, message: refusalWords(code, language, values), ...more });
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

const TOO_LARGE = Symbol("too large");

/**
 * What was sent, without what nobody types and the database keeps nowhere: a NUL, and half of a character. Null for
 * what is no JSON.
 */
async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST) return TOO_LARGE;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > LARGEST) return TOO_LARGE;
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8"), (_key, value: unknown) =>
      typeof value === "string" ? value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd") : value,
    ) as unknown;
  } catch {
    return null;
  }
}

/** Whether a page of this site sends it: JSON cannot be posted by a plain form. */
export function fromOurPage(request: Request): boolean {
  const type = request.headers.get("content-type") ?? "";
  return type.startsWith("application/json") && fromOurSite(request);
}

/**
 * Whether no page of another site sends it. A browser names the origin itself with everything but plain reading, and no
 * page can change it (Fetch standard, "Origin").
 */
export function fromOurSite(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null || origin === new URL(siteUrl()).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
