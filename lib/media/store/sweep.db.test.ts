import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import sharp from "sharp";
import { sha256 } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { CLOCK } from "@/lib/stories/settle-due";
import { A_MORNING, makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { addPicture } from "@/lib/media/add-picture";
import { findOriginal, partIn } from "./find-original";
import { mediaStore } from "./open-store";
import { purgePictures } from "@/lib/media/purge-pictures";
import { deskName, nameOf } from "@/lib/media/renditions";
import { keptName, originalName } from "./store";
import { sweepPictures } from "./sweep";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let newsroom: Newsroom;
let reporter: Actor;
let shade = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  newsroom = room.newsroom;
  reporter = await makeActor(newsroom, "reporter");
});
beforeEach(() => room.clock.set(A_MORNING));

const plain = (width = 600) =>
  sharp({ create: { width, height: 400, channels: 3, background: { r: (shade += 9), g: 80, b: 120 } } })
    .jpeg()
    .toBuffer();

async function add(fileName = "quay.jpg") {
  const bytes = await plain();
  const { pictureId } = await addPicture(newsroom, reporter, { bytes, fileName });
  return { pictureId, bytes, hash: sha256(bytes) };
}

async function filesOf(hash: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of mediaStore().list(originalName(hash))) names.push(name);
  for await (const name of mediaStore().list(`files/${nameOf(hash)}`)) names.push(name);
  return names.sort();
}
const sweep = () => sweepPictures(newsroom, mediaStore(), new Date());
const daysLater = (days: number) => new Date(Date.parse(A_MORNING) + days * 86_400_000);

describe("a sweep", () => {
  it("takes the files of which no row is left, and no others", async () => {
    const kept = await add();
    const before = await filesOf(kept.hash);
    const orphan = sha256("nobody's");
    await mediaStore().put(originalName(orphan), Buffer.from("left"));
    await mediaStore().put(keptName(deskName(orphan, 320)), Buffer.from("left"));
    await mediaStore().put(keptName(`${nameOf(sha256("files only"))}-desk-960.webp`), Buffer.from("left"));
    expect(await sweep()).toMatchObject({ originals: 1, files: 2 });
    expect(await filesOf(orphan)).toEqual([]);
    expect(await filesOf(kept.hash)).toEqual(before);
    expect(await sweep()).toEqual({ originals: 0, files: 0, drafts: 0 });
  });

  it("never takes a picture that is being added at the same moment", async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => plain()));
    const adding = Promise.all(many.map((bytes) => addPicture(newsroom, reporter, { bytes })));
    let isAdding = true;
    void adding.finally(() => (isAdding = false));
    while (isAdding) await sweep();
    await adding;
    for (const bytes of many) expect(await filesOf(sha256(bytes))).toHaveLength(3);
  }, 60_000);

  it("takes nothing where the database cannot be the right one, and says so", async () => {
    const orphans = Array.from({ length: 30 }, (_, index) => sha256(`other newsroom ${index}`));
    for (const hash of orphans) await mediaStore().put(originalName(hash), Buffer.from("theirs"));
    await expect(sweep()).rejects.toThrow(/30 pictures in the store have no row.*nothing was deleted/);
    expect(await filesOf(orphans[0] ?? "")).toHaveLength(1);
    for (const hash of orphans) await mediaStore().remove(originalName(hash));
  });

  it("leaves what it does not know, such as the pictures of an old installation", async () => {
    await mediaStore().put(`${nameOf(sha256("old"))}-1920.jpg`, Buffer.from("old"));
    await mediaStore().put("files/README.txt", Buffer.from("note"));
    await sweep();
    expect(await mediaStore().has(`${nameOf(sha256("old"))}-1920.jpg`)).toBe(true);
    expect(await mediaStore().has("files/README.txt")).toBe(true);
  });
});

describe("what was taken out of the library", () => {
  const takeOut = (id: number) =>
    newsroom.db.picture.update({ where: { id }, data: { deletedAt: new Date(A_MORNING) } });

  it("is deleted for good after thirty days, with every file, and the log says so", async () => {
    const { pictureId, hash } = await add("old-lock.jpg");
    await takeOut(pictureId);
    room.clock.set(daysLater(29));
    expect(await purgePictures(newsroom, CLOCK)).toBe(0);
    expect(await filesOf(hash)).toHaveLength(3);
    room.clock.set(daysLater(30));
    expect(await purgePictures(newsroom, CLOCK)).toBe(1);
    expect(await newsroom.db.picture.findUnique({ where: { id: pictureId } })).toBeNull();
    expect(await filesOf(hash)).toEqual([]);
    const entry = await newsroom.db.logEntry.findFirstOrThrow({ where: { act: "picture.purge" } });
    expect(entry).toMatchObject({ actorKind: "clock", data: { picture: pictureId, file: "old-lock.jpg" } });
  });

  it("stays as long as some text uses it", async () => {
    const { pictureId, hash } = await add();
    const lead = { pictureId, alt: "A lock", credit: "Photograph: Dana Ermek" };
    await makeDraft(newsroom, reporter, publishable({ sectionId: room.section.id, slug: "used", lead }));
    await takeOut(pictureId);
    room.clock.set(daysLater(40));
    expect(await purgePictures(newsroom, CLOCK)).toBe(0);
    expect(await filesOf(hash)).toHaveLength(3);
  });

  it("can be added anew afterwards, also at the very moment at which it is deleted", async () => {
    const { pictureId, bytes, hash } = await add();
    await takeOut(pictureId);
    room.clock.set(daysLater(31));
    const [, again] = await Promise.all([
      purgePictures(newsroom, CLOCK),
      addPicture(newsroom, reporter, { bytes }),
    ]);
    const row = await newsroom.db.picture.findUnique({ where: { contentHash: hash } });
    expect(row).toMatchObject({ id: again.pictureId, deletedAt: null });
    expect(await filesOf(hash)).toHaveLength(3);
  });

  it("is deleted by nobody but the clock", async () => {
    await expect(purgePictures(newsroom, reporter)).rejects.toMatchObject({ code: "onlyClock" });
  });
});

describe("an installation that kept no originals", () => {
  it("has the widest of a picture's files stand in for it, and the same part of it", async () => {
    const hash = sha256("from before");
    for (const width of [480, 1200, 960])
      await mediaStore().put(`${nameOf(hash)}-${width}.jpg`, await plain(width));
    const found = await findOriginal(mediaStore(), hash);
    expect(found?.width).toBe(1200);
    const part = { left: 1_200, top: 100, width: 1_200, height: 800 };
    expect(found && partIn(part, 2_400, found)).toEqual({ left: 600, top: 50, width: 600, height: 400 });
    expect(await findOriginal(mediaStore(), sha256("nothing"))).toBeNull();
  });
});
