/* eslint-disable max-lines -- One paper is searched by all of these; to be parted by what is asked. */
import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import type { MarkedWords, SearchView } from "@/lib/search/fields";
import { findStories } from "@/lib/search/find";
import { createStory } from "@/lib/stories/create";
import type { StoryContent } from "@/lib/stories/fields";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { redactStory } from "@/lib/stories/redact";
import { saveStory } from "@/lib/stories/save";
import { scheduleStory } from "@/lib/stories/schedule";
import { unpublishStory } from "@/lib/stories/unpublish";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import {
  cutChecked,
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { readSearch } from "./reader-search";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let personId: number;
let topicId: number;
const sections: Record<string, number> = {};
let made = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  const { db } = room.newsroom;
  editor = await makeActor(room.newsroom, "editor");
  for (const [position, language] of ["ru", "kk"].entries()) {
    const edition = await db.edition.create({
      data: { language, name: language, siteName: "Newsroom", position: position + 1 },
    });
    const section = await db.section.create({ data: { editionId: edition.id, slug: "city", name: "City" } });
    sections[language] = section.id;
  }
  sections.en = room.section.id;
  sections.valley = (
    await db.section.create({ data: { editionId: room.edition.id, slug: "valley", name: "Valley" } })
  ).id;
  const { id } = await db.person.create({
    data: { name: "Saule Tamirova", handle: "saule", role: "reporter", createdAt: room.clock.now() },
  });
  personId = id;
  topicId = (await db.topic.create({ data: {} })).id;
  await db.topicName.create({ data: { topicId, editionId: room.edition.id, name: "Water", slug: "water" } });
});

const paragraph = (text: string) => ({ type: "paragraph" as const, text: [{ text }] });
const body = (...texts: string[]) => ({ version: 1 as const, blocks: texts.map(paragraph) });
type Fields = Partial<StoryContent> & { sectionId?: number };
const text = (fields: Fields) =>
  publishable({
    sectionId: room.section.id,
    slug: `story-${++made}`,
    standfirst: "",
    body: body("Nothing else."),
    ...fields,
  });

async function live(fields: Fields) {
  room.clock.set(new Date(room.clock.now().getTime() + 3_600_000));
  return makeLive(room.newsroom, editor, text(fields));
}

/** A live story of another edition. */
async function liveIn(language: string, fields: Fields) {
  const { storyId, version: baseVersion } = await createStory(room.newsroom, editor, { language });
  const content = text({ sectionId: sections[language] ?? 0, ...fields });
  const { version } = await saveStory(room.newsroom, editor, { storyId, baseVersion, content });
  const { revisionId } = await cutChecked(room.newsroom, editor, { storyId, version });
  await publishStory(room.newsroom, editor, { storyId, revisionId, replaces: null });
  return { storyId };
}

async function search(q: string, more: Record<string, string> = {}, language = "en"): Promise<SearchView> {
  const view = await readSearch(language, { q, ...more });
  if (!view) throw new Error("There is no such page.");
  return view;
}
const idsOf = (view: SearchView) => view.found.map(({ story }) => story.id);
const finds = async (...given: Parameters<typeof search>) => idsOf(await search(...given));
const shown = (words: MarkedWords) => words.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

describe("what is found", () => {
  it("is whatever stands in headline, standfirst, names, text or caption, in any form of the word", async () => {
    const headline = await live({ headline: "Barges on the upper river" });
    const standfirst = await live({ standfirst: "A barge was seen at night." });
    const inText = await live({ body: body("Nobody had asked for a barge.") });
    const table = [[[{ text: "Barges" }], [{ text: "12" }]]];
    const inTable = await live({
      body: { version: 1, blocks: [{ type: "table", headRow: false, headColumn: true, rows: table }] },
    });
    const byline = await live({ bylines: [{ name: "Barge Olsen" }] });
    const found = await finds("barge");
    expect(found.slice(0, 1)).toEqual([headline.storyId]);
    expect(new Set(found)).toEqual(
      new Set([headline, standfirst, inText, inTable, byline].map(({ storyId }) => storyId)),
    );
    expect(await finds("BARGES", { order: "time" })).toEqual([...found].sort((a, b) => b - a));
  });

  it("holds all words, or one of several, or a phrase, and none that were struck out", async () => {
    const both = await live({ headline: "Heron and otter share a pond" });
    const heron = await live({ headline: "Heron counted at the weir" });
    const apart = await live({ headline: "Otter, fox and heron" });
    expect(new Set(await finds("heron otter"))).toEqual(new Set([both.storyId, apart.storyId]));
    expect((await finds("otter OR weir")).length).toBe(3);
    expect(await finds('"heron and otter"')).toEqual([both.storyId]);
    expect(await finds("heron -otter")).toEqual([heron.storyId]);
  });

  it.each([
    '"',
    "(((",
    "a & | ! b",
    "'x' <-> :*",
    "-",
    "OR OR",
    "\0",
    "<script>",
    "%_\\",
    "the of and",
    "-heron",
    "𝒳",
  ])("makes no error of %j", async (q) => {
    const view = await search(q);
    expect(view.count).toBe(view.found.length);
  });

  it("reads no more of a very long query than a field holds, and cuts no letter in two", async () => {
    const { asked } = await search("𝒳".repeat(50_000));
    expect(asked.words).toBe("𝒳".repeat(100));
    expect((await search("𝒳".repeat(50_000).slice(1))).asked.words).toBe("𝒳".repeat(99));
  });

  it("ignores in Russian the form of a word, and whether ё was written", async () => {
    const { storyId } = await liveIn("ru", {
      headline: "Зелёные берега",
      body: body("На чёрных берегах зелено."),
    });
    for (const q of ["зеленый берег", "зелёный", "берегам"])
      expect(await finds(q, {}, "ru")).toEqual([storyId]);
    const [found] = (await search("черный берег", {}, "ru")).found;
    expect(found && shown(found.excerpt)).toBe("На [чёрных] [берегах] зелено");
    expect(await finds("зелёный", {}, "en")).toEqual([]);
  });

  it("takes in Kazakh a longer ending for the same word, and what is near when nothing is the same", async () => {
    const { storyId } = await liveIn("kk", { headline: "Қаладағы жаңа көпір" });
    for (const q of ["қала", "көпір", "қаладағы"]) expect(await finds(q, {}, "kk")).toEqual([storyId]);
    const { count, near } = await search("көпірлер", {}, "kk");
    expect(count).toBe(0);
    expect(near.map(({ id }) => id)).toEqual([storyId]);
  });

  it("is shown with the words marked, and never as markup", async () => {
    await live({
      headline: "The <b>quay</b> & its quay wall",
      body: body(
        "First.",
        "It is said that the quay < the wall & <script>alert(1)</script> was built in 1931.",
      ),
    });
    const [found] = (await search("quay")).found;
    expect(found && shown(found.headline)).toBe("The <b>[quay]</b> & its [quay] wall");
    expect(found && shown(found.excerpt)).toContain(
      "the [quay] < the wall & <script>alert(1)</script> was built",
    );
  });
});

describe("what is not found", () => {
  it("is anything that readers cannot read, from the very act that takes it away", async () => {
    const draft = await makeDraft(room.newsroom, editor, text({ headline: "Zeppelin moored at night" }));
    expect(await finds("zeppelin")).toEqual([]);
    await publishStory(room.newsroom, editor, { ...draft, replaces: null });
    expect(await finds("zeppelin")).toEqual([draft.storyId]);
    const next = await makeChange(
      room.newsroom,
      editor,
      draft,
      text({ headline: "Airship moored", slug: `story-${made}` }),
    );
    expect(await finds("airship")).toEqual([]);
    await updateStory(room.newsroom, editor, { ...next, replaces: draft.revisionId, note: "Another word." });
    expect([await finds("zeppelin"), await finds("airship")]).toEqual([[], [draft.storyId]]);
    const others = [await live({ headline: "Airship two" }), await live({ headline: "Airship three" })];
    const END = { reason: "A test", publicState: "live" as const };
    await withdrawStory(room.newsroom, editor, { ...END, storyId: draft.storyId, note: "We were wrong." });
    await unpublishStory(room.newsroom, editor, { ...END, storyId: others[0]?.storyId ?? 0, note: "Gone." });
    const kill = { reasonClass: "error" as const, showHeadline: true };
    await killStory(room.newsroom, editor, { ...END, ...kill, storyId: others[1]?.storyId ?? 0 });
    const view = await search("airship");
    expect([view.count, view.near, view.meant]).toEqual([0, [], undefined]);
    expect((await search("airshap")).meant).toBeUndefined();
  });

  it("is a text that was redacted", async () => {
    const first = await live({
      headline: "Harbour dues",
      body: body("The name of the witness was Quillfeather."),
    });
    const next = await makeChange(
      room.newsroom,
      editor,
      first,
      text({ headline: "Harbour dues", slug: `story-${made}` }),
    );
    await updateStory(room.newsroom, editor, { ...next, replaces: first.revisionId, note: "Shorter." });
    expect(await finds("quillfeather")).toEqual([]);
    const admin = await makeActor(room.newsroom, "admin");
    const redaction = {
      storyId: first.storyId,
      entries: [],
      passage: "Quillfeather",
      reason: "A court",
      note: "By order",
    };
    await redactStory(room.newsroom, admin, redaction);
    expect(await finds("harbour dues")).toEqual([first.storyId]);
  });

  it("is found all the same from the instant of its schedule, whether or not anybody carried it out", async () => {
    const draft = await makeDraft(room.newsroom, editor, text({ headline: "Lanterns for the winter fair" }));
    const at = new Date(room.clock.now().getTime() + 3_600_000);
    await scheduleStory(room.newsroom, editor, { ...draft, kind: "publish", replaces: null, at });
    const wanted = {
      edition: { id: room.edition.id, language: "en" },
      zone: "Asia/Almaty",
      words: "lantern",
    };
    const part = { order: "relevance" as const, take: 20, skip: 0 };
    const counts = await Promise.all(
      [-1, 1].map(async (seconds) => {
        const readers = readersAt(new Date(at.getTime() + seconds * 1_000));
        const { ids } = await findStories(readers, wanted, part);
        await readers.$disconnect();
        return ids;
      }),
    );
    expect(counts).toEqual([[], [draft.storyId]]);
  });
});

describe("limits", () => {
  it("count what each would leave, under all the others, and keep what was asked for in every address", async () => {
    const person = [{ personId, name: "Saule Tamirova" }];
    const city = await live({ headline: "Ferry timetable", bylines: person, topicIds: [topicId] });
    const valley = await live({
      headline: "Ferry landing",
      sectionId: sections.valley ?? 0,
      bylines: person,
    });
    const opinion = await live({ headline: "Ferry, my ferry", kind: "opinion", topicIds: [topicId] });
    const counted = ({ facets }: SearchView) =>
      Object.fromEntries(
        facets.map(({ name, all, values }) => [
          name,
          [
            all.count,
            ...values.map(({ value, count, current }) => `${value} ${count}${current ? " *" : ""}`),
          ],
        ]),
      );
    expect(counted(await search("ferry"))).toEqual({
      section: [3, "city 2", "valley 1"],
      kind: [3, "news 2", "opinion 1"],
    });
    const limited = await search("ferry", { section: "city", order: "time" });
    expect(idsOf(limited)).toEqual([opinion.storyId, city.storyId]);
    expect(counted(limited)).toEqual({
      section: [3, "city 2 *", "valley 1"],
      kind: [2, "news 1", "opinion 1"],
    });
    expect(limited.facets[1]?.values[0]?.href).toBe("/search?q=ferry&section=city&kind=news&order=time");
    expect(limited.facets[0]?.all.href).toBe("/search?q=ferry&order=time");
    expect(await finds("ferry", { person: "saule", order: "time" })).toEqual([valley.storyId, city.storyId]);
    expect(await finds("ferry", { topic: "water", kind: "opinion" })).toEqual([opinion.storyId]);
    expect(await finds("ferry", { year: "2025" })).toEqual([]);
    expect((await search("ferry", { year: "2025" })).without).toEqual({ count: 3, href: "/search?q=ferry" });
  });

  it("by days hold both days whole, in the site's zone", async () => {
    room.clock.set(new Date("2026-06-30T18:59:00Z"));
    const june = await makeLive(room.newsroom, editor, text({ headline: "Sturgeon in June" }));
    room.clock.set(new Date("2026-06-30T19:00:00Z"));
    const july = await makeLive(room.newsroom, editor, text({ headline: "Sturgeon in July" }));
    expect(await finds("sturgeon", { from: "2026-07-01" })).toEqual([july.storyId]);
    expect(await finds("sturgeon", { from: "2026-06-30", until: "2026-06-30" })).toEqual([june.storyId]);
    expect((await finds("sturgeon", { from: "2026-06-30", until: "2026-07-01" })).length).toBe(2);
  });

  it("that name nothing limit nothing, and are said to", async () => {
    const { storyId } = await live({ headline: "Cormorants return" });
    const strange = {
      section: "nowhere",
      person: "nobody",
      topic: "\0",
      kind: "gossip",
      year: "next",
      from: "1.2.2026",
      until: "2026-02-30",
      order: "up",
    };
    const view = await search("cormorant", strange);
    expect(idsOf(view)).toEqual([storyId]);
    expect(new Set(view.unclear)).toEqual(
      new Set(["section", "person", "kind", "year", "from", "until", "order"]),
    );
    expect(view.asked).toEqual({ words: "cormorant", limits: {}, order: "relevance" });
  });
});

describe("pages of results", () => {
  it("are numbered from the first, and no others exist", async () => {
    const stories: number[] = [];
    for (let count = 0; count < 21; count += 1)
      stories.push((await live({ headline: `Lighthouse ${count}` })).storyId);
    const first = await search("lighthouse", { order: "time" });
    expect(idsOf(first)).toEqual(stories.slice(1).reverse());
    expect(first.pages.map(({ href }) => href)).toEqual([
      "/search?q=lighthouse&order=time",
      "/search?q=lighthouse&order=time&page=2",
    ]);
    const second = await readSearch("en", { q: "lighthouse", order: "time" }, 2);
    expect(second && idsOf(second)).toEqual(stories.slice(0, 1));
    for (const page of [0, -1, 3, 1e9, NaN, 1.5])
      expect(await readSearch("en", { q: "lighthouse" }, page)).toBeNull();
  }, 60_000);
});

describe("a name that was nearly typed", () => {
  it("is proposed in its right spelling, as a search that finds something", async () => {
    const { storyId } = await live({
      headline: "Harvest of apples",
      bylines: [{ personId, name: "Saule Tamirova" }],
    });
    for (const q of ["apples Tamirva", "apples tamriova", "apples Tamirowa"]) {
      const { count, meant } = await search(q);
      expect([q, count, meant?.words.toLowerCase()]).toEqual([q, 0, "apples tamirova"]);
      expect(await finds(meant?.words ?? "")).toEqual([storyId]);
    }
    expect((await search("apples")).meant).toBeUndefined();
    expect((await search("xyzzyplugh")).meant).toBeUndefined();
  });

  it("leads to what is near, or else to the newest", async () => {
    const near = await search("Tamirva");
    expect(near.near.length).toBeGreaterThan(0);
    expect(near.recent).toEqual([]);
    const nothing = await search("xyzzyplugh");
    expect([nothing.near.length, nothing.recent.length]).toEqual([0, 5]);
  });
});

describe("readers' connection", () => {
  it("finds live stories alone", async () => {
    const rows = await readerDatabase().$queryRaw<{ states: string[] }[]>`
      SELECT array_agg(DISTINCT s.public_state::text) AS states
      FROM "public_search_documents" d JOIN "public_stories" s ON s.id = d.story_id`;
    expect(rows).toEqual([{ states: ["live"] }]);
  });
});
