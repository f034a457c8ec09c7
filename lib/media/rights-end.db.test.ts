import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { database } from "@/lib/database";
import { askDatabase } from "@/lib/expiries/ask-database";
import { newestSequence, readExpiries } from "@/lib/expiries/read-expiries";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readDue } from "@/lib/purge/due";
import {
  makeActor,
  makeLive,
  makeNewsroom,
  makePictureRow,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { pictureStanding } from "./files/public-picture";
import { nameOf } from "./renditions";
import { withdrawPictureRight } from "./withdraw-right";

let newsroom: Newsroom;
let editor: Actor;
let sectionId: number;

beforeAll(async () => {
  const room = await makeNewsroom();
  newsroom = { ...room.newsroom, clock: systemClock };
  editor = await makeActor(newsroom, "editor");
  sectionId = room.section.id;
});

/** A picture that leads a live story. */
async function livePicture(rightsUntil: Date | null = null) {
  const { id, contentHash } = await makePictureRow(newsroom, { rightsUntil });
  const lead = { pictureId: id, alt: "A ferry", credit: "Photograph: Dana Ermek" };
  await makeLive(newsroom, editor, publishable({ sectionId, slug: `lead-${id}`, lead }));
  return { id, contentHash, tag: `picture:${id}` };
}

async function standing({ id, contentHash }: { id: number; contentHash: string }, at: Date) {
  const readers = readersAt(at);
  const found = await pictureStanding(readers, nameOf(contentHash));
  const lost = await readers.publicLostPicture.findUnique({ where: { id } });
  await readers.$disconnect();
  return { found, lostAt: lost?.lostAt ?? null };
}

const inMs = (ms: number) => new Date(Date.now() + ms);

describe("a picture that may be shown no more", () => {
  it("is gone for readers when its right is withdrawn: no page that holds it is shown, not even while a new one is made", async () => {
    const picture = await livePicture();
    expect(await standing(picture, systemClock.now())).toEqual({ found: "public", lostAt: null });
    const before = await newestSequence(newsroom);
    await withdrawPictureRight(newsroom, editor, { pictureId: picture.id, reason: "The owner asked" });
    const { expiries } = await readExpiries(newsroom, before);
    expect(expiries).toMatchObject([{ tags: [picture.tag], gone: [picture.tag] }]);
    const after = await standing(picture, systemClock.now());
    expect(after.found).toBe("past");
    expect(after.lostAt).not.toBeNull();
  });

  it("is gone from the instant at which its right ends, though nobody writes anything then", async () => {
    const [end, before] = [inMs(3_000), inMs(-1)];
    const picture = await livePicture(end);
    expect(await standing(picture, systemClock.now())).toEqual({ found: "public", lostAt: null });
    const waiting = await askDatabase(newsroom, { since: before, applied: 0 });
    expect(waiting.next).toEqual(end);
    expect(waiting.ends).toContainEqual({ at: expect.any(String) as string, tag: picture.tag });
    expect(Date.parse(waiting.ends.find(({ tag }) => tag === picture.tag)?.at ?? "")).toBe(end.getTime());
    expect(JSON.stringify(await readDue(newsroom, before))).not.toContain(picture.tag);
    await new Promise((wake) => setTimeout(wake, end.getTime() - Date.now() + 50));
    expect(await standing(picture, new Date(end.getTime() - 1))).toEqual({ found: "public", lostAt: null });
    expect(await standing(picture, systemClock.now())).toEqual({ found: "past", lostAt: end });
    expect(await askDatabase(newsroom, { since: before, applied: 0 })).toMatchObject({
      ...{ tags: [picture.tag], gone: [picture.tag], ends: [] },
    });
    expect((await readDue(newsroom, before)).part).toEqual({ tags: [picture.tag], gone: [picture.tag] });
  });

  it("is told as soon as somebody changes when its right ends", async () => {
    const picture = await livePicture(inMs(3_600_000));
    const sooner = inMs(60_000);
    const before = await newestSequence(newsroom);
    await newsroom.db.picture.update({ where: { id: picture.id }, data: { rightsUntil: sooner } });
    expect((await askDatabase(newsroom, { since: new Date(), applied: 0 })).next).toEqual(sooner);
    expect(await readExpiries(newsroom, before)).toMatchObject({
      expiries: [{ tags: [picture.tag], gone: [] }],
    });
  });
});

describe("where a picture stands", () => {
  it("is known to the database through every act, whatever wrote it", async () => {
    const { id } = await livePicture();
    const places = await database().pictureUse.findMany({
      where: { pictureId: id },
      orderBy: { place: "asc" },
    });
    expect(places.map(({ place }) => place)).toEqual(["draft", "revision", "live"]);
    await expect(database().picture.delete({ where: { id } })).rejects.toThrow();
  });
});
