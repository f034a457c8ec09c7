import { mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { uploadsFolder } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { sayRefusal } from "@/lib/web/say-refusal";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { uploadRecords } from "./upload-records";
import { newPicture, uploader } from "./uploader-for-tests";

let newsroom: Newsroom;
let reporter: Actor & { kind: "person" };
let stranger: Actor & { kind: "person" };

beforeAll(async () => {
  newsroom = { ...(await makeNewsroom()).newsroom, clock: systemClock };
  reporter = await makeActor(newsroom, "reporter");
  stranger = await makeActor(newsroom, "editor");
});

const { ask, begin, send } = uploader(sayRefusal, () => ({ newsroom, reporter }));

describe("an upload beside others", () => {
  it("is not read, written, finished or given up by way of another's address", async () => {
    const bytes = await newPicture();
    const theirs = await begin("theirs.jpg", bytes.byteLength, { by: stranger });
    const own = await begin("own.jpg", 70);
    const id = theirs.split("/").at(-1) ?? "";
    for (const behind of [`?x=/../${id}`, `?/${id}`, `?x=/../${id}.json`, `#/${id}`]) {
      const head = await ask("HEAD", `${own}${behind}`);
      expect([behind, head.headers.get("upload-length")]).toEqual([behind, "70"]);
      expect((await send(`${own}${behind}`, 0, bytes)).status, behind).toBe(413);
    }
    expect((await ask("DELETE", `${own}?x=/../${id}`)).status).toBe(204);
    expect((await ask("HEAD", own)).status).toBe(404);
    expect((await ask("HEAD", theirs, { by: stranger })).headers.get("upload-offset")).toBe("0");
    const folder = uploadsFolder();
    expect(JSON.parse(await readFile(path.join(folder, `${id}.json`), "utf8"))).toMatchObject({ id });
    expect((await send(theirs, 0, bytes, { by: stranger })).status).toBe(200);
  });

  it("is written by one at a time, by whatever address", async () => {
    const bytes = await newPicture();
    const at = await begin("once.jpg", bytes.byteLength);
    const id = at.split("/").at(-1) ?? "";
    const sent = await Promise.all(["", `?a=/../${id}`, "?b=/"].map((more) => send(at + more, 0, bytes)));
    const codes = sent.map(({ status }) => status);
    expect(codes.filter((status) => status === 200)).toHaveLength(1);
    expect(await newsroom.db.picture.count({ where: { fileName: "once.jpg" } })).toBe(1);
  });

  it("has a record under a name of its own kind only", async () => {
    const records = uploadRecords(uploadsFolder());
    await mkdir(uploadsFolder(), { recursive: true });
    await writeFile(path.join(uploadsFolder(), "package.json"), JSON.stringify({ id: "package" }));
    await writeFile(path.join(uploadsFolder(), "..", "outside.json"), JSON.stringify({ id: "outside" }));
    for (const id of ["package", "../outside", "A".repeat(32), `${"a".repeat(32)}\n`, ""]) {
      expect(await records.get(id), id).toBeUndefined();
      expect(() => records.set(id, { id, size: 1, metadata: {}, creation_date: "" }), id).toThrow();
    }
    await rm(path.join(uploadsFolder(), "package.json"));
    await rm(path.join(uploadsFolder(), "..", "outside.json"));
  });

  it("takes the place of one of the same account of which no byte has come for ten minutes, the oldest first", async () => {
    const by = await makeActor(newsroom, "reporter");
    const begun: string[] = [];
    for (let n = 0; n < 40; n += 1) begun.push(await begin(`${n}.jpg`, 10, { by }));
    const bystander = await begin("bystander.jpg", 10);
    const headers = { "Upload-Length": "10", "Upload-Metadata": "filename YQ==" };
    const silentFor = async (at: string, minutes: number) => {
      const id = at.split("/").at(-1) ?? "";
      const then = new Date(Date.now() - minutes * 60_000);
      for (const file of [id, `${id}.json`]) await utimes(path.join(uploadsFolder(), file), then, then);
    };
    const [whole = "", silent = "", older = "", resumed = "", nearly = ""] = begun;
    await writeFile(path.join(uploadsFolder(), whole.split("/").at(-1) ?? ""), new Uint8Array(10));
    for (const [at, minutes] of [
      [whole, 60],
      [silent, 11],
      [older, 30],
      [resumed, 30],
      [nearly, 9],
      [bystander, 60],
    ] as const)
      await silentFor(at, minutes);
    // It began long ago, and a byte has come just now.
    expect((await send(resumed, 0, new Uint8Array(5), { by })).status).toBe(204);
    const stands = async () =>
      Promise.all(
        [whole, silent, older, resumed, nearly].map(async (at) => (await ask("HEAD", at, { by })).status),
      );
    await begin("first.jpg", 10, { by });
    expect(await stands()).toEqual([200, 200, 404, 200, 200]);
    await begin("second.jpg", 10, { by });
    expect(await stands()).toEqual([200, 404, 404, 200, 200]);
    expect((await ask("POST", "", { by, headers })).status).toBe(429);
    expect(await stands()).toEqual([200, 404, 404, 200, 200]);
    expect((await ask("HEAD", bystander)).status).toBe(200);
  });

  it("is counted before another begins, however many begin at once", async () => {
    const by = await makeActor(newsroom, "reporter");
    const headers = { "Upload-Length": "10", "Upload-Metadata": "filename YQ==" };
    const asked = await Promise.all(Array.from({ length: 120 }, () => ask("POST", "", { by, headers })));
    expect(asked.filter(({ status }) => status === 201)).toHaveLength(40);
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(80);
    const large = await makeActor(newsroom, "reporter");
    const most = { ...headers, "Upload-Length": "50000000" };
    const all = await Promise.all(
      Array.from({ length: 30 }, () => ask("POST", "", { by: large, headers: most })),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(20);
  });
});
