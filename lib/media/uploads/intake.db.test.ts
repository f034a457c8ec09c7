import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { mkdir, open, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { uploadsFolder } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound, TooMany } from "@/lib/refusal";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { takeIn } from "./intake";
import { uploadRecords, type UploadOutcome, type UploadRecord } from "./upload-records";

let newsroom: Newsroom;
let reporter: Actor & { kind: "person" };

beforeAll(async () => {
  newsroom = (await makeNewsroom()).newsroom;
  reporter = await makeActor(newsroom, "reporter");
});

/**
 * A server that takes an upload in, and is held while it reads the record: what another server on the same folder does
 * `meanwhile` happens between its look at the record and its look at the bytes.
 */
async function takenInWhile(id: string, meanwhile: (record: UploadRecord) => Promise<void>) {
  const folder = uploadsFolder();
  await mkdir(folder, { recursive: true });
  const metadata = { filename: "quay.jpg", account: String(reporter.id) };
  const record = { id, size: 5, metadata, creation_date: new Date().toISOString() };
  await writeFile(path.join(folder, id), "bytes");
  const file = path.join(folder, `${id}.json`);
  // A pipe: whoever reads the record waits for whoever writes it.
  execFileSync("mkfifo", [file]);
  const taken = takeIn(newsroom, reporter, { folder, record }).catch((error: unknown) => error);
  const pipe = await open(file, "w");
  await meanwhile(record);
  await pipe.writeFile(JSON.stringify(record));
  await pipe.close();
  return taken;
}

it("gives the answer of another server on the same folder that took the upload in first", async () => {
  const outcome: UploadOutcome = { name: "quay.jpg", pictureId: 1, known: false, missing: [] };
  const finish = (record: UploadRecord) => uploadRecords(uploadsFolder()).finish(record, outcome);
  expect(await takenInWhile("a".repeat(32), finish)).toEqual(outcome);
});

it("refuses an upload whose bytes are gone, and of which nothing is known", async () => {
  const giveUp = async ({ id }: UploadRecord) => {
    for (const name of [id, `${id}.json`]) await rm(path.join(uploadsFolder(), name));
  };
  expect(await takenInWhile("b".repeat(32), giveUp)).toBeInstanceOf(NotFound);
});

/** Opens a pipe that somebody waits at to read it; null where nobody does. */
function openWhereRead(pipe: string): number | null {
  try {
    return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

it("reads three uploads at a time, however many end together, and sixty wait; whoever is sent away asks again", async () => {
  const folder = uploadsFolder();
  const metadata = { filename: "many.jpg", account: String(reporter.id) };
  const records = Array.from({ length: 70 }, (_, at) => ({
    ...{ id: String(at).padStart(32, "c"), size: 5, metadata },
    creation_date: new Date().toISOString(),
  }));
  const pipeOf = ({ id }: UploadRecord) => path.join(folder, id);
  // Pipes: whoever reads one waits until it is closed, and that somebody reads it can be seen.
  execFileSync("mkfifo", records.map(pipeOf));
  const take = (record: UploadRecord) =>
    takeIn(newsroom, reporter, { folder, record }).catch((error: unknown) => error);
  let answered = 0;
  const taken = records.map((record) => take(record).finally(() => (answered += 1)));
  let most = 0;
  const unread = new Set(records.map(pipeOf));
  while (answered < records.length) {
    const reading: number[] = [];
    for (let look = 0; look < 5; look += 1) {
      for (const pipe of unread) {
        const opened = openWhereRead(pipe);
        if (opened === null) continue;
        unread.delete(pipe);
        reading.push(opened);
      }
      await new Promise((wake) => setTimeout(wake, 10));
    }
    most = Math.max(most, reading.length);
    reading.forEach((pipe) => closeSync(pipe));
  }
  expect(most).toBe(3);
  const outcomes = await Promise.all(taken);
  expect(outcomes.filter((one) => one instanceof TooMany)).toHaveLength(7);
  const empty = { name: "many.jpg", refused: "picture.empty", values: {} };
  expect(outcomes.filter((one) => !(one instanceof TooMany))).toEqual(Array(63).fill(empty));
  const [sentAway] = records.filter((_, at) => outcomes[at] instanceof TooMany);
  if (!sentAway) throw new Error("Nobody was sent away.");
  await rm(pipeOf(sentAway));
  await writeFile(pipeOf(sentAway), "");
  expect(await take(sentAway)).toEqual(empty);
});
