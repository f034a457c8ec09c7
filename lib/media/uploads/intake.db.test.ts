import { execFileSync } from "node:child_process";
import { mkdir, open, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { uploadsFolder } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
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
