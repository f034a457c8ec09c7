import { beforeAll, describe, expect, it } from "vitest";
import { findings } from "@/lib/checks/findings";
import { standingClock } from "@/lib/clock";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import { arrangement, FRONT_LAYOUTS } from "@/lib/fronts/fields";
import { arrangedFront } from "@/lib/fronts/launched";
import { storyContent } from "@/lib/stories/fields";
import { allCounterparts, oneSided } from "@/lib/web/same-pages-for-tests";
import { checkRenderedRevision } from "../check-revision";
import { launchDemoFronts } from "./fronts";
import { instantOf, playHistories } from "./play";
import { publishPages } from "./publish-pages";
import { sendReports } from "./send-reports";
import { OPENING_DAY, setUp, ZONE } from "./set-up";
import { DEMO_PAPER } from "./the-paper";

/** Shortly after midnight in the paper's zone: the worst time of day for a history that ends this morning. */
const NOW = new Date("2026-11-21T20:00:00Z");

/** One story shows what a headline of three lines looks like, and one what a page without a standfirst does. */
const MEANT = ["longHeadline", "noStandfirst"];

/** More than a hundred histories are played, act by act, and a busy machine takes its time. */
const PATIENCE = 240_000;

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = openNewsroom();
  const opening = standingClock(instantOf(OPENING_DAY, NOW, ZONE));
  const { known } = await setUp({ ...newsroom, clock: opening }, DEMO_PAPER);
  await publishPages(newsroom, known, NOW, ZONE);
  await playHistories(newsroom, DEMO_PAPER, known, NOW, ZONE);
  await launchDemoFronts(newsroom, known, NOW);
  await sendReports(newsroom, known, NOW, ZONE);
}, PATIENCE);

describe("the demo paper, played through the acts", () => {
  it("leaves every story where its history ends, and none of the log after now", async () => {
    const states = await newsroom.db.story.groupBy({ by: ["publicState"], _count: true });
    const count = Object.fromEntries(states.map((row) => [row.publicState, row._count]));
    expect(count).toMatchObject({ withdrawn: 1, unpublished: 1, killed: 1 });
    expect(count.live).toBeGreaterThanOrEqual(95);
    expect(await newsroom.db.logEntry.count({ where: { at: { gt: NOW } } })).toBe(0);
  });

  it("leads from every page to the same page in another language, and back", async () => {
    const named = await allCounterparts(newsroom);
    expect([...named.keys()].filter((href) => href.startsWith("/ru/")).length).toBeGreaterThan(10);
    expect(oneSided(named)).toEqual([]);
  });

  it("publishes nothing that the checks would want looked at, but for one long headline and what stories do without", async () => {
    const revisions = await newsroom.db.revision.findMany({ where: { publicOf: { isNot: null } } });
    expect(revisions.length).toBeGreaterThanOrEqual(95);
    const found = revisions.flatMap(({ content }) => findings(storyContent.parse(content)));
    const codes = found.map(({ code }) => code).filter((code) => code !== "noDateline");
    expect(codes.sort()).toEqual(MEANT);
  });

  it("finds nothing that stops publication on any story's page as it is rendered", async () => {
    const revisions = await newsroom.db.revision.findMany({ where: { publicOf: { isNot: null } } });
    const codes: string[] = [];
    for (const { id } of revisions) {
      const { findings: found } = await checkRenderedRevision(newsroom, id);
      codes.push(...found.map(({ code }) => code).filter((code) => code !== "noDateline"));
    }
    expect(codes.sort()).toEqual(MEANT);
    expect(revisions.length).toBeGreaterThanOrEqual(95);
  });

  it("says who it is in every edition, in five pages, of which one has changed since", async () => {
    const pages = await newsroom.db.publicPage.findMany();
    expect(pages).toHaveLength(15);
    expect(pages.filter(({ firstAt, publishedAt }) => publishedAt > firstAt).length).toBeGreaterThanOrEqual(
      1,
    );
    expect(await newsroom.db.pageRevision.count({ where: { publishedAt: { gt: NOW } } })).toBe(0);
  });

  it("has two reports of readers to answer, and one that a correction answered", async () => {
    const reports = await newsroom.db.report.findMany({ include: { entry: true }, orderBy: { id: "asc" } });
    expect(reports.map(({ state }) => state).sort()).toEqual(["answered", "open", "open"]);
    const answered = reports.find(({ state }) => state === "answered");
    expect(answered?.entry?.publicKind).toBe("corrected");
    expect(Number(answered?.entry?.at)).toBeGreaterThan(Number(answered?.receivedAt));
  });

  it("keeps every link that a public text has to another story", async () => {
    const revisions = await newsroom.db.revision.findMany({ where: { publicOf: { isNot: null } } });
    const links = revisions.flatMap(({ content }) => JSON.stringify(content).match(/"storyId":\d+/g) ?? []);
    expect(links.length).toBeGreaterThanOrEqual(8);
    expect(JSON.stringify(revisions.map(({ content }) => content))).not.toContain("story.newsroom.example");
  });

  it("launches the front of every edition in all layouts, with the stories that its editors chose in their places", async () => {
    const fronts = await newsroom.db.front.findMany({ include: { edition: true }, orderBy: { id: "asc" } });
    expect(fronts.map(({ edition, number }) => [edition.language, number])).toEqual([
      ["en", 1],
      ["ru", 1],
      ["kk", 1],
    ]);
    for (const { editionId, arrangement: stored } of fronts) {
      const known = arrangement.parse(stored);
      const { containers } = await arrangedFront(newsroom.db, editionId, known, NOW);
      for (const { places } of containers)
        for (const { pin, pinned } of places) expect(pinned).toBe(pin !== null);
      const filled = containers.filter(({ places }) => places.some(({ storyId }) => storyId !== null));
      expect(new Set(filled.map(({ container }) => container.layout))).toEqual(new Set(FRONT_LAYOUTS));
      for (const { container, places } of filled)
        if (/^part-/.test(container.id)) expect(places.every(({ storyId }) => storyId !== null)).toBe(true);
    }
    expect(fronts.filter(({ arrangement: stored }) => arrangement.parse(stored).banner)).toHaveLength(1);
  });
});
