import { setTimeout as after } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { databaseUrl } from "@/lib/env";
import { listLiving } from "@/lib/instances/instances";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { CONTACT_DAYS } from "@/lib/reports/fields";
import { scheduleStory } from "@/lib/stories/schedule";
import {
  makeActor,
  makeDraft,
  makeNewsroom,
  makePictureRow,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { openClockwork } from "./clockwork";
import { confirmDue } from "./confirm-due";
import { keepRights } from "./keep-rights";
import { listeningHook } from "./listening-hook";
import { listStuck } from "./stuck";

/** The newsroom by the real time, and by a clock that is set. */
let real: Newsroom;
let made: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
const closers: (() => Promise<unknown>)[] = [];
const silent = () => undefined;

beforeAll(async () => {
  made = await makeNewsroom();
  real = { ...made.newsroom, clock: systemClock };
  editor = await makeActor(made.newsroom, "editor");
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function scheduled(newsroom: Newsroom, at: Date, headline: string) {
  return schedule(newsroom, at, await draftOf(newsroom, headline));
}

function draftOf(newsroom: Newsroom, headline: string) {
  return makeDraft(newsroom, editor, publishable({ sectionId: made.section.id, headline }));
}

async function schedule(newsroom: Newsroom, at: Date, draft: Awaited<ReturnType<typeof draftOf>>) {
  const plan = { storyId: draft.storyId, revisionId: draft.revisionId, at, replaces: null };
  await scheduleStory(newsroom, editor, { kind: "publish", ...plan });
  return draft.storyId;
}

function publicEntries(storyId: number) {
  return real.db.logEntry.findMany({ where: { storyId, publicNumber: { not: null } } });
}

async function open(address: string, hook: string) {
  const close = await openClockwork({
    newsroom: real,
    databaseUrl: databaseUrl(),
    address,
    hooks: { addresses: [hook] },
    fetchPage: () => Promise.reject(new Error("No page is asked for here.")),
    log: silent,
  });
  closers.push(close);
}

describe("the clock", () => {
  it("two of them at once write one entry at the announced time and call the hook once", async () => {
    const hook = await listeningHook();
    closers.push(hook.close);
    await open("http://127.0.0.1:1", hook.address);
    await open("http://127.0.0.1:2", hook.address);
    const draft = await draftOf(real, "Two clocks strike");
    const at = new Date(Date.now() + 700);
    const storyId = await schedule(real, at, draft);
    await expect.poll(() => hook.received.length, { timeout: 10_000 }).toBe(1);
    // Long enough for the other clock to have looked as well.
    await after(3500);

    const entries = await publicEntries(storyId);
    expect(entries.map((entry) => [entry.publicKind, entry.at, entry.actorKind])).toEqual([
      ["published", at, "clock"],
    ]);
    expect(hook.received.map(({ body }) => body.at)).toEqual([at.toISOString()]);
    expect(await real.db.effect.count({ where: { doneAt: null } })).toBe(0);
  });

  it("says which servers are alive, and that one is gone when it closes", async () => {
    const hook = await listeningHook();
    closers.push(hook.close);
    await open("http://127.0.0.1:3", hook.address);
    await open("http://127.0.0.1:4", hook.address);
    const addresses = async () => (await listLiving(real)).map(({ address }) => address);
    expect(await addresses()).toEqual(["http://127.0.0.1:3", "http://127.0.0.1:4"]);
    await closers.pop()?.();
    expect(await addresses()).toEqual(["http://127.0.0.1:3"]);
    await real.db.$executeRaw`UPDATE "instances" SET "seen_at" = "seen_at" - interval '46 seconds'`;
    expect(await listLiving(real)).toEqual([]);
  });

  it("forgets how readers are reached who have had their answer long enough", async () => {
    const hook = await listeningHook();
    closers.push(hook.close);
    const { storyId, revisionId } = await draftOf(real, "Reported");
    const answered = (days: number) => ({
      ...{
        storyId,
        revisionId,
        text: "Seven?",
        contact: "reader@letters.example",
        state: "answered" as const,
      },
      receivedAt: new Date(Date.now() - 90 * 86_400_000),
      answeredAt: new Date(Date.now() - days * 86_400_000),
    });
    await real.db.report.createMany({ data: [answered(CONTACT_DAYS + 1), answered(CONTACT_DAYS - 1)] });
    await open("http://127.0.0.1:5", hook.address);
    const contacts = async () =>
      (await real.db.report.findMany({ where: { storyId }, orderBy: { id: "asc" } })).map(
        ({ contact }) => contact,
      );
    await expect.poll(contacts, { timeout: 10_000 }).toEqual(["", "reader@letters.example"]);
  });

  it("is not needed for a story to appear: readers meet it at its time, and the log says so afterwards", async () => {
    const { newsroom, clock } = made;
    const at = new Date(clock.now().getTime() + 60_000);
    const storyId = await scheduled(newsroom, at, "While nobody was awake");
    const [before, since] = [readersAt(new Date(at.getTime() - 1)), readersAt(at)];
    closers.push(
      () => before.$disconnect(),
      () => since.$disconnect(),
    );
    expect(await before.publicStory.findUnique({ where: { id: storyId } })).toBeNull();
    expect(await since.publicStory.findUnique({ where: { id: storyId } })).toMatchObject({
      publicState: "live",
    });
    expect(await publicEntries(storyId)).toEqual([]);

    clock.set(new Date(at.getTime() + 180_000));
    expect((await listStuck(newsroom)).schedules).toMatchObject([{ storyId, kind: "publish", at }]);
    await confirmDue(newsroom, silent)();
    const [entry] = await publicEntries(storyId);
    expect(entry).toMatchObject({ at, recordedAt: clock.now(), publicKind: "published" });
    expect((await listStuck(newsroom)).schedules).toEqual([]);
  });

  it("cancels what would go out with a picture whose right was lost, where whoever took it could not, and one that fails stops no other", async () => {
    const { newsroom, clock } = made;
    const hour = 3_600_000;
    const withPicture = async (headline: string, hours: number) => {
      const picture = await makePictureRow(newsroom);
      const lead = { pictureId: picture.id, alt: "A ferry", credit: "Dana Ermek" };
      const text = publishable({ sectionId: made.section.id, headline, lead });
      const at = new Date(clock.now().getTime() + hours * hour);
      return { picture, storyId: await schedule(newsroom, at, await makeDraft(newsroom, editor, text)) };
    };
    const [broken, forbidden, ended, lasts] = [
      await withPicture("A story that is in no state for it", 4),
      await withPicture("A forbidden picture", 4),
      await withPicture("A right that ends before", 4),
      await withPicture("A right that lasts", 1),
    ];
    const standAs = (publicState: "unpublished" | "neverPublished") =>
      newsroom.db.story.update({ where: { id: broken.storyId }, data: { publicState } });
    await standAs("unpublished");
    // As servers leave it that end after the right was taken and before what waits is cancelled.
    const doNotUse = { doNotUse: "The owner asked", doNotUseAt: clock.now() };
    const until = { rightsUntil: new Date(clock.now().getTime() + 2 * hour) };
    for (const { picture } of [broken, forbidden])
      await newsroom.db.picture.update({ where: { id: picture.id }, data: doNotUse });
    for (const { picture } of [ended, lasts])
      await newsroom.db.picture.update({ where: { id: picture.id }, data: until });

    const said: unknown[] = [];
    const keep = keepRights(newsroom, (line) => said.push(line));
    await keep();
    await keep();
    const states = () =>
      Promise.all(
        [broken, forbidden, ended, lasts].map(async ({ storyId }) => {
          const { state, cancelledBy } = await newsroom.db.schedule.findFirstOrThrow({ where: { storyId } });
          return cancelledBy ?? state;
        }),
      );
    expect(await states()).toEqual(["waiting", "pictureRights", "pictureRights", "waiting"]);
    expect(said).toHaveLength(1);
    const [entry] = await newsroom.db.logEntry.findMany({
      where: { storyId: forbidden.storyId, act: "story.unschedule" },
    });
    expect(entry).toMatchObject({ actorKind: "clock", data: { kind: "publish", cause: "pictureRights" } });

    await standAs("neverPublished");
    await keep();
    expect(await states()).toEqual(["pictureRights", "pictureRights", "pictureRights", "waiting"]);
    await newsroom.db.schedule.deleteMany({ where: { storyId: lasts.storyId } });
  });

  it("looks for such plans as long as it runs", async () => {
    const hook = await listeningHook();
    closers.push(hook.close);
    await open("http://127.0.0.1:6", hook.address);
    const picture = await makePictureRow(real);
    const lead = { pictureId: picture.id, alt: "A ferry", credit: "Dana Ermek" };
    const text = publishable({ sectionId: made.section.id, headline: "Nobody looked again", lead });
    const storyId = await schedule(real, new Date(Date.now() + 900_000), await makeDraft(real, editor, text));
    const doNotUse = { doNotUse: "The owner asked", doNotUseAt: new Date() };
    await real.db.picture.update({ where: { id: picture.id }, data: doNotUse });
    const state = async () => (await real.db.schedule.findFirstOrThrow({ where: { storyId } })).state;
    await expect.poll(state, { timeout: 10_000 }).toBe("cancelled");
  });

  it("is not said to be late by a server whose own clock is ahead", async () => {
    const storyId = await scheduled(real, new Date(Date.now() + 1_800_000), "In half an hour");
    const ahead = { ...real, clock: { now: () => new Date(Date.now() + 3_600_000), isShared: true } };
    expect((await listStuck(ahead)).schedules.filter((one) => one.storyId === storyId)).toEqual([]);
    await real.db.schedule.deleteMany({ where: { storyId } });
  });

  it("one story that cannot be confirmed stops no other, and is tried again after a growing pause", async () => {
    const { newsroom, clock } = made;
    const at = new Date(clock.now().getTime() + 60_000);
    const broken = await scheduled(newsroom, at, "A broken story");
    const { revisionId } = await newsroom.db.schedule.findFirstOrThrow({ where: { storyId: broken } });
    await newsroom.db.schedule.updateMany({ where: { storyId: broken }, data: { revisionId: null } });
    const whole = await scheduled(newsroom, new Date(at.getTime() + 1), "A whole story");
    clock.set(new Date(at.getTime() + 1000));
    const said: unknown[] = [];
    const confirm = confirmDue(newsroom, (line) => said.push(line));
    await confirm();
    await confirm();
    expect(await publicEntries(broken)).toEqual([]);
    expect(await publicEntries(whole)).toHaveLength(1);
    expect(said).toEqual([`What is due of story ${broken} could not be confirmed (attempt 1).`]);

    await newsroom.db.schedule.updateMany({ where: { storyId: broken }, data: { revisionId } });
    clock.set(new Date(at.getTime() + 7000));
    await confirm();
    expect(await publicEntries(broken)).toMatchObject([{ at }]);
  });
});
