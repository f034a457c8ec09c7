import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { refused } from "@/prisma/refused";
import { arrangeFront } from "./arrange-front";
import { bringBackFront } from "./bring-back-front";
import { discardFrontDraft } from "./discard-front-draft";
import { pinsOf, type FrontEdit } from "./fields";
import { launchFront } from "./launch-front";
import { putFrontDraftOnTop } from "./put-draft-on-top";
import { readFrontState } from "./stored";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let storyId: number;
let pictures = 0;

const language = "en";
const HEADLINE = "Lock opens after forty years";

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  const text = publishable({ sectionId: room.section.id, slug: "lock", headline: HEADLINE });
  storyId = (await makeLive(room.newsroom, editor, text)).storyId;
});
beforeEach(async () => {
  const { draft, version } = await state();
  if (draft) await discardFrontDraft(room.newsroom, editor, { language, version });
});

const state = () => readFrontState(room.newsroom.db, language);

async function addPicture(fileName: string, rightsUntil?: string) {
  pictures += 1;
  return room.newsroom.db.picture.create({
    data: {
      ...{ contentHash: String(pictures).padStart(64, "0"), mime: "image/jpeg", width: 1200, height: 800 },
      ...{ fileName, addedAt: room.clock.now() },
      rightsUntil: rightsUntil ? new Date(rightsUntil) : null,
    },
  });
}

async function arrange(...edits: FrontEdit[]) {
  return arrangeFront(room.newsroom, editor, { language, version: (await state()).version, edits });
}

async function launch() {
  const { version, live } = await state();
  return launchFront(room.newsroom, editor, { language, version, replaces: live.number });
}

/** The story in the first place, with a picture in place of its own. */
const dressed = (pictureId: number, until?: string): FrontEdit[] => [
  { do: "put", storyId, container: "top", place: 1 },
  {
    ...{ do: "dress", storyId, headline: "Open at last", picture: { pictureId, alt: "The lock" } },
    ...(until ? { until } : {}),
  },
];

const loseRight = (id: number) =>
  room.newsroom.db.picture.update({ where: { id }, data: { doNotUse: "Sold for one day" } });

const banner = (words: string): FrontEdit => ({ do: "setBanner", words });

const livePin = async () => pinsOf((await state()).live.arrangement).find((pin) => pin.storyId === storyId);

describe("a picture in place of a story's own", () => {
  it("is one of the library, with its file, and none that may not be used", async () => {
    const [good, barred] = [await addPicture("good.jpg"), await addPicture("barred.jpg")];
    await loseRight(barred.id);
    expect(await refused(arrange(...dressed(barred.id)))).toBe("frontPictureGone");
    await arrange(...dressed(good.id));
    const [pin] = pinsOf((await state()).current);
    expect(pin?.picture).toMatchObject({ file: { contentHash: good.contentHash } });
  });
});

describe("a picture in place of a story's own whose right is lost", () => {
  it("is not launched, and the refusal names the picture and the story; without it the draft is", async () => {
    const { id } = await addPicture("lock-gate.jpg");
    await arrange(...dressed(id));
    await loseRight(id);
    const before = (await state()).live.number;
    await expect(launch()).rejects.toMatchObject({
      code: "frontPictureRights",
      values: { picture: "lock-gate.jpg", known: "yes", headline: HEADLINE },
    });
    expect(await refused(launch())).toBe("frontPictureRights");
    expect((await state()).live.number).toBe(before);
    await arrange({ do: "dress", storyId, headline: "Open at last" });
    await launch();
    expect(await livePin()).toMatchObject({ headline: "Open at last" });
    expect(await livePin()).not.toHaveProperty("picture");
  });

  it("is not launched either after the day its right ends, or once the library has it no more", async () => {
    const ending = await addPicture("bridge.jpg", "2026-03-03T00:00:00Z");
    await arrange(...dressed(ending.id));
    const late = { ...room.newsroom, clock: { now: () => new Date("2026-03-03T00:00:00Z") } };
    const { version, live } = await state();
    const launchLate = launchFront(late, editor, { language, version, replaces: live.number });
    expect(await refused(launchLate)).toBe("frontPictureRights");
    await room.newsroom.db.picture.update({
      where: { id: ending.id },
      data: { rightsUntil: null, deletedAt: room.clock.now() },
    });
    expect(await refused(launch())).toBe("frontPictureRights");
  });

  it("holds nothing up where its place has ended", async () => {
    const { id } = await addPicture("quay.jpg");
    await arrange(...dressed(id, "2026-03-02T05:00:00.000Z"));
    await loseRight(id);
    expect(await refused(launch())).toBe("frontPictureRights");
    const late = { ...room.newsroom, clock: { now: () => new Date("2026-03-02T05:00:00Z") } };
    const { version, live } = await state();
    expect(await launchFront(late, editor, { language, version, replaces: live.number })).toEqual({
      number: live.number + 1,
    });
  });

  it("does not come back with an earlier front: the story stands with its own, and the editor is told", async () => {
    const [lost, kept] = [await addPicture("weir.jpg"), await addPicture("mill.jpg")];
    const other = await makeLive(
      room.newsroom,
      editor,
      publishable({ sectionId: room.section.id, slug: "mill", headline: "Mill sold" }),
    );
    await arrange(
      ...dressed(lost.id),
      { do: "put", storyId: other.storyId, container: "top", place: 2 },
      { do: "dress", storyId: other.storyId, picture: { pictureId: kept.id, alt: "The mill" } },
    );
    const { number: source } = await launch();
    await arrange(banner("Something else"));
    const { number } = await launch();
    await loseRight(lost.id);
    expect(
      await bringBackFront(room.newsroom, editor, { language, number: source, replaces: number }),
    ).toEqual({ number: number + 1, picturesLeft: 1 });
    expect(await livePin()).toEqual({ place: 1, storyId, headline: "Open at last" });
    const pins = pinsOf((await state()).live.arrangement);
    expect(pins.find((pin) => pin.storyId === other.storyId)?.picture).toMatchObject({
      use: { pictureId: kept.id },
    });
    const entry = await room.newsroom.db.logEntry.findFirst({
      where: { act: "front.launch" },
      orderBy: { id: "desc" },
    });
    expect(entry?.data).toMatchObject({ broughtBack: source, picturesLeft: 1 });
  });

  it("does not get into a draft that is put on top of a front that has it", async () => {
    const { id } = await addPicture("tower.jpg");
    await arrange(...dressed(id));
    const { number: source } = await launch();
    await arrange(banner("In between"));
    const { number } = await launch();
    await arrange(banner("Mine"));
    await bringBackFront(room.newsroom, editor, { language, number: source, replaces: number });
    await loseRight(id);
    const { version } = await state();
    expect(await putFrontDraftOnTop(room.newsroom, editor, { language, version })).toEqual({
      ...{ version: version + 1, picturesLeft: 1 },
    });
    await launch();
    expect(await livePin()).not.toHaveProperty("picture");
  });
});
