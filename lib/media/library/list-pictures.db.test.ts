import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { readBoard } from "@/lib/stories/board";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { countNeeding } from "./attention";
import type { LibraryFilter } from "@/lib/media/fields";
import { countPictures, listPictures, PAGE } from "./list-pictures";
import { findAlike } from "./near-duplicates";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let made = 0;

/** The clock stands at 2 March 2026, 09:00 in Almaty. */
const at = (text: string) => new Date(text);

const add = async (fileName: string, more: object = {}) => {
  const contentHash = `${(made += 1)}`.padStart(64, "b");
  const size = { width: 2000, height: 1000, mime: "image/jpeg" };
  const data = { contentHash, ...size, fileName, addedAt: at("2026-03-01T00:00:00Z"), ...more };
  return (await room.newsroom.db.picture.create({ data })).id;
};
const whole = { credit: "Dana Ermek", alt: "A ferry", licence: "own" as const };
const names = async (filter: LibraryFilter) =>
  (await listPictures(room.newsroom, editor, filter)).tiles.map(({ name }) => name.replace(".jpg", ""));

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  const { id: topicId } = await room.newsroom.db.topic.create({ data: {} });
  await room.newsroom.db.topicName.create({
    data: { topicId, editionId: room.edition.id, name: "Harbour", slug: "harbour" },
  });
  await add("north-pier_2.jpg", { ...whole, topicIds: [topicId], people: ["Әсел Қуанышқызы"] });
  await add("tower.jpg", { ...whole, width: 1000, height: 2000, addedById: editor.id });
  await add("square.jpg", { ...whole, width: 1000, height: 1030, takenOn: at("1953-04-12T00:00:00Z") });
  await add("lent.jpg", { ...whole, rightsUntil: at("2026-03-20T00:00:00Z") });
  await add("over.jpg", { ...whole, rightsUntil: at("2026-03-01T00:00:00Z") });
  await add("forbidden.jpg", { ...whole, doNotUse: "Asked", doNotUseAt: at("2026-02-01T00:00:00Z") });
  await add("bare.jpg");
  await add("gone.jpg", { ...whole, deletedAt: at("2026-03-01T12:00:00Z") });
  const lead = async (name: string) => ({
    pictureId: (await room.newsroom.db.picture.findFirstOrThrow({ where: { fileName: name } })).id,
    ...{ alt: "A ferry", credit: "Dana Ermek" },
  });
  const text = async (name: string) =>
    publishable({
      sectionId: room.section.id,
      slug: name.slice(0, -4),
      headline: name,
      lead: await lead(name),
    });
  await makeLive(room.newsroom, editor, await text("tower.jpg"));
  await makeLive(room.newsroom, editor, await text("lent.jpg"));
  await makeDraft(room.newsroom, editor, await text("bare.jpg"));
});

describe("the library", () => {
  it("finds the beginnings of words, in names, topics and file names, however they are written", async () => {
    expect(await names({ words: "PIER" })).toEqual(["north-pier_2"]);
    expect(await names({ words: "harb nor" })).toEqual(["north-pier_2"]);
    expect(await names({ words: "асел куаныш" })).toEqual(["north-pier_2"]);
    expect(await names({ words: "ier" })).toEqual([]);
    expect(await names({ words: "'); & | !" })).toHaveLength(7);
    expect(await names({ words: "pier & !tower" })).toEqual([]);
  });

  it("filters by rights, use, shape, dates, person and topic, alone and together", async () => {
    expect(await names({ rights: "free" })).toEqual(["lent", "square", "tower", "north-pier_2"]);
    expect(await names({ rights: "ending" })).toEqual(["lent"]);
    expect(await names({ rights: "lost" })).toEqual(["forbidden", "over"]);
    expect(await names({ rights: "missing" })).toEqual(["bare"]);
    expect(await names({ used: "never" })).toEqual(["forbidden", "over", "square", "north-pier_2"]);
    expect(await names({ used: "anywhere" })).toEqual(["bare", "lent", "tower"]);
    expect(await names({ used: "live" })).toEqual(["lent", "tower"]);
    expect(await names({ shape: "portrait" })).toEqual(["tower"]);
    expect(await names({ shape: "square" })).toEqual(["square"]);
    expect(await names({ takenFrom: "1953-04-12", takenTo: "1953-04-12" })).toEqual(["square"]);
    expect(await names({ addedFrom: "2026-03-02" })).toEqual([]);
    expect(await names({ addedFrom: "2026-03-01", addedTo: "2026-03-01" })).toHaveLength(7);
    expect(await names({ person: editor.id, used: "live", shape: "portrait", rights: "free" })).toEqual([
      "tower",
    ]);
    expect(await names({ out: true })).toEqual(["gone"]);
    expect(await countPictures(room.newsroom, editor, { rights: "lost", shape: "landscape" })).toBe(2);
  });

  it("says of each its rights and where it stands", async () => {
    const { tiles, count } = await listPictures(room.newsroom, editor, {});
    expect(count).toBe(7);
    const tile = (name: string) => tiles.find((one) => one.name === `${name}.jpg`);
    expect(tile("over")?.rights).toMatchObject({ is: "ended" });
    expect(tile("forbidden")?.rights).toEqual({ is: "doNotUse" });
    expect(tile("bare")).toMatchObject({
      rights: { is: "noCredit" },
      needs: true,
      uses: { drafts: 1, live: 0 },
    });
    expect(tile("lent")).toMatchObject({ rights: { is: "until", soon: true }, uses: { drafts: 0, live: 1 } });
    expect(tile("tower")).toMatchObject({ rights: { is: "licence", licence: "own" }, needs: false });
  });

  it("tells what needs attention, and the board which live story it is", async () => {
    expect(await names({ needs: true })).toEqual(["bare"]);
    expect(await countNeeding(room.newsroom)).toEqual({ count: 1, more: false });
    const warned = async (now: string) => {
      const newsroom = { ...room.newsroom, clock: { now: () => at(now) } };
      const { attention } = await readBoard(newsroom, editor, {});
      const ofPictures = attention.filter(({ what }) => what === "pictureLost" || what === "pictureEnding");
      return {
        ofPictures: ofPictures.map(({ what, row }) => [what, row.headline]),
        ...(await countNeeding(newsroom)),
      };
    };
    expect(await warned("2026-03-12T00:00:00Z")).toMatchObject({ ofPictures: [], count: 1 });
    expect(await warned("2026-03-14T00:00:00Z")).toMatchObject({
      ofPictures: [["pictureEnding", "lent.jpg"]],
      count: 2,
    });
    expect(await warned("2026-03-20T00:00:00Z")).toMatchObject({
      ofPictures: [["pictureLost", "lent.jpg"]],
      count: 2,
    });
  });

  it("is turned page by page, both ways, with the place of each page", async () => {
    for (let n = 0; n < PAGE * 2 + 3; n += 1) await add(`row-${n}.jpg`, { caption: "ledger" });
    const filter = { words: "ledger" };
    const page = (cursor: object) => listPictures(room.newsroom, editor, filter, cursor);
    const first = await page({});
    expect(first).toMatchObject({ count: 83, from: 1, newer: false, older: true });
    const second = await page({ before: first.tiles.at(-1)?.id });
    expect(second).toMatchObject({ count: 83, from: 41, newer: true, older: true });
    const third = await page({ before: second.tiles.at(-1)?.id });
    expect(third).toMatchObject({ from: 81, newer: true, older: false });
    expect(third.tiles).toHaveLength(3);
    const back = await page({ after: third.tiles[0]?.id });
    expect(back).toMatchObject({ from: 41, newer: true, older: true });
    expect(back.tiles).toEqual(second.tiles);
    expect(await page({ after: second.tiles[0]?.id })).toMatchObject({ from: 1, newer: false });
  });

  it("names pictures that look nearly the same: up to eight of 64 bits apart", async () => {
    const one = await add("a.jpg", { likeness: -1n });
    const near = await add("near.jpg", { likeness: -1n ^ 0xffn });
    await add("far.jpg", { likeness: -1n ^ 0x1ffn });
    await add("none.jpg");
    expect((await findAlike(room.newsroom, editor, one)).map(({ id }) => id)).toEqual([near]);
    expect(await findAlike(room.newsroom, editor, near + 2)).toEqual([]);
  });
});
