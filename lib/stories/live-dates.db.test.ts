import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import { dayOf, momentOf, orderInstant } from "@/lib/dates";
import { appendLog } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import type { Actor } from "@/lib/permissions";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable, readersAt } from "@/prisma/factories";
import type { StoryContent } from "./fields";
import { killStory } from "./kill";
import { listLiveDates } from "./live-dates";
import { listLiveMonths, type LiveMonth } from "./live-months";
import { lastEditionUpdate } from "./public";
import { redateStory } from "./redate";
import { scheduleStory } from "./schedule";
import { unpublishStory } from "./unpublish";
import { withdrawStory } from "./withdraw";

const ZONE = "Asia/Almaty";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let made = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

/** An edition of its own for each run, so that no story of another is in it. */
async function makeEdition() {
  made += 1;
  const { db } = room.newsroom;
  const edition = await db.edition.update({
    where: { id: room.edition.id },
    data: { language: `x${made}`, isDefault: false },
  });
  const next = await db.edition.create({
    data: { language: "en", name: "English", isDefault: true, siteName: "Newsroom", position: made },
  });
  const section = await db.section.create({ data: { editionId: next.id, slug: "city", name: "City" } });
  room = { ...room, edition: next, section };
  return { before: edition, editionId: next.id };
}

type Fields = Partial<StoryContent> & { sectionId?: number };
const text = (slug: string, fields: Fields = {}) =>
  publishable({ sectionId: room.section.id, slug, headline: `Story ${slug}`, ...fields });

const live = (slug: string, fields?: Fields) => makeLive(room.newsroom, editor, text(slug, fields));

const SPONSORED = { kind: "sponsored" as const, sponsor: "The water company" };

const ACTS = [
  "updated",
  "corrected",
  "clarified",
  "fix",
  "day",
  "instant",
  "withdraw",
  "unpublish",
  "kill",
] as const;
type Step = { act: (typeof ACTS)[number]; story: number; hours: number };

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  story: fc.nat({ max: 3 }),
  hours: fc.integer({ min: 1, max: 40 }),
});

async function play(storyId: number, { act }: Step): Promise<void> {
  const { newsroom, clock } = room;
  const ended = { storyId, publicState: "live" as const };
  switch (act) {
    case "day":
      await redateStory(newsroom, editor, { storyId, moment: DAY, reason: "From the bound volume" });
      return;
    case "instant":
      await redateStory(newsroom, editor, { storyId, moment: INSTANT, reason: "From the agency's wire" });
      return;
    case "withdraw":
      return void (await withdrawStory(newsroom, editor, { ...ended, note: "We cannot stand by it." }));
    case "unpublish":
      return void (await unpublishStory(newsroom, editor, { ...ended, reason: "The source asked for it" }));
    case "kill":
      return void (await killStory(newsroom, editor, {
        ...ended,
        reason: "A court order",
        reasonClass: "legal",
        showHeadline: false,
      }));
    default:
      await newsroom.db.$transaction((tx) =>
        appendLog(tx, {
          act: "story.update",
          storyId,
          at: clock.now(),
          actor: editor,
          public: { kind: act, note: "What changed" },
        }),
      );
  }
}

const DAY: Moment = { precision: "day", day: "1996-03-14" };
const INSTANT: Moment = { precision: "instant", at: "2019-05-01T10:00:00.000Z" };

describe("an edition's last update", () => {
  it("is the newest date on any of its live stories, whatever was changed, re-dated, withdrawn or killed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
        const { editionId } = await makeEdition();
        const ids: number[] = [];
        for (let story = 0; story < 4; story += 1) {
          pass(story);
          ids.push((await live(`${made}-${story}`)).storyId);
        }
        const ended = new Set<number>();
        for (const taken of steps) {
          pass(taken.hours);
          if (ended.has(taken.story)) continue;
          await play(ids[taken.story] ?? 0, taken);
          if (["withdraw", "unpublish", "kill"].includes(taken.act)) ended.add(taken.story);
        }
        const dates = await listLiveDates(readerDatabase(), editionId, ZONE);
        expect(dates.length).toBe(4 - ended.size);
        const newest = dates.map(({ stamps }) => stamps.modified.moment).reduce<Moment | null>(later, null);
        expect(await lastEditionUpdate(readerDatabase(), editionId, ZONE)).toEqual(newest);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("is not moved by a fix, nor by a story whose date was set into the past", async () => {
    const { editionId } = await makeEdition();
    const first = await live(`${made}-first`);
    const since = room.clock.now();
    pass(1);
    const archived = await live(`${made}-archived`);
    expect(await lastEditionUpdate(readerDatabase(), editionId, ZONE)).toEqual(at(room.clock.now()));
    pass(1);
    await play(archived.storyId, { act: "day", story: 0, hours: 0 });
    await play(first.storyId, { act: "fix", story: 0, hours: 0 });
    expect(await lastEditionUpdate(readerDatabase(), editionId, ZONE)).toEqual(at(since));
  });

  it("forgets a story that has left the public, however many changes that one had", async () => {
    const { editionId } = await makeEdition();
    const kept = await live(`${made}-kept`);
    const since = room.clock.now();
    pass(1);
    const killed = await live(`${made}-killed`);
    for (let change = 0; change < 45; change += 1) {
      pass(1);
      await play(killed.storyId, { act: "updated", story: 0, hours: 0 });
    }
    const withdrawn = await live(`${made}-withdrawn`);
    await play(withdrawn.storyId, { act: "corrected", story: 0, hours: 0 });
    await play(withdrawn.storyId, { act: "withdraw", story: 0, hours: 0 });
    await play(killed.storyId, { act: "kill", story: 0, hours: 0 });
    expect(await lastEditionUpdate(readerDatabase(), editionId, ZONE)).toEqual(at(since));
    await play(kept.storyId, { act: "withdraw", story: 0, hours: 0 });
    expect(await lastEditionUpdate(readerDatabase(), editionId, ZONE)).toBeNull();
  });
});

describe("the dates of live stories", () => {
  it("can be asked for by the month in the site's zone, a day's own month included", async () => {
    const { editionId } = await makeEdition();
    room.clock.set(new Date("2026-10-31T18:59:59.999Z"));
    const october = await live(`${made}-october`);
    room.clock.set(new Date("2026-10-31T19:00:00.000Z"));
    const november = await live(`${made}-november`);
    const archived = await live(`${made}-archived`);
    await play(archived.storyId, { act: "day", story: 0, hours: 0 });
    const found = async (month: string) =>
      (await listLiveDates(readerDatabase(), editionId, ZONE, month)).map(({ id }) => id);
    expect(await found("2026-10")).toEqual([october.storyId]);
    expect(await found("2026-11")).toEqual([november.storyId]);
    expect(await found("1996-03")).toEqual([archived.storyId]);
    expect(await found("2026-12")).toEqual([]);
  });
});

describe("the months of live stories", () => {
  /** The same by every story's own dates. */
  async function byEachStory(editionId: number): Promise<LiveMonth[]> {
    const months = new Map<string, LiveMonth>();
    for (const { stamps } of await listLiveDates(readerDatabase(), editionId, ZONE)) {
      const month = dayOf(stamps.published.moment, ZONE).slice(0, 7);
      const found = months.get(month);
      const modified = later(found?.modified ?? null, stamps.modified.moment);
      months.set(month, { month, count: (found?.count ?? 0) + 1, modified });
    }
    return [...months.values()].sort((a, b) => (a.month < b.month ? 1 : -1));
  }

  it("are told with the newest date in each, whatever was changed, re-dated, paid for or taken away", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { editionId } = await makeEdition();
        const ids: number[] = [];
        for (let story = 0; story < 4; story += 1) {
          pass(200);
          ids.push((await live(`${made}-${story}`, story === 1 ? SPONSORED : {})).storyId);
        }
        const ended = new Set<number>();
        for (const taken of steps) {
          pass(taken.hours);
          if (ended.has(taken.story)) continue;
          await play(ids[taken.story] ?? 0, taken);
          if (["withdraw", "unpublish", "kill"].includes(taken.act)) ended.add(taken.story);
        }
        const found = await listLiveMonths(readerDatabase(), editionId, ZONE);
        expect(found).toEqual(await byEachStory(editionId));
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(4 - ended.size);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("begin at their first instant in the site's zone, and a day stays a day", async () => {
    const { editionId } = await makeEdition();
    const months = () => listLiveMonths(readerDatabase(), editionId, ZONE);
    expect(await months()).toEqual([]);
    const [last, first] = ["2026-10-31T18:59:59.999Z", "2026-10-31T19:00:00.000Z"].map((at) => new Date(at));
    if (!last || !first) throw new Error("Two instants are two.");
    room.clock.set(last);
    await live(`${made}-october`);
    room.clock.set(first);
    await live(`${made}-november`);
    const archived = await live(`${made}-archived`);
    await play(archived.storyId, { act: "day", story: 0, hours: 0 });
    const before = [
      { month: "2026-11", count: 1, modified: momentOf(first) },
      { month: "2026-10", count: 1, modified: momentOf(last) },
    ];
    expect(await months()).toEqual([...before, { month: "1996-03", count: 1, modified: DAY }]);
    pass(1);
    await play(archived.storyId, { act: "corrected", story: 0, hours: 0 });
    const corrected = momentOf(room.clock.now());
    expect(await months()).toEqual([...before, { month: "1996-03", count: 1, modified: corrected }]);
  });

  it("hold what is due and nobody has carried out yet", async () => {
    const { editionId } = await makeEdition();
    room.clock.set(new Date("2026-07-30T08:00:00.000Z"));
    const draft = await makeDraft(room.newsroom, editor, text(`${made}-scheduled`));
    const due = new Date("2026-07-31T19:30:00.000Z");
    await scheduleStory(room.newsroom, editor, { ...draft, kind: "publish", replaces: null, at: due });
    const seen = await Promise.all(
      [-1, 1].map(async (seconds) => {
        const readers = readersAt(new Date(due.getTime() + seconds * 1_000));
        const months = await listLiveMonths(readers, editionId, ZONE);
        await readers.$disconnect();
        return months;
      }),
    );
    expect(seen).toEqual([[], [{ month: "2026-08", count: 1, modified: momentOf(due) }]]);
  });
});

function pass(hours: number): void {
  room.clock.set(new Date(room.clock.now().getTime() + hours * 3_600_000));
}

function at(instant: Date): Moment {
  return { precision: "instant", at: instant.toISOString() };
}

function later(found: Moment | null, next: Moment): Moment {
  return found && orderInstant(found, ZONE) >= orderInstant(next, ZONE) ? found : next;
}
