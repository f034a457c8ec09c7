import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import sharp from "sharp";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "@/bin/port.mjs";
import { sha256 } from "@/lib/chain";
import { systemClock } from "@/lib/clock";
import { dataFolder, uploadsFolder } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { chance } from "@/lib/media/darkroom/hostile-parts-for-tests";
import { mediaStore } from "@/lib/media/store/open-store";
import { deskName } from "@/lib/media/renditions";
import { keptName, originalName } from "@/lib/media/store/store";
import { sweepPictures } from "@/lib/media/store/sweep";
import { removeExpiredUploads } from "./upload-records";
import { UPLOADS_PATH } from "./uploads";

const PICTURES = 10;
const KILLS = 20;
/** Half of the kills strike while bytes arrive: after so many answers at the most, and so many milliseconds more. */
const ANSWERS = 7;
const ARRIVING = 200;
/** The others strike while a picture is kept: so many milliseconds after its first file, at the most. */
const KEEPING = 80;
/** Where nothing of the kind happens, a server is killed after so many milliseconds. */
const LONGEST_LIFE = 6_000;
const PIECE = 200_000;

let newsroom: Newsroom;
let account: number;
let port: number;
/** The server that answers, and the one that is loaded while it does, so that the next begins at once. */
let server: Server;
let nextServer: Server;

/** How many answers all servers have given. */
let answers = 0;

type Server = { process: ChildProcessWithoutNullStreams; lines: AsyncIterator<string> };

beforeAll(async () => {
  newsroom = { ...(await makeNewsroom()).newsroom, clock: systemClock };
  account = (await makeActor(newsroom, "reporter")).id;
  port = (await freePort()) as number;
  nextServer = loadServer();
});

afterAll(() => [server, nextServer].forEach(({ process }) => process.kill("SIGKILL")));

it("kill the server at twenty random moments while ten pictures are uploaded: files and rows agree, and all ten arrive once", async () => {
  const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
  console.log(`The moments of this run: KILL_SEED=${seed}`);
  const dice = chance(seed);
  const pictures = await makePictures(seed);
  await startServer();
  const uploads = new Map<string, Promise<number>>();
  const states: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Something is on its way at each moment.
    const begun = Math.ceil(((kill + 1) * PICTURES) / KILLS);
    for (const bytes of pictures.slice(uploads.size, begun)) {
      const hash = sha256(bytes);
      const arrived = upload(bytes, `${hash.slice(0, 6)}.png`);
      arrived.catch(() => undefined);
      uploads.set(hash, arrived);
    }
    await randomMoment(dice);
    server.process.kill("SIGKILL");
    await once(server.process, "exit");
    states.push(await stateNow());
    await sweepPictures(newsroom, mediaStore(), new Date());
    await expectAgreement();
    await startServer();
  }
  const pictureIds = await Promise.all(uploads.values());
  console.log(`What the kills found: ${states.join("; ")}`);
  expect(new Set(pictureIds).size).toBe(PICTURES);
  await sweepPictures(newsroom, mediaStore(), new Date());
  await expectAgreement();
  const rows = await newsroom.db.picture.findMany();
  expect(rows.map(({ contentHash }) => contentHash).sort()).toEqual([...uploads.keys()].sort());
  for (const bytes of pictures) expect(await mediaStore().get(originalName(sha256(bytes)))).toEqual(bytes);
  expect(await newsroom.db.logEntry.count({ where: { act: "picture.add" } })).toBe(PICTURES);
  await removeExpiredUploads(uploadsFolder(), new Date(Date.now() + 25 * 3_600_000));
  expect(await readdir(uploadsFolder())).toEqual([]);
}, 600_000);

/** By what the server has done, not by time alone: what it is doing at such a moment is the same on every machine. */
async function randomMoment(dice: () => number): Promise<void> {
  const last = Date.now() + LONGEST_LIFE;
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    while (!(await isSo()) && Date.now() < last) await pause(1);
  };
  if (dice() < 0.5) {
    const wanted = answers + 1 + Math.floor(dice() * ANSWERS);
    await until(() => answers >= wanted);
    await pause(dice() * ARRIVING);
  } else {
    const before = await firstFiles();
    await until(async () => (await firstFiles()) !== before);
    await pause(dice() * KEEPING);
  }
}

/** The names of all originals, and of what is being written. */
async function firstFiles(): Promise<string> {
  const folders = ["originals", "drafts"].map((name) => path.join(dataFolder(), "media", name));
  const names = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  return names.flat().join();
}

/** Every row has its files, every file its row; nothing half stands anywhere. */
async function expectAgreement(): Promise<void> {
  const store = mediaStore();
  const rows = await newsroom.db.picture.findMany();
  const expected = { originals: [] as string[], files: [] as string[] };
  for (const { contentHash, bytes } of rows) {
    const original = await store.get(originalName(contentHash));
    expect(original && sha256(original)).toBe(contentHash);
    expect(original?.byteLength).toBe(bytes);
    expected.originals.push(originalName(contentHash));
    for (const width of [320, 960] as const) {
      const name = keptName(deskName(contentHash, width));
      expect((await sharp((await store.get(name)) ?? Buffer.of()).metadata()).format).toBe("webp");
      expected.files.push(name);
    }
  }
  expect(await namesIn("originals/")).toEqual(expected.originals.sort());
  expect(await namesIn("files/")).toEqual(expected.files.sort());
  expect(await readdir(path.join(dataFolder(), "media", "drafts")).catch(() => [])).toEqual([]);
  // An upload's bytes belong to a record that says how they go on; before it is written there is not one of them.
  const waiting = await readdir(uploadsFolder()).catch(() => [] as string[]);
  for (const id of waiting.filter((name) => /^[0-9a-f]{32}$/.test(name))) {
    const records = waiting.filter((name) => name === `${id}.json` || name === `${id}.done`);
    if (records.length === 0) expect((await stat(path.join(uploadsFolder(), id))).size).toBe(0);
    for (const record of records) JSON.parse(await readFile(path.join(uploadsFolder(), record), "utf8"));
  }
}

async function namesIn(beginning: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of mediaStore().list(beginning)) names.push(name);
  return names.sort();
}

/** What a kill has left, before anything is swept: rows, originals, drafts, uploads under way. */
async function stateNow(): Promise<string> {
  const drafts = await readdir(path.join(dataFolder(), "media", "drafts")).catch(() => []);
  const waiting = (await readdir(uploadsFolder()).catch(() => [])).filter((name) => name.endsWith(".json"));
  const [rows, originals] = [await newsroom.db.picture.count(), await namesIn("originals/")];
  return `${rows} rows, ${originals.length} originals, ${drafts.length} drafts, ${waiting.length} under way`;
}

/** As the desk uploads, with the same library: in pieces, again and again until it is there. */
function upload(bytes: Buffer, name: string): Promise<number> {
  const headers = { "X-Account": String(account) };
  return new Promise((resolve, reject) => {
    const one = new Upload(bytes, {
      endpoint: `http://127.0.0.1:${port}${UPLOADS_PATH}`,
      ...{ headers, chunkSize: PIECE, metadata: { filename: name } },
      retryDelays: Array<number>(2_000).fill(100),
      onShouldRetry: () => true,
      onAfterResponse: () => void (answers += 1),
      onError: reject,
      onSuccess: () => resolve(outcomeOf(one.url ?? "", headers)),
    });
    one.start();
  });
}

async function outcomeOf(url: string, headers: Record<string, string>): Promise<number> {
  for (;;) {
    const answered = await fetch(`${url}/outcome`, { headers }).catch(() => null);
    if (answered?.status === 200) return ((await answered.json()) as { pictureId: number }).pictureId;
    if (answered && answered.status < 500) throw new Error(await answered.text());
    await pause(100);
  }
}

async function startServer(): Promise<void> {
  server = nextServer;
  if ((await server.lines.next()).done) throw new Error("The next server ended before it could begin.");
  server.process.stdin.write("\n");
  await server.lines.next();
  nextServer = loadServer();
}

function loadServer(): Server {
  const loaded = spawn(
    process.execPath,
    ["--import", "tsx", "lib/media/uploads/upload-server-for-tests.ts"],
    {
      env: { ...process.env, UPLOAD_PORT: String(port) },
    },
  );
  loaded.stderr.on("data", (line: Buffer) => process.stderr.write(line));
  return { process: loaded, lines: createInterface({ input: loaded.stdout })[Symbol.asyncIterator]() };
}

/** Pictures of noise, which no compression makes small: about a megabyte each. */
function makePictures(seed: number): Promise<Buffer[]> {
  const size = { width: 640, height: 480, channels: 3 } as const;
  return Promise.all(
    Array.from({ length: PICTURES }, (_, index) => {
      const dice = chance(seed * 100 + index);
      const noise = Buffer.from(Uint8Array.from({ length: 640 * 480 * 3 }, () => dice() * 256));
      return sharp(noise, { raw: size }).png({ compressionLevel: 1 }).toBuffer();
    }),
  );
}

const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));
