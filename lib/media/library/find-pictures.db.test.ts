import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { findPictures } from "./find-pictures";
import { withdrawPictureRight } from "@/lib/media/withdraw-right";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;

const add = (fileName: string, more: object = {}) =>
  room.newsroom.db.picture.create({
    data: {
      contentHash: fileName.padEnd(64, "0"),
      mime: "image/jpeg",
      width: 2000,
      height: 1000,
      fileName,
      addedAt: new Date(A_MORNING),
      ...more,
    },
  });

const names = async (words: string) =>
  (await findPictures(room.newsroom, editor, { words })).pictures.map(({ name }) => name);

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  await add("lock.jpg", { caption: "The sill at low water", credit: "Dana Ermek" });
  await add("boats.jpg", { alt: "Boats in a harbour", credit: "Dana Ermek" });
});

describe("looking for a picture", () => {
  it("finds it by its file, its caption, its credit or what it shows, the newest first", async () => {
    expect(await names("")).toEqual(["boats.jpg", "lock.jpg"]);
    expect(await names("LOCK")).toEqual(["lock.jpg"]);
    expect(await names("ermek water")).toEqual(["lock.jpg"]);
    expect(await names("harbour")).toEqual(["boats.jpg"]);
    expect(await names("nothing of the kind")).toEqual([]);
  });

  it("gives a small version and one that fills a column, both of them there", async () => {
    const { pictures, count } = await findPictures(room.newsroom, editor, { words: "lock" });
    expect(count).toBe(1);
    expect(pictures[0]).toMatchObject({ width: 960, height: 480, credit: "Dana Ermek" });
    expect(pictures[0]?.thumb).toMatch(/-desk-320\.webp$/);
    expect(pictures[0]?.src).toMatch(/-desk-960\.webp$/);
    expect(pictures[0]?.barred).toBeUndefined();
  });

  it("shows that a right has run out or was withdrawn, and why", async () => {
    await add("old.jpg", { rightsUntil: new Date("2026-03-01T00:00:00Z") });
    await add("lent.jpg", { rightsUntil: new Date("2026-12-01T00:00:00Z") });
    const { id } = await add("court.jpg");
    await withdrawPictureRight(room.newsroom, editor, { pictureId: id, reason: "The family asked" });
    const barred = async (words: string) =>
      (await findPictures(room.newsroom, editor, { words })).pictures[0]?.barred;
    expect(await barred("old")).toMatchObject({ why: "expired", since: { dayWords: "1 March 2026" } });
    expect(await barred("lent")).toBeUndefined();
    expect(await barred("court")).toMatchObject({
      why: "doNotUse",
      reason: "The family asked",
      since: { words: expect.stringContaining("2026") as string },
    });
  });

  it("shows the last day of a right that ends within a week", async () => {
    await add("loan.jpg", { rightsUntil: new Date(room.newsroom.clock.now().getTime() + 6 * 86_400_000) });
    await add("lease.jpg", { rightsUntil: new Date(room.newsroom.clock.now().getTime() + 8 * 86_400_000) });
    const ending = async (words: string) =>
      (await findPictures(room.newsroom, editor, { words })).pictures[0]?.ending;
    expect((await ending("loan"))?.dayWords).toMatch(/ March 2026$/);
    expect(await ending("lease")).toBeUndefined();
    expect(await ending("old")).toBeUndefined();
  });

  it("is for the staff alone", async () => {
    const clock = { kind: "clock", name: "Clock" } as const;
    await expect(findPictures(room.newsroom, clock, { words: "" })).rejects.toBeInstanceOf(NotAllowed);
  });

  it("finds those with given numbers, and no others", async () => {
    const one = await add("one.jpg");
    const { pictures } = await findPictures(room.newsroom, editor, { ids: [one.id, 0, 999_999] });
    expect(pictures.map(({ id }) => id)).toEqual([one.id]);
  });
});
