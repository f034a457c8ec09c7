import type { DetailedError, HttpResponse, Upload } from "tus-js-client";

const ENDPOINT = "/api/desk/pictures/uploads";

/** A file goes in pieces of so many bytes: a phone's slow line sends one well within the time that a server waits. */
const PIECE = 1_000_000;

/** After each failure it is tried again, in milliseconds; whatever comes through begins this anew. */
const PAUSES = [500, 1_000, 3_000, 5_000, ...Array<number>(40).fill(10_000)];

/** For so long it is asked what became of an upload that somebody stopped too late, in milliseconds. */
const ASKED_FOR = 60_000;

type Refused = { state: "refused"; why: string | null; isFinal: boolean };

/** What became of a picture: its number, whether it was in the library already, and which words it lacks. */
type Added = { pictureId: number; known: boolean; missing: ("credit" | "alt")[] };

/**
 * How a file stands that is being sent. A refusal without a sentence is a connection that was lost; a final one is a
 * rule of the house, which the same file meets again whenever it is sent.
 */
export type SendingTold =
  | { state: "waiting" | "sending" | "looking" | "interrupted" | "stopped" }
  | Refused
  | ({ state: "added" } & Added);

export type Sending = { stop: () => void };

/**
 * Sends a file to the library by the tus protocol, whose client comes when it is needed: in pieces, going on where the
 * connection broke, also after the page was left. `tell` hears how it stands, and how many percent have come; after
 * `stop` only what became of it: that it is gone, or that it had come whole already and was added or refused.
 */
export function sendPicture(file: File, tell: (told: SendingTold, percent?: number) => void): Sending {
  const stopping = new AbortController();
  const settled = new AbortController();
  let upload: Upload | undefined;
  const refuse = (error: Error | DetailedError) => tell(refusalIn(statusOf(error), responseOf(error)));
  const begin = async () => {
    const { Upload } = await import("tus-js-client");
    if (stopping.signal.aborted) return;
    upload = new Upload(file, {
      ...{ endpoint: ENDPOINT, chunkSize: PIECE, metadata: { filename: file.name } },
      ...{ retryDelays: PAUSES, removeFingerprintOnSuccess: true },
      onProgress: (sent, all) =>
        tell({ state: sent < all ? "sending" : "looking" }, Math.floor((sent / Math.max(1, all)) * 100)),
      onShouldRetry: (error) => {
        const again = mayComeThrough(error.originalResponse?.getStatus() ?? 0);
        if (again) tell({ state: "interrupted" });
        return again;
      },
      onError: refuse,
      onSuccess: ({ lastResponse }) => void settle(lastResponse),
    });
    const [before] = await upload.findPreviousUploads();
    if (before) upload.resumeFromPreviousUpload(before);
    if (!stopping.signal.aborted) upload.start();
  };
  const settle = async (response: HttpResponse) => {
    settled.abort();
    const outcome = addedIn(response.getBody()) ?? (await askOutcome(upload?.url ?? "", stopping.signal));
    tell(outcomeOf(outcome), 100);
  };
  /** What has come whole cannot be given up any more: it is asked for what became of it. */
  const giveUp = async (stopped: Upload) => {
    const isGone = await stopped.abort(true).then(
      () => true,
      () => false,
    );
    if (isGone) return tell({ state: "stopped" }, 0);
    const outcome = await askOutcome(stopped.url ?? "", AbortSignal.timeout(ASKED_FOR));
    if (outcome !== LOST) tell(outcomeOf(outcome), 100);
  };
  // The next try may be seconds away; whoever is connected again goes on at once, unless all has come.
  const goOn = () => void upload?.abort().then(() => upload?.start());
  window.addEventListener("online", goOn, { signal: settled.signal });
  begin().catch(() => tell(LOST));
  return {
    stop: () => {
      stopping.abort();
      settled.abort();
      if (upload) void giveUp(upload);
    },
  };
}

/** The connection was lost, and nothing was said. */
const LOST: Refused = { state: "refused", why: null, isFinal: false };

/** A refusal by what it is about: who asks and how busy the newsroom is change, the file does not. */
function refusalIn(status: number, body: string): Refused {
  return { state: "refused", why: sentenceIn(body), isFinal: ABOUT_THE_FILE.includes(status) };
}

function outcomeOf(outcome: Added | Refused): SendingTold {
  return "state" in outcome ? outcome : { state: "added", ...outcome };
}

/** What became of an upload whose answer was lost: the picture, or the sentence that refuses it. */
async function askOutcome(url: string, signal: AbortSignal): Promise<Added | Refused> {
  for (const pause of PAUSES) {
    const response = await fetch(`${url}/outcome`, { signal }).catch(() => null);
    const body = (await response?.text().catch(() => "")) ?? "";
    if (response?.ok) return addedIn(body) ?? LOST;
    if (response && !mayComeThrough(response.status)) return refusalIn(response.status, body);
    await new Promise((wake) => setTimeout(wake, pause));
    if (signal.aborted) break;
  }
  return LOST;
}

/** Whether it is worth trying again: no answer at all, a server in trouble or busy, or somebody who is still writing. */
function mayComeThrough(status: number): boolean {
  return status === 0 || status >= 500 || status === 409 || status === 423 || status === 429;
}

/** Too large, of no kind that is taken, or refused by a rule: the same file would meet the same again. */
const ABOUT_THE_FILE: readonly number[] = [413, 415, 422];

function statusOf(error: Error | DetailedError): number {
  return "originalResponse" in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
}

function responseOf(error: Error | DetailedError): string {
  return "originalResponse" in error ? (error.originalResponse?.getBody() ?? "") : "";
}

function sentenceIn(body: string): string | null {
  const said = read(body) as { message?: unknown } | null;
  return typeof said?.message === "string" ? said.message : null;
}

function addedIn(body: string): Added | null {
  const said = read(body) as Added | null;
  return typeof said?.pictureId === "number" ? said : null;
}

function read(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
