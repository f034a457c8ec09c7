import { loadJoining } from "./joining";
import {
  ACCOUNT_HEADER,
  type AsideAnswer,
  type AsideRequest,
  type PenRequest,
  type Presence,
  type SaveAnswer,
  type SaveRequest,
  type StoredText,
} from "./fields";

/** How a tab speaks with the newsroom. Everything rejects with Unreachable where no answer comes, and with Refused where the answer is no. */
export type Transport = {
  /** Sends a save; `last`: the page may be gone before the answer. Only Unreachable is thrown, every other answer is given. */
  save: (request: SaveRequest, signal: AbortSignal, last?: boolean) => Promise<SaveAnswer>;
  /** What stands, and which of a tab's saves arrived. */
  stored: (sitting: string) => Promise<StoredText>;
  standing: (sitting: string) => Promise<Presence>;
  pen: (request: PenRequest, last?: boolean) => Promise<Presence>;
  aside: (request: AsideRequest) => Promise<AsideAnswer>;
};

/** No answer came: no network, no newsroom, or not in time. */
export class Unreachable extends Error {}

/** The newsroom answered no, in its own sentence. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly answer: Answer,
  ) {
    super(answer.message ?? "");
  }
}

type Answer = {
  code?: string;
  message?: string;
  fields?: Record<string, string>;
  reference?: string;
  theirs?: StoredText;
};

/** How long an answer is waited for, in milliseconds. */
const TIME_OUT = 10_000;

/** The newsroom has too much to do for this account at the moment (HTTP, "429 Too Many Requests"). */
const TOO_MANY = 429;

/** The most that a browser sends for a page that is gone, in bytes (Fetch standard, 64 KiB for all such requests together). */
export const MOST_AT_THE_END = 60_000;

/**
 * Speaks with the newsroom over plain requests. Each says in whose name the tab was opened: where another account has
 * signed in meanwhile, the newsroom answers as to somebody who is signed out.
 */
export function overHttp(
  { storyId, personId }: { storyId: number; personId: number },
  request: typeof fetch = fetch,
): Transport {
  const at = (name: string) => `/api/desk/stories/${storyId}/${name}`;
  const account = { [ACCOUNT_HEADER]: String(personId) };
  const ask = <T>(name: string, more: RequestInit = {}) =>
    answerOf<T>(request, at(name), { ...more, headers: { ...account, ...more.headers } });
  const post = <T>(name: string, json: object, more: RequestInit = {}) =>
    ask<T>(name, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(json),
      ...more,
    });
  return {
    save: (save, signal, last = false) =>
      post<Omit<Extract<SaveAnswer, { kind: "saved" }>, "kind">>("draft", save, { signal, keepalive: last })
        .then((answer): SaveAnswer => ({ ...answer, kind: "saved" }))
        .catch(savedAnswer)
        .then(async (answer) => (answer.kind === "conflict" ? await joinable(answer) : answer)),
    stored: (sitting) => ask<StoredText>(`draft?sitting=${encodeURIComponent(sitting)}`).then(joinable),
    standing: (sitting) => ask(`standing?sitting=${encodeURIComponent(sitting)}`),
    pen: (asked, last = false) => post("pen", asked, { keepalive: last }),
    aside: (text) => post("aside", text),
  };
}

/** Hands on another text once what joins it with the one typed here has come too. */
async function joinable<T>(theirs: T): Promise<T> {
  try {
    await loadJoining();
    return theirs;
  } catch (error) {
    throw new Unreachable("what joins two texts did not come", { cause: error });
  }
}

function savedAnswer(error: unknown): SaveAnswer {
  if (!(error instanceof Refused)) throw error;
  const { status, answer } = error;
  const { code = "", message = "", fields, reference = "", theirs } = answer;
  if (status === 401) return { kind: "signedOut" };
  if (status === 409 && theirs) return { kind: "conflict", theirs };
  if (status >= 500 || status === TOO_MANY) return { kind: "broken", reference, message };
  return { kind: "refused", code, message, ...(fields ? { fields } : {}) };
}

async function answerOf<T>(request: typeof fetch, address: string, more: RequestInit): Promise<T> {
  const late = AbortSignal.timeout(TIME_OUT);
  const signal = more.signal ? AbortSignal.any([more.signal, late]) : late;
  const { status, json } = await exchanged(request, address, { ...more, signal });
  if (status >= 200 && status < 300 && json !== null) return json as T;
  const answer = (json ?? {}) as Answer;
  // What is not in the newsroom's words comes from something between it and here, which has no say over a text.
  if (answer.message === undefined) throw new Unreachable(`${status} from ${address}`);
  throw new Refused(status, answer);
}

async function exchanged(request: typeof fetch, address: string, more: RequestInit) {
  try {
    const response = await request(address, { credentials: "same-origin", cache: "no-store", ...more });
    const text = await response.text();
    return { status: response.status, json: parsed(text) };
  } catch (error) {
    throw new Unreachable(`no answer from ${address}`, { cause: error });
  }
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
