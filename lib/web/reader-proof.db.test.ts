import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import { placesOf } from "@/lib/proof/places";
import { findStanding } from "@/lib/proof/standing";
import { createSeries } from "@/lib/series/create-series";
import type { ListView } from "@/lib/stories/view";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { readMonth, readSection, readSeries, readStory } from "./reader";

const ZONE = "Asia/Almaty";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
/** Twenty-five stories, three of one instant, all of one series. */
const storyIds: number[] = [];

beforeAll(async () => {
  room = await makeNewsroom();
  const editor: Actor = await makeActor(room.newsroom, "editor");
  const words = { language: "en", name: "Old and new", slug: "old-and-new", about: "" };
  const { seriesId } = await createSeries(room.newsroom, editor, words);
  for (let number = 1; number <= 25; number += 1) {
    if (number < 4 || number > 6) room.clock.set(new Date(room.clock.now().getTime() + 3_600_000));
    const names = { slug: `story-${number}`, headline: `Story ${number}`, series: { seriesId } };
    const text = publishable({ sectionId: room.section.id, ...names });
    storyIds.push((await makeLive(room.newsroom, editor, text)).storyId);
  }
});

/** The addresses at which a story of these kinds must stand. */
async function mustStandAt(storyId: number, ...kinds: string[]): Promise<string[]> {
  const readers = readerDatabase();
  const standing = await findStanding(room.newsroom.db, readers, storyId, ZONE);
  if (!standing) throw new Error("The story never was public.");
  const places = await placesOf(
    { db: room.newsroom.db, readers, zone: ZONE, now: room.clock.now() },
    standing,
  );
  const must = places.filter(({ kind, expected }) => {
    return kinds.includes(kind) && "presence" in expected && expected.presence === "must";
  });
  return must.map(({ path }) => path);
}

/** What readers find at the address of a list. */
async function idsAt(path: string): Promise<number[]> {
  const { pathname, searchParams } = new URL(path, "https://newsroom.example");
  const page = searchParams.has("page") ? Number(searchParams.get("page")) : undefined;
  if (pathname.startsWith("/series/")) {
    const series = await readSeries("en", "old-and-new", page);
    return series?.parts.map(({ story }) => story.id) ?? [];
  }
  const [month, section] = await Promise.all([
    readMonth("en", "2026", "03", page),
    readSection("en", "city", page),
  ]);
  if (pathname === "/archive/2026/03") return idsOf(month?.days ?? []);
  return [...(section?.lead ? [section.lead.id] : []), ...idsOf(section?.days ?? [])];
}

const idsOf = (days: ListView["days"]) => days.flatMap(({ stories }) => stories.map(({ id }) => id));

describe("where the proof looks for a story", () => {
  it("readers find it: on the newest page of each list, on a numbered one, among the parts of its series", async () => {
    for (const storyId of storyIds) {
      const paths = await mustStandAt(storyId, "section", "archive", "series");
      expect(paths).toHaveLength(3);
      for (const path of paths)
        expect([path, await idsAt(path)]).toEqual([path, expect.arrayContaining([storyId])]);
    }
    const [oldest = 0] = storyIds;
    expect(await mustStandAt(oldest, "section", "archive", "series")).toEqual([
      "/city?page=1",
      "/archive/2026/03?page=1",
      "/series/old-and-new",
    ]);
  });

  it("it is related to just those stories, and the neighbour of just those parts, on whose pages readers see it", async () => {
    const pages = await Promise.all(
      storyIds.map(async (id, index) => {
        const answer = await readStory("en", "city", `story-${index + 1}`);
        if (answer?.state !== "live") throw new Error("Readers find no story.");
        return { id, story: answer.story };
      }),
    );
    for (const [index, storyId] of storyIds.entries()) {
      const related = pages.filter(({ story }) => story.related.some(({ id }) => id === storyId));
      expect((await mustStandAt(storyId, "related")).sort()).toEqual(
        related.map(({ story }) => story.href).sort(),
      );
      const own = `/city/story-${index + 1}`;
      const beside = pages.filter(({ story: { part } }) =>
        [part?.previous, part?.next].some((one) => one?.href === own),
      );
      expect((await mustStandAt(storyId, "part")).sort()).toEqual(
        beside.map(({ story }) => story.href).sort(),
      );
    }
  });
});
