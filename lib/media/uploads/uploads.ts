import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { FileStore } from "@tus/file-store";
import { Server, type ServerOptions } from "@tus/server";
import { authorize } from "@/lib/authorize";
import { uploadsFolder } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound, Refusal, RuleBroken } from "@/lib/refusal";
import { takeIn } from "./intake";
import { admitUpload } from "./admit-upload";
import { MOST_BYTES } from "./upload-limits";
import { nameInUpload } from "./upload-name";
import { UPLOAD_KEPT, uploadRecords, type UploadOutcome, type UploadRecord } from "./upload-records";

/** Where uploads are sent to. */
export const UPLOADS_PATH = "/api/desk/pictures/uploads";

/** Who uploads, and how a refusal is said to them: its status and its sentence. */
export type UploadDesk = {
  newsroom: Newsroom;
  actor: Actor & { kind: "person" };
  say: (refusal: Refusal) => { status: number; body: { code: string; message: string } };
};

type Files = { tus: Server; folder: string; records: ReturnType<typeof uploadRecords> };
type ConfigStore = NonNullable<ConstructorParameters<typeof FileStore>[0]["configstore"]>;
/** In the protocol's library a request of its own kind, which is the one it was given. */
type TusRequest = Parameters<NonNullable<ServerOptions["onIncomingRequest"]>>[0];

/**
 * Answers a request of the tus protocol (https://tus.io/protocols/resumable-upload, version 1.0.0 with creation,
 * termination and expiration). With the last byte the picture is taken into the library, and the answer says so as JSON:
 * `{ pictureId, known, name, missing }`, or 422 `{ code, message }`. Whoever lost that answer asks for it again at
 * `…/<id>/outcome`. An upload is there for its own account only.
 */
export async function answerUpload(request: Request, desk: UploadDesk): Promise<Response> {
  try {
    authorize(desk.actor, "picture.add");
    const files = openFiles();
    const [at, id = "", rest] = AT.exec(new URL(request.url).pathname) ?? [];
    if (request.method === "GET" && rest === "outcome") return await outcomeOf(desk, files, id);
    // Whatever is created has no address yet, and everything else has one, of exactly this kind.
    const isNamed = id !== "";
    if (at === undefined || rest !== undefined || isNamed === UNNAMED.includes(request.method))
      throw new NotFound("upload");
    const record = isNamed ? await ownRecord(desk, files, id) : undefined;
    if (request.method === "HEAD" && record?.outcome) return wholeAlready(record);
    desks.set(request, desk);
    return await files.tus.handleWeb(request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(desk, error);
  }
}

const AT = new RegExp(`^${UPLOADS_PATH}(?:/([0-9a-f]{32})(?:/(.*))?)?$`);

/** These are about no upload that is there already. */
const UNNAMED: readonly string[] = ["POST", "OPTIONS"];

/** Whose request the protocol's library is answering. */
const desks = new WeakMap<object, UploadDesk>();

async function ownRecord({ actor }: UploadDesk, { records }: Files, id: string): Promise<UploadRecord> {
  const record = await records.get(id);
  if (record?.metadata?.account !== String(actor.id)) throw new NotFound("upload");
  return record;
}

/** What became of an upload: as it is known, or found out now where the server died before it could say it. */
async function outcomeOf(desk: UploadDesk, files: Files, id: string): Promise<Response> {
  const record = await ownRecord(desk, files, id);
  const isWhole = record.outcome ?? (await isThere(files, record));
  // What is not there any more may have been taken in meanwhile, by another server on the same folder.
  if (!isWhole && !(await files.records.get(id))?.outcome) throw new NotFound("upload");
  const { status, body } = said(desk, await takeIn(desk.newsroom, desk.actor, { ...files, record }));
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

async function isThere({ tus }: Files, { id, size }: UploadRecord): Promise<boolean> {
  const upload = await tus.datastore.getUpload(id).catch(() => null);
  return upload?.offset === size;
}

/** Its bytes are let go of once it is known what became of it; the protocol is told that all of them have come. */
function wholeAlready({ size }: UploadRecord): Response {
  const all = String(size ?? 0);
  const headers = { "Tus-Resumable": "1.0.0", "Upload-Offset": all, "Upload-Length": all };
  return new Response(null, { headers: { ...headers, "Cache-Control": "no-store" } });
}

/** Status and body for whoever sent the upload. */
function said(desk: UploadDesk, outcome: UploadOutcome): { status: number; body: object } {
  if (!("refused" in outcome)) return { status: 200, body: outcome };
  const { body } = desk.say(new RuleBroken(outcome.refused, outcome.values));
  return { status: 422, body: { ...body, name: outcome.name } };
}

function refused(desk: UploadDesk, refusal: Refusal): Response {
  const { status, body } = desk.say(refusal);
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", "Tus-Resumable": "1.0.0" } });
}

/** One a process for each folder, under a name on `globalThis`, because Next bundles module instances of its own: it holds the locks. */
function openFiles(): Files {
  const folder = uploadsFolder();
  const holder = globalThis as unknown as Record<symbol, Files | undefined>;
  const name = Symbol.for("newsroom.uploads");
  const open = holder[name];
  return open?.folder === folder ? open : (holder[name] = makeFiles(folder));
}

function makeFiles(folder: string): Files {
  mkdirSync(folder, { recursive: true });
  const records = uploadRecords(folder);
  const datastore = new FileStore({
    directory: folder,
    configstore: records as unknown as ConfigStore,
    expirationPeriodInMilliseconds: UPLOAD_KEPT,
  });
  // An upload says how long it is before it begins.
  datastore.extensions = ["creation", "termination", "expiration"];
  return { tus: new Server({ ...optionsOf(folder, records), datastore }), folder, records };
}

function optionsOf(folder: string, records: Files["records"]): Omit<ServerOptions, "locker"> {
  return {
    path: UPLOADS_PATH,
    relativeLocation: true,
    // Nobody else's page is ever told that it may read an answer.
    allowedOrigins: () => false,
    maxSize: MOST_BYTES,
    // All of it has come: it is being taken in, and whoever gives it up then must not be told that it is gone.
    disableTerminationForFinishedUploads: true,
    namingFunction: () => randomBytes(16).toString("hex"),
    // The one whose account was looked at, whatever stands behind the path.
    getFileIdFromRequest: (request) => AT.exec(new URL(request.url).pathname)?.[1],
    async onUploadCreate(request, { id, size = 0, metadata: given, creation_date }) {
      // It has no last byte with which it could be looked at.
      if (size === 0) throw new RuleBroken("picture.empty");
      const { newsroom, actor } = deskOf(request);
      const metadata = { filename: nameInUpload(given?.filename), account: String(actor.id) };
      await admitUpload(records, { id, size, metadata, creation_date }, newsroom.clock.now());
      return { metadata };
    },
    async onUploadFinish(request, upload) {
      const desk = deskOf(request);
      const outcome = await takeIn(desk.newsroom, desk.actor, { folder, record: { ...upload } });
      const { status, body } = said(desk, outcome);
      const headers = { "Content-Type": "application/json", "Cache-Control": "no-store" };
      return { status_code: status, body: JSON.stringify(body), headers };
    },
    onResponseError: (request, error) => inWords(deskOf(request), request.method, error),
  };
}

function deskOf(request: TusRequest): UploadDesk {
  const desk = desks.get(request);
  if (!desk) throw new Error("The protocol's library answers a request that it was not given.");
  return desk;
}

/** Every refusal is said in the person's language; the protocol's own faults, which only programs see, keep their words. */
function inWords(desk: UploadDesk, method: string, error: Error | { status_code: number; body: string }) {
  const tooLarge = "status_code" in error && error.status_code === 413;
  const refusal = tooLarge ? tooMuch(method) : error;
  if (!(refusal instanceof Refusal)) {
    if (!("status_code" in error)) throw error;
    return { status_code: error.status_code, body: JSON.stringify({ code: "upload", message: error.body }) };
  }
  const { status, body } = desk.say(refusal);
  return { status_code: tooLarge ? 413 : status, body: JSON.stringify(body) };
}

/** An upload that announces more than a picture may have, or one that has grown since it was announced. */
function tooMuch(method: string): RuleBroken {
  if (method === "POST") return new RuleBroken("uploadTooLarge", { megabytes: MOST_BYTES / 1_000_000 });
  return new RuleBroken("uploadHasGrown");
}
