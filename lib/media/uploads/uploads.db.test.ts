import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { uploadsFolder } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { sayRefusal } from "@/lib/web/say-refusal";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { mediaStore } from "@/lib/media/store/open-store";
import { deskName } from "@/lib/media/renditions";
import { keptName, originalName } from "@/lib/media/store/store";
import { removeExpiredUploads } from "./upload-records";
import { type Asked, newPicture, uploader } from "./uploader-for-tests";
import { UPLOADS_PATH } from "./uploads";

let newsroom: Newsroom;
let reporter: Actor & { kind: "person" };
let stranger: Actor & { kind: "person" };

beforeAll(async () => {
  newsroom = { ...(await makeNewsroom()).newsroom, clock: systemClock };
  reporter = await makeActor(newsroom, "reporter");
  stranger = await makeActor(newsroom, "editor");
});

const { ask, begin, send } = uploader(sayRefusal, () => ({ newsroom, reporter }));

type Said = { pictureId: number; known: boolean; name: string; missing: string[] };
const upload = async (name: string, bytes: Uint8Array, asked: Asked = {}) => {
  const answered = await send(await begin(name, bytes.byteLength, asked), 0, bytes, asked);
  return { status: answered.status, said: (await answered.json()) as Said & { message: string } };
};

describe("a picture that is uploaded", () => {
  it("is in the library with its original and what the desk shows, and the log says who added it", async () => {
    const bytes = await newPicture();
    const { status, said } = await upload("quay.jpg", bytes);
    expect(status).toBe(200);
    expect(said).toMatchObject({ known: false, name: "quay.jpg", missing: ["credit", "alt"] });
    const row = await newsroom.db.picture.findUniqueOrThrow({ where: { id: said.pictureId } });
    expect(row).toMatchObject({ fileName: "quay.jpg", addedById: reporter.id, bytes: bytes.byteLength });
    expect(await mediaStore().get(originalName(row.contentHash))).toEqual(bytes);
    for (const width of [320, 960] as const) {
      expect(await mediaStore().has(keptName(deskName(row.contentHash, width)))).toBe(true);
    }
    const entry = await newsroom.db.logEntry.findFirst({
      where: { act: "picture.add" },
      orderBy: { id: "desc" },
    });
    expect(entry).toMatchObject({ actorId: reporter.id, data: { picture: row.id, file: "quay.jpg" } });
  });

  it("may come in pieces, and is asked for how far it has come", async () => {
    const bytes = await newPicture();
    const at = await begin("pieces.jpg", bytes.byteLength);
    expect((await send(at, 0, bytes.subarray(0, 1_000))).status).toBe(204);
    expect((await ask("HEAD", at)).headers.get("upload-offset")).toBe("1000");
    expect((await send(at, 500, bytes.subarray(500))).status).toBe(409);
    const last = await send(at, 1_000, bytes.subarray(1_000));
    expect(last.status).toBe(200);
    expect(await last.json()).toMatchObject({ known: false, name: "pieces.jpg" });
  });

  it("is one picture however often it comes: the second time it is known", async () => {
    const bytes = await newPicture();
    const first = await upload("one.jpg", bytes);
    const second = await upload("the-same.jpg", bytes, { by: stranger });
    expect(second.said).toMatchObject({ pictureId: first.said.pictureId, known: true });
    const both = await Promise.all([upload("a.jpg", await newPicture()), upload("b.jpg", bytes)]);
    expect(both.map(({ said }) => said.known)).toEqual([false, true]);
  });

  it("comes back when it had been taken out of the library", async () => {
    const bytes = await newPicture();
    const { said } = await upload("taken-out.jpg", bytes);
    const where = { id: said.pictureId };
    await newsroom.db.picture.update({ where, data: { deletedAt: new Date(), deletedById: stranger.id } });
    expect((await upload("taken-out.jpg", bytes)).said).toMatchObject({
      pictureId: said.pictureId,
      known: true,
    });
    const row = await newsroom.db.picture.findUniqueOrThrow({ where });
    expect([row.deletedAt, row.deletedById]).toEqual([null, null]);
    const entry = await newsroom.db.logEntry.findFirst({ where: { act: "picture.bringBack" } });
    expect(entry?.data).toMatchObject({ picture: said.pictureId });
  });

  it("gets back an original that the store had lost", async () => {
    const bytes = await newPicture();
    const { said } = await upload("lost.jpg", bytes);
    const { contentHash } = await newsroom.db.picture.findUniqueOrThrow({ where: { id: said.pictureId } });
    await mediaStore().remove(originalName(contentHash));
    expect((await upload("lost.jpg", bytes)).said).toMatchObject({ pictureId: said.pictureId, known: true });
    expect(await mediaStore().get(originalName(contentHash))).toEqual(bytes);
  });
});

describe("whoever loses the connection at the last byte", () => {
  it("asks what became of it, as often as they like, and gets the same answer", async () => {
    const bytes = await newPicture();
    const at = await begin("lost-answer.jpg", bytes.byteLength);
    const answered = (await (await send(at, 0, bytes)).json()) as Said;
    const head = await ask("HEAD", at);
    expect([head.status, head.headers.get("upload-offset")]).toEqual([200, String(bytes.byteLength)]);
    for (let round = 0; round < 2; round += 1) {
      const outcome = await ask("GET", `${at}/outcome`);
      expect(outcome.status).toBe(200);
      expect(await outcome.json()).toEqual(answered);
    }
  });

  it("finds it added where the server died before it could take it in, or before it could say so", async () => {
    const bytes = await newPicture();
    const at = await begin("died.jpg", bytes.byteLength);
    // As a server leaves it that dies after the last byte.
    await writeFile(path.join(uploadsFolder(), at.split("/").at(-1) ?? ""), bytes);
    const [one, two] = await Promise.all([ask("GET", `${at}/outcome`), ask("GET", `${at}/outcome`)]);
    const said = (await one.json()) as Said;
    expect(said).toMatchObject({ known: false, name: "died.jpg" });
    expect(await two.json()).toEqual(said);
    expect(await newsroom.db.picture.count({ where: { fileName: "died.jpg" } })).toBe(1);
  });

  it("is not told that a picture was there already which came with this very upload", async () => {
    const bytes = await newPicture();
    const at = await begin("unsaid.jpg", bytes.byteLength);
    const id = at.split("/").at(-1) ?? "";
    const record = await readFile(path.join(uploadsFolder(), `${id}.json`));
    const { pictureId } = (await (await send(at, 0, bytes)).json()) as Said;
    // As a server leaves it that dies after the row and before the answer.
    await rm(path.join(uploadsFolder(), `${id}.done`));
    await writeFile(path.join(uploadsFolder(), `${id}.json`), record);
    await writeFile(path.join(uploadsFolder(), id), bytes);
    const outcome = (await (await ask("GET", `${at}/outcome`)).json()) as Said;
    expect(outcome).toMatchObject({ pictureId, known: false });
    expect((await upload("unsaid.jpg", bytes)).said).toMatchObject({ pictureId, known: true });
  });

  it("is told nothing of an upload of which bytes are missing", async () => {
    const at = await begin("half.jpg", 5_000);
    await send(at, 0, new Uint8Array(100));
    expect((await ask("GET", `${at}/outcome`)).status).toBe(404);
  });
});

describe("what is no picture", () => {
  it("is refused with a sentence in the person's language, whatever its name says, and nothing is kept of it", async () => {
    const text = Buffer.from("Seven were for it and four against.");
    const english = await upload("notes.jpg", text);
    const russian = await upload("notes.jpg", text, { language: "ru" });
    for (const { status, said } of [english, russian]) {
      expect(status).toBe(422);
      expect(said.message.length).toBeGreaterThan(10);
    }
    expect(russian.said.message).toMatch(/[а-я]/);
    expect(english.said.message).not.toMatch(/[а-я]/);
    expect(await newsroom.db.picture.count({ where: { fileName: "notes.jpg" } })).toBe(0);
    const names: string[] = [];
    for await (const name of mediaStore().list("originals/")) names.push(name);
    expect(names).toHaveLength(await newsroom.db.picture.count());
  });

  it("is refused before its first byte where it is larger than 50 MB, and when it is empty", async () => {
    const headers = { "Upload-Length": "50000001", "Upload-Metadata": "filename YQ==" };
    const large = await ask("POST", "", { headers });
    expect([large.status, ((await large.json()) as Said & { message: string }).message]).toEqual([
      413,
      "That is larger than a picture may be (50 MB). Save it smaller, or with a stronger compression.",
    ]);
    const empty = await ask("POST", "", {
      headers: { "Upload-Length": "0", "Upload-Metadata": "filename YQ==" },
    });
    expect(empty.status).toBe(422);
  });

  it("cannot be longer than it announced, and that is what is said", async () => {
    const at = await begin("short.jpg", 10);
    const longer = await send(at, 0, new Uint8Array(11));
    expect(longer.status).toBe(413);
    expect(await longer.json()).toMatchObject({
      code: "uploadHasGrown",
      message: expect.stringContaining("has grown") as string,
    });
    expect((await send(at, 0, new Uint8Array(5))).status).toBe(204);
  });
});

describe("an upload", () => {
  it("is there for its own account only", async () => {
    const at = await begin("mine.jpg", 100);
    for (const method of ["HEAD", "DELETE"])
      expect((await ask(method, at, { by: stranger })).status).toBe(404);
    expect((await send(at, 0, new Uint8Array(100), { by: stranger })).status).toBe(404);
    expect((await ask("GET", `${at}/outcome`, { by: stranger })).status).toBe(404);
    expect((await ask("HEAD", at)).headers.get("upload-offset")).toBe("0");
  });

  it("has an address that nobody can guess or lead astray, and its bytes can be read by nobody", async () => {
    const at = await begin("../../../etc/passwd", 100);
    expect(at).toMatch(new RegExp(`^${UPLOADS_PATH}/[0-9a-f]{32}$`));
    for (const wrong of ["..%2f..%2fsecret", "a", `${at.split("/").at(-1)}.json`, "%00"]) {
      for (const method of ["HEAD", "GET", "PATCH", "DELETE"]) {
        expect((await ask(method, `${UPLOADS_PATH}/${wrong}`)).status, `${method} ${wrong}`).toBeGreaterThan(
          399,
        );
      }
    }
    expect((await ask("GET", at)).status).toBe(404);
  });

  it("keeps of its file's name what people can read, and no path", async () => {
    const bytes = await newPicture();
    const { said } = await upload("C:\\photos\\..\\\u202egpj.\u0000quay \u200b one.jpg", bytes);
    expect(said.name).toBe("gpj.quay one.jpg");
    const long = await upload(`${"ж".repeat(300)}.jpeg`, await newPicture());
    expect(long.said.name).toBe(`${"ж".repeat(195)}.jpeg`);
  });

  it("can be given up, and is gone then", async () => {
    const at = await begin("given-up.jpg", 100);
    await send(at, 0, new Uint8Array(50));
    expect((await ask("DELETE", at)).status).toBe(204);
    expect((await ask("HEAD", at)).status).toBe(404);
    const id = at.split("/").at(-1) ?? "";
    expect((await readdir(uploadsFolder())).filter((name) => name.startsWith(id))).toEqual([]);
  });

  it("can be given up no more when all of it has come: it is asked for what became of it", async () => {
    const bytes = await newPicture();
    const at = await begin("too-late.jpg", bytes.byteLength);
    // As it stands between the last byte and the picture.
    await writeFile(path.join(uploadsFolder(), at.split("/").at(-1) ?? ""), bytes);
    expect((await ask("DELETE", at)).status).toBe(400);
    const outcome = await ask("GET", `${at}/outcome`);
    expect(await outcome.json()).toMatchObject({ known: false, name: "too-late.jpg" });
    expect((await ask("DELETE", at)).status).toBe(410);
    expect((await ask("GET", `${at}/outcome`)).status).toBe(200);
  });

  it("is refused beside forty of the same account that nobody finished, and is possible again once they are gone", async () => {
    const by = await makeActor(newsroom, "reporter");
    const begun: string[] = [];
    for (let n = 0; n < 40; n += 1) begun.push(await begin(`${n}.jpg`, 10, { by }));
    const headers = { "Upload-Length": "10", "Upload-Metadata": "filename YQ==" };
    const refused = await ask("POST", "", { by, headers });
    expect(refused.status).toBe(429);
    expect(await begin("another.jpg", 10)).toContain(UPLOADS_PATH);
    await ask("DELETE", begun[0] ?? "", { by });
    expect(await begin("41.jpg", 10, { by })).toContain(UPLOADS_PATH);
  });

  it("tells no other site's page that it may read the answer", async () => {
    const answered = await ask("OPTIONS", "", { headers: { Origin: "https://elsewhere.example" } });
    expect(answered.status).toBe(204);
    expect(answered.headers.get("access-control-allow-origin")).toBeNull();
    expect(answered.headers.get("tus-max-size")).toBe("50000000");
  });

  it("is forgotten when nothing has happened to it for a day", async () => {
    await mkdir(uploadsFolder(), { recursive: true });
    const at = await begin("old.jpg", 10);
    const fresh = await begin("fresh.jpg", 10);
    const id = at.split("/").at(-1) ?? "";
    const dayAgo = new Date(Date.now() - 25 * 3_600_000);
    for (const file of [id, `${id}.json`]) await utimes(path.join(uploadsFolder(), file), dayAgo, dayAgo);
    expect(await removeExpiredUploads(uploadsFolder(), new Date())).toBe(2);
    expect([(await ask("HEAD", at)).status, (await ask("HEAD", fresh)).status]).toEqual([404, 200]);
  });
});
