import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotAllowed, RuleBroken } from "@/lib/refusal";
import { saveStory } from "@/lib/stories/save";
import { A_MORNING, makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { bringBackPictures } from "./bring-back-picture";
import { carryOver } from "./carry-over";
import { findPicture } from "./find-picture";
import { removePicture, removePictures } from "./remove-picture";
import { savePicture } from "./save-picture";
import { savePictures } from "./save-pictures";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };
let made = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
});

const add = async (more: object = {}) => {
  const contentHash = `${(made += 1)}`.padStart(64, "a");
  const file = { contentHash, mime: "image/jpeg", width: 2000, height: 1000, fileName: `file-${made}.jpg` };
  return (await room.newsroom.db.picture.create({ data: { ...file, addedAt: new Date(A_MORNING), ...more } }))
    .id;
};
const row = (id: number) => room.newsroom.db.picture.findUniqueOrThrow({ where: { id } });
const withLead = (pictureId: number, more: object = {}) =>
  publishable({
    sectionId: room.section.id,
    slug: `lead-${(made += 1)}`,
    lead: { pictureId, alt: "A ferry", credit: "Dana Ermek", ...more },
  });
const entriesOf = (act: string, id: number) =>
  room.newsroom.db.logEntry.findMany({ where: { act, data: { path: ["picture"], equals: id } } });

describe("what the library says of a picture", () => {
  it("is saved with its version, written down by the names of its fields, and the same twice is one version", async () => {
    const pictureId = await add();
    const words = { caption: "The sill", taken: "2026-03-01 14:05", people: ["Aru Test"] };
    expect(await savePicture(room.newsroom, reporter, { pictureId, baseVersion: 1, words })).toMatchObject({
      version: 2,
    });
    expect(await savePicture(room.newsroom, reporter, { pictureId, baseVersion: 2, words })).toMatchObject({
      version: 2,
    });
    expect(await row(pictureId)).toMatchObject({
      caption: "The sill",
      takenOn: new Date("2026-03-01T00:00:00Z"),
    });
    const [entry, ...others] = await entriesOf("picture.save", pictureId);
    expect(others).toEqual([]);
    expect(entry?.data).toMatchObject({ version: 2, fields: ["caption", "people", "taken"] });
  });

  it("is a conflict for whoever opened an earlier version, who is told who changed what", async () => {
    const pictureId = await add({ caption: "Before" });
    await savePicture(room.newsroom, editor, { pictureId, baseVersion: 1, words: { credit: "Bek Test" } });
    const late = savePicture(room.newsroom, reporter, {
      pictureId,
      baseVersion: 1,
      words: { caption: "Mine" },
    });
    await expect(late).rejects.toThrow(Conflict);
    await expect(late).rejects.toMatchObject({
      code: "pictureSavedFirst",
      values: { name: editor.name },
      theirs: { version: 2, by: editor.name, changed: [{ field: "credit", now: "Bek Test" }] },
    });
    expect((await row(pictureId)).caption).toBe("Before");
  });

  it("is written by one of two who save at once", async () => {
    const pictureId = await add();
    const save = (caption: string) =>
      savePicture(room.newsroom, editor, { pictureId, baseVersion: 1, words: { caption } });
    const results = await Promise.allSettled([save("One"), save("Two"), save("Three")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await row(pictureId)).version).toBe(2);
  });

  it("has rights that only editors change, until the end of a day in the site's zone", async () => {
    const pictureId = await add();
    const rights = { licence: "licensed" as const, rightsUntil: "2026-11-30" };
    const asReporter = savePicture(room.newsroom, reporter, { pictureId, baseVersion: 1, rights });
    await expect(asReporter).rejects.toThrow(NotAllowed);
    await savePicture(room.newsroom, editor, { pictureId, baseVersion: 1, rights });
    expect((await row(pictureId)).rightsUntil).toEqual(new Date("2026-11-30T19:00:00.000Z"));
    const same = { pictureId, baseVersion: 2, rights };
    expect(await savePicture(room.newsroom, reporter, same)).toMatchObject({ version: 2 });
    const [entry] = await entriesOf("picture.saveRights", pictureId);
    expect(entry?.data).toMatchObject({ before: { licence: "unknown" }, after: { licence: "licensed" } });
    const view = await findPicture(room.newsroom, reporter, pictureId);
    expect(view?.rights.rightsUntil).toBe("2026-11-30");
  });

  it("changes no text, and is taken over into a draft only where somebody asks for it", async () => {
    const pictureId = await add({ credit: "Dana Ermek", alt: "A ferry", caption: "New words" });
    const { storyId, version } = await makeLive(
      room.newsroom,
      editor,
      withLead(pictureId, { caption: "Old words" }),
    );
    const seen = async () => (await findPicture(room.newsroom, editor, pictureId))?.used.stories[0];
    expect(await seen()).toMatchObject({
      id: storyId,
      live: true,
      as: ["lead"],
      differs: ["caption"],
      version,
    });
    const stale = carryOver(room.newsroom, editor, { storyId, pictureId, baseVersion: version + 1 });
    await expect(stale).rejects.toThrow(Conflict);
    await carryOver(room.newsroom, editor, { storyId, pictureId, baseVersion: version });
    expect(await seen()).toMatchObject({ differs: [], version: version + 1 });
    const story = await room.newsroom.db.story.findUniqueOrThrow({
      where: { id: storyId },
      include: { working: true, public: true },
    });
    expect(story.working?.content).toMatchObject({ lead: { caption: "New words" } });
    expect(story.public?.content).toMatchObject({ lead: { caption: "Old words" } });
  });

  it("stands where readers see it before all else, and in more than are named", async () => {
    const pictureId = await add();
    const { storyId } = await makeLive(room.newsroom, editor, withLead(pictureId));
    const { db } = room.newsroom;
    const { editionId } = await db.story.findUniqueOrThrow({ where: { id: storyId } });
    const drafts = await db.story.createManyAndReturn({
      data: Array.from({ length: 210 }, () => ({
        editionId,
        createdById: editor.id,
        createdAt: new Date(A_MORNING),
      })),
      select: { id: true },
    });
    const stored = { content: publishable({ sectionId: room.section.id }), savedAt: new Date(A_MORNING) };
    await db.workingCopy.createMany({ data: drafts.map(({ id }) => ({ storyId: id, ...stored })) });
    await db.pictureUse.createMany({
      data: drafts.map(({ id }) => ({ pictureId, place: "revision" as const, subjectId: id })),
    });
    const seen = async (actor: Actor) => (await findPicture(room.newsroom, actor, pictureId))?.used;
    const used = await seen(editor);
    expect(used?.stories[0]).toMatchObject({ id: storyId, live: true });
    expect([used?.stories.length, used?.more, used?.hidden]).toEqual([201, 10, 0]);
    const foreign = await seen(reporter);
    expect([foreign?.stories.length, foreign?.more, foreign?.hidden]).toEqual([1, 0, 210]);
  });

  it("is not taken over while somebody holds the pen", async () => {
    const pictureId = await add({ caption: "New words" });
    const { storyId, version } = await makeDraft(room.newsroom, reporter, withLead(pictureId));
    const save = { storyId, sitting: "her-tab-here", sequence: 1, baseVersion: version };
    const { version: typed } = await saveStory(room.newsroom, reporter, {
      ...save,
      content: withLead(pictureId, { caption: "As she types" }),
    });
    await room.newsroom.db.sitting.findMany({ where: { storyId } });
    const over = carryOver(room.newsroom, editor, { storyId, pictureId, baseVersion: typed });
    await expect(over).rejects.toMatchObject({ code: "penHeldElsewhere", values: { name: reporter.name } });
  });
});

describe("many pictures at once", () => {
  it("are changed together, only in what is given, and topics and keywords are added and taken away", async () => {
    const ids = [await add({ keywords: ["ice"], caption: "One" }), await add({ keywords: ["ice", "lake"] })];
    const pictures = ids.map((pictureId) => ({ pictureId, baseVersion: 1 }));
    const add2 = { keywords: ["winter"] };
    const asked = { pictures, words: { credit: "Dana Ermek" }, add: add2, remove: { keywords: ["ice"] } };
    expect(await savePictures(room.newsroom, reporter, asked)).toMatchObject({ changed: 2 });
    expect(await row(ids[0] ?? 0)).toMatchObject({
      credit: "Dana Ermek",
      keywords: ["winter"],
      caption: "One",
    });
    expect(await row(ids[1] ?? 0)).toMatchObject({ keywords: ["lake", "winter"] });
  });

  it("stay as they are, all of them, when one was changed by a single save meanwhile, and that one is named", async () => {
    const ids = [await add(), await add({ caption: "The moved one" })];
    await savePicture(room.newsroom, editor, {
      pictureId: ids[1] ?? 0,
      baseVersion: 1,
      words: { place: "Talmer" },
    });
    const pictures = ids.map((pictureId) => ({ pictureId, baseVersion: 1 }));
    const many = savePictures(room.newsroom, editor, { pictures, words: { credit: "Late" } });
    await expect(many).rejects.toMatchObject({
      code: "picturesSavedFirst",
      values: { count: 1, names: "“The moved one”" },
    });
    expect((await row(ids[0] ?? 0)).credit).toBe("");
  });

  it("and a single save at the same time: one of them is written, whole", async () => {
    const ids = [await add(), await add(), await add()];
    const pictures = ids.map((pictureId) => ({ pictureId, baseVersion: 1 }));
    const middle = ids[1] ?? 0;
    const [many, one] = await Promise.allSettled([
      savePictures(room.newsroom, editor, { pictures, words: { credit: "Many" } }),
      savePicture(room.newsroom, editor, { pictureId: middle, baseVersion: 1, words: { credit: "One" } }),
    ]);
    expect([many.status, one.status].sort()).toEqual(["fulfilled", "rejected"]);
    const credits = (await Promise.all(ids.map(row))).map(({ credit }) => credit);
    expect(credits).toEqual(many.status === "fulfilled" ? ["Many", "Many", "Many"] : ["", "One", ""]);
  });

  it("have rights that only editors change", async () => {
    const pictures = [{ pictureId: await add(), baseVersion: 1 }];
    const rights = { licence: "own" as const };
    await expect(savePictures(room.newsroom, reporter, { pictures, rights })).rejects.toThrow(NotAllowed);
    expect(await savePictures(room.newsroom, editor, { pictures, rights })).toMatchObject({ changed: 1 });
  });
});

describe("taking a picture out", () => {
  it("asks for a reason, is undone, and is for whoever added it or an editor", async () => {
    const pictureId = await add({ addedById: reporter.id });
    const foreign = await add({ addedById: editor.id });
    const out = (id: number, reason = "Out of focus") =>
      removePicture(room.newsroom, reporter, { pictureId: id, reason });
    await expect(out(pictureId, " … ")).rejects.toThrow(RuleBroken);
    await expect(out(foreign)).rejects.toMatchObject({ code: "notYourPicture" });
    await out(pictureId);
    expect(await row(pictureId)).toMatchObject({ deletedById: reporter.id, version: 2 });
    const edit = savePicture(room.newsroom, editor, { pictureId, baseVersion: 2, words: { caption: "x" } });
    await expect(edit).rejects.toMatchObject({ code: "pictureIsOut" });
    await bringBackPictures(room.newsroom, reporter, { pictureIds: [pictureId] });
    expect((await row(pictureId)).deletedAt).toBeNull();
  });

  it("is refused where anything uses it, and of many says which stay and why", async () => {
    const [free, used] = [await add(), await add()];
    const { storyId, version } = await makeDraft(room.newsroom, editor, withLead(used));
    await saveStory(room.newsroom, editor, {
      ...{ storyId, baseVersion: version },
      content: publishable({ sectionId: room.section.id }),
    });
    const { removed, kept } = await removePictures(room.newsroom, editor, {
      ...{ pictureIds: [free, used], reason: "Twice there" },
    });
    expect(removed).toEqual([free]);
    expect(kept).toMatchObject([
      { pictureId: used, refused: { code: "pictureUsed", values: { stories: 1, live: 0 } } },
    ]);
  });

  it("and putting it into a draft at the same time: never both", async () => {
    for (let round = 0; round < 12; round += 1) {
      const pictureId = await add();
      const { storyId, version } = await makeDraft(
        room.newsroom,
        editor,
        publishable({ sectionId: room.section.id }),
      );
      const [out, put] = await Promise.allSettled([
        removePicture(room.newsroom, editor, { pictureId, reason: "Twice there" }),
        saveStory(room.newsroom, editor, { storyId, baseVersion: version, content: withLead(pictureId) }),
      ]);
      expect([out.status, put.status].sort()).toEqual(["fulfilled", "rejected"]);
      const uses = await room.newsroom.db.pictureUse.count({ where: { pictureId } });
      expect((await row(pictureId)).deletedAt !== null).toBe(uses === 0);
    }
  });
});
