import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import { createSeries } from "@/lib/series/create-series";
import { correctStory } from "@/lib/stories/correct";
import type { StoryContent } from "@/lib/stories/fields";
import { killStory } from "@/lib/stories/kill";
import { moveStory } from "@/lib/stories/move";
import { redateStory } from "@/lib/stories/redate";
import { unpublishStory } from "@/lib/stories/unpublish";
import { createTopic } from "@/lib/topics/create-topic";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { placesOf } from "./places";
import { findStanding } from "./standing";

const ZONE = "Asia/Almaty";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let valley: number;
let number = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  const { id } = await room.newsroom.db.section.create({
    data: { editionId: room.edition.id, slug: "valley", name: "Valley" },
  });
  valley = id;
});

/** An hour later a story is live, at /city/story-… if nothing else is said. */
async function live(fields: Partial<Omit<StoryContent, "sectionId">> = {}) {
  room.clock.set(new Date(room.clock.now().getTime() + 3_600_000));
  const slug = `story-${++number}`;
  const text = publishable({ sectionId: room.section.id, slug, headline: `Story ${number}`, ...fields });
  return { text, path: `/city/${slug}`, ...(await makeLive(room.newsroom, editor, text)) };
}
type Live = Awaited<ReturnType<typeof live>>;

/** "section /city" → what it should show: a presence, an entry, a status, an address. */
async function places({ storyId }: Pick<Live, "storyId">) {
  const readers = readerDatabase();
  const standing = await findStanding(room.newsroom.db, readers, storyId, ZONE);
  if (!standing) throw new Error("The story never was public.");
  const at = { db: room.newsroom.db, readers, zone: ZONE, now: room.clock.now() };
  const found = await placesOf(at, standing);
  return new Map(found.map(({ kind, path, expected }) => [`${kind} ${path}`, expected]));
}

/** The kinds asked for, each with its address and whether the story must be there. */
async function presences(story: Pick<Live, "storyId">, ...kinds: string[]) {
  return [...(await places(story))].flatMap(([place, expected]) => {
    if (!kinds.includes(place.split(" ")[0] ?? "")) return [];
    return [`${place}: ${"presence" in expected ? expected.presence : expected.of}`];
  });
}

async function correct({ storyId, version, text, revisionId }: Live, fields: Partial<StoryContent>) {
  const change = await makeChange(room.newsroom, editor, { storyId, version }, { ...text, ...fields });
  await correctStory(room.newsroom, editor, { ...change, replaces: revisionId, note: "The year was wrong." });
}

const kill = ({ storyId }: Live) =>
  killStory(room.newsroom, editor, {
    ...{
      storyId,
      publicState: "live",
      reasonClass: "legal",
      reason: "A court said so.",
      showHeadline: false,
    },
  });
const move = ({ storyId, revisionId }: Live, slug: string) =>
  moveStory(room.newsroom, editor, {
    ...{ storyId, replaces: revisionId, sectionId: valley, slug, reason: "Not city news" },
  });

describe("the places that the proof asks", () => {
  it("are, of a correction, the corrections in all their forms, the log as data and the archive's month", async () => {
    const story = await live();
    await correct(story, { headline: "Story of the right year" });
    const found = await places(story);
    expect(found.get(`log ${story.path}/changes.json`)).toEqual({ of: "log", entry: 2, status: 200 });
    expect(await presences(story, "archive")).toEqual(["archive /archive/2026/03: must"]);
    const named = { words: "Story of the right year", presence: "must" };
    const href = `${story.path}/changes#entry-2`;
    expect(found.get("corrections /corrections")).toMatchObject({
      link: { href, words: "Story of the right year" },
    });
    for (const [kind, file] of [
      ["correctionsRss", "feed.xml"],
      ["correctionsAtom", "feed.atom"],
      ["correctionsJson", "feed.json"],
    ])
      expect(found.get(`${kind} /corrections/${file}`)).toMatchObject({
        ...{ of: "item", url: `https://newsroom.example${href}`, ...named },
      });
  });

  it("are, of a killed story, every former address with its notice, and corrections that name it no more", async () => {
    const story = await live();
    await move(story, "killed-after-a-move");
    await kill(story);
    const found = await places(story);
    expect(found.get(`formerPage ${story.path}`)).toMatchObject({ of: "page", status: 410 });
    expect(await presences(story, "section")).toEqual(["section /valley: mustNot", "section /city: mustNot"]);
    expect(found.get("corrections /corrections")).toMatchObject({ link: null, presence: "must" });
    expect(found.get("correctionsRss /corrections/feed.xml")).toMatchObject({
      url: "https://newsroom.example/corrections",
    });
  });

  it("are, of an unpublished story, its former addresses, which lead to where nothing is", async () => {
    const story = await live();
    await move(story, "unpublished-after-a-move");
    const end = { storyId: story.storyId, publicState: "live", reason: "Too early." } as const;
    await unpublishStory(room.newsroom, editor, end);
    const found = await places(story);
    const to = "/valley/unpublished-after-a-move";
    expect(found.get(`formerPage ${story.path}`)).toEqual({ of: "redirect", to });
    expect(found.get(`page ${to}`)).toMatchObject({ status: 404 });
  });

  it("are, after a move, the section that the story has left, and twenty former addresses at most", async () => {
    const story = await live();
    const [, second] = [await live(), await live()];
    await move(story, "moved");
    expect(await presences(story, "section")).toEqual(["section /valley: must", "section /city: mustNot"]);
    expect(await presences(story, "related")).toContain(`related ${second.path}: mustNot`);
    await room.newsroom.db.address.createMany({
      data: Array.from({ length: 30 }, (_, index) => ({
        ...{ editionId: room.edition.id, sectionSlug: "city", slug: `was-${index}`, current: false },
        ...{ storyId: story.storyId, since: room.clock.now() },
      })),
    });
    expect(await presences(story, "formerPage")).toHaveLength(20);
  });

  it("are, after a correction of the topic and the series, those that the story has left", async () => {
    const [dams, locks] = await Promise.all(
      ["Dams", "Locks"].map((name) => createTopic(room.newsroom, editor, { language: "en", name })),
    );
    const series = { language: "en", name: "On the canal", slug: "", about: "" };
    const { seriesId } = await createSeries(room.newsroom, editor, series);
    if (!dams || !locks) throw new Error("There are no topics.");
    const before = await live({ series: { seriesId } });
    const story = await live({ topicIds: [dams.id], series: { seriesId } });
    expect(await presences(story, "topic", "series", "part")).toEqual([
      "topic /topics/dams: must",
      "series /series/on-the-canal: must",
      `part ${before.path}: must`,
    ]);
    const { series: _left, ...text } = story.text;
    await correct({ ...story, text }, { topicIds: [locks.id] });
    expect(await presences(story, "topic", "series", "part")).toEqual([
      "topic /topics/locks: must",
      "topic /topics/dams: mustNot",
      "series /series/on-the-canal: mustNot",
      `part ${before.path}: mustNot`,
    ]);
  });

  it("are, after another date was set, the month and the sitemap that the story has left", async () => {
    const story = await live();
    const moment = { precision: "day", day: "2025-12-24" } as const;
    await redateStory(room.newsroom, editor, { storyId: story.storyId, moment, reason: "First on paper." });
    expect(await presences(story, "archive", "sitemap")).toEqual([
      "archive /archive/2025/12: must",
      "archive /archive/2026/03: mustNot",
      "sitemap /sitemaps/2025-12.xml: must",
      "sitemap /sitemaps/2026-03.xml: mustNot",
    ]);
  });

  it("are ten other stories at most beside a killed one, and no more names than were asked for", async () => {
    const names = ["Weirs", "Sluices", "Ferries", "Quays"].map((name) =>
      createTopic(room.newsroom, editor, { language: "en", name }),
    );
    const topicIds = (await Promise.all(names)).map(({ id }) => id);
    for (const topicId of topicIds)
      for (let count = 0; count < 4; count += 1) await live({ topicIds: [topicId] });
    const story = await live({ topicIds });
    await kill(story);
    const related = await presences(story, "related");
    expect(related).toHaveLength(10);
    expect(related.every((place) => place.endsWith(": mustNot"))).toBe(true);
  });
});
