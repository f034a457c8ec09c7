import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { scheduleStory } from "@/lib/stories/schedule";
import {
  A_MORNING,
  makeActor,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { findPicture } from "./find-picture";
import { returnPictureRight } from "./return-right";
import { savePicture } from "./save-picture";
import { savePictures } from "./save-pictures";
import { withdrawPictureRight } from "./withdraw-right";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };
let made = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
});

const add = async () => {
  const contentHash = `${(made += 1)}`.padStart(64, "a");
  const file = { contentHash, mime: "image/jpeg", width: 2000, height: 1000, fileName: `file-${made}.jpg` };
  return (await room.newsroom.db.picture.create({ data: { ...file, addedAt: new Date(A_MORNING) } })).id;
};
const withLead = (pictureId: number) =>
  publishable({
    sectionId: room.section.id,
    slug: `lead-${(made += 1)}`,
    lead: { pictureId, alt: "A ferry", credit: "Dana Ermek" },
  });

describe("the right to a picture", () => {
  const inDays = (days: number) => new Date(room.newsroom.clock.now().getTime() + days * 86_400_000);
  const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10);
  const planned = async (pictureId: number, at: Date) => {
    const draft = await makeDraft(room.newsroom, editor, withLead(pictureId));
    return { ...draft, schedule: () => scheduleStory(room.newsroom, editor, { ...draft, ...PLAN, at }) };
  };
  const PLAN = { kind: "publish", replaces: null } as const;
  const waiting = (storyId: number) =>
    room.newsroom.db.schedule.findMany({
      where: { storyId },
      select: { state: true, cancelledBy: true },
    });

  it("that is made to end earlier cancels what goes out after that day, and nothing else", async () => {
    const pictures = [await add(), await add()];
    const stories = await Promise.all(
      pictures.flatMap((id) => [planned(id, inDays(3)), planned(id, inDays(20))]),
    );
    for (const { schedule } of stories) await schedule();
    const rights = { rightsUntil: dayIn(10) };
    const [one = 0, other = 0] = pictures;
    await savePicture(room.newsroom, editor, { pictureId: one, baseVersion: 1, rights });
    await savePictures(room.newsroom, editor, { pictures: [{ pictureId: other, baseVersion: 1 }], rights });
    const found = await Promise.all(stories.map(({ storyId }) => waiting(storyId)));
    const stays = [{ state: "waiting", cancelledBy: null }];
    const ends = [{ state: "cancelled", cancelledBy: "pictureRights" }];
    expect(found).toEqual([stays, ends, stays, ends]);
  });

  it("and a plan to publish it at the same time: never a plan with a picture that is forbidden", async () => {
    for (let round = 0; round < 12; round += 1) {
      const pictureId = await add();
      const { storyId, schedule } = await planned(pictureId, inDays(3));
      const [plan] = await Promise.allSettled([
        schedule(),
        withdrawPictureRight(room.newsroom, editor, { pictureId, reason: "The family asked" }),
      ]);
      if (plan.status === "rejected") expect(plan.reason).toMatchObject({ code: "pictureRights" });
      expect((await waiting(storyId)).map(({ state }) => state)).not.toContain("waiting");
    }
  });

  describe("to a picture that readers are shown", () => {
    const live = async () => {
      const pictureId = await add();
      await makeLive(room.newsroom, editor, withLead(pictureId));
      return pictureId;
    };
    const until = (pictureId: number, day: string, baseVersion: number, gaps?: boolean) =>
      savePicture(room.newsroom, editor, { pictureId, baseVersion, rights: { rightsUntil: day }, gaps });
    const lostAt = async (id: number) => {
      const readers = readersAt(room.newsroom.clock.now());
      const lost = await readers.publicLostPicture.findUnique({ where: { id } });
      await readers.$disconnect();
      return lost?.lostAt ?? null;
    };
    const later = (hours: number) =>
      room.clock.set(new Date(room.newsroom.clock.now().getTime() + hours * 3_600_000));

    it("is not ended with a day that has passed before somebody agrees to the gaps, and nothing is saved", async () => {
      const pictureId = await live();
      const gaps = {
        code: "fieldsWrong",
        fields: { gaps: "pictureGaps" },
        values: { stories: 1, others: 0 },
      };
      await expect(until(pictureId, dayIn(-20), 1)).rejects.toMatchObject(gaps);
      const many = { pictures: [{ pictureId, baseVersion: 1 }], rights: { rightsUntil: dayIn(-20) } };
      await expect(savePictures(room.newsroom, editor, many)).rejects.toMatchObject(gaps);
      expect(await room.newsroom.db.picture.findUniqueOrThrow({ where: { id: pictureId } })).toMatchObject({
        rightsUntil: null,
        version: 1,
      });
      expect((await findPicture(room.newsroom, editor, pictureId))?.live).toEqual({ stories: 1, others: 0 });
      const { changed, readers } = await savePictures(room.newsroom, editor, { ...many, gaps: true });
      expect([changed, readers.lost.stories]).toEqual([1, 1]);
      const unused = await add();
      expect((await until(unused, dayIn(-20), 1)).readers.lost).toEqual({ stories: 0, others: 0 });
    });

    it("is over for them since it was taken from them, never since a day on which they were shown it", async () => {
      const pictureId = await live();
      const taken = room.newsroom.clock.now();
      const first = await until(pictureId, dayIn(-20), 1, true);
      expect(first.readers).toEqual({ lost: { stories: 1, others: 0 }, shown: { stories: 0, others: 0 } });
      expect(await lostAt(pictureId)).toEqual(taken);
      later(1);
      await until(pictureId, dayIn(-30), 2);
      expect(await lostAt(pictureId)).toEqual(taken);
      later(1);
      expect((await until(pictureId, dayIn(30), 3)).readers.shown).toEqual({ stories: 1, others: 0 });
      expect(await lostAt(pictureId)).toBeNull();
      later(1);
      const again = room.newsroom.clock.now();
      await until(pictureId, dayIn(-20), 4, true);
      expect(await lostAt(pictureId)).toEqual(again);
    });

    it("that was withdrawn and is over when it is returned has not been shown since it was withdrawn", async () => {
      const pictureId = await live();
      const withdrawn = room.newsroom.clock.now();
      await withdrawPictureRight(room.newsroom, editor, { pictureId, reason: "The family asked" });
      later(1);
      expect((await until(pictureId, dayIn(-20), 2)).readers.lost.stories).toBe(0);
      expect(await lostAt(pictureId)).toEqual(withdrawn);
      later(1);
      await returnPictureRight(room.newsroom, editor, { pictureId, reason: "They agreed" });
      expect(await lostAt(pictureId)).toEqual(withdrawn);
      later(1);
      await until(pictureId, "", 4);
      later(1);
      const again = room.newsroom.clock.now();
      await withdrawPictureRight(room.newsroom, editor, { pictureId, reason: "They asked again" });
      expect(await lostAt(pictureId)).toEqual(again);
    });
  });

  it("is withdrawn and returned with reasons, both in the log", async () => {
    const pictureId = await add();
    await expect(
      returnPictureRight(room.newsroom, editor, { pictureId, reason: "Why" }),
    ).rejects.toMatchObject({
      code: "pictureAllowed",
    });
    await withdrawPictureRight(room.newsroom, editor, { pictureId, reason: "The family asked" });
    expect(await findPicture(room.newsroom, editor, pictureId)).toMatchObject({
      withdrawn: { reason: "The family asked" },
      label: { is: "doNotUse" },
    });
    const asReporter = returnPictureRight(room.newsroom, reporter, { pictureId, reason: "Fine" });
    await expect(asReporter).rejects.toThrow(NotAllowed);
    await returnPictureRight(room.newsroom, editor, { pictureId, reason: "They agreed" });
    expect(await room.newsroom.db.picture.findUniqueOrThrow({ where: { id: pictureId } })).toMatchObject({
      doNotUse: null,
      doNotUseAt: null,
      version: 3,
    });
    expect(
      await room.newsroom.db.logEntry.findMany({
        where: { act: "picture.returnRight", data: { path: ["picture"], equals: pictureId } },
      }),
    ).toMatchObject([{ reason: "They agreed" }]);
  });
});
