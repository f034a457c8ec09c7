import { beforeAll, describe, expect, it } from "vitest";
import { findings } from "@/lib/checks/findings";
import { standingClock } from "@/lib/clock";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import { arrangement } from "@/lib/fronts/fields";
import { arrangedFront } from "@/lib/fronts/launched";
import { storyContent } from "@/lib/stories/fields";
import { checkRenderedRevision } from "../check-revision";
import { launchDemoFronts } from "./fronts";
import { instantOf, playHistories } from "./play";
import { publishPages } from "./publish-pages";
import { sendReports } from "./send-reports";
import { setUp, ZONE } from "./set-up";
import { DEMO_PAPER } from "./the-paper";

/** Shortly after midnight in the paper's zone: the worst time of day for a history that ends this morning. */
const NOW = new Date("2026-11-21T20:00:00Z");

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = openNewsroom();
  const opening = standingClock(instantOf({ days: 800, at: "09:00" }, NOW, ZONE));
  const { known } = await setUp({ ...newsroom, clock: opening }, DEMO_PAPER);
  await publishPages(newsroom, known, NOW, ZONE);
  await playHistories(newsroom, DEMO_PAPER, known, NOW, ZONE);
  await launchDemoFronts(newsroom, known, NOW);
  await sendReports(newsroom, known, NOW, ZONE);
});

describe("the demo paper, played through the acts", () => {
  it("leaves every story where its history ends, and none of the log after now", async () => {
    const states = await newsroom.db.story.groupBy({ by: ["publicState"], _count: true });
    const count = Object.fromEntries(states.map((row) => [row.publicState, row._count]));
    expect(count).toMatchObject({ withdrawn: 1, unpublished: 1, killed: 1 });
    expect(count.live).toBeGreaterThanOrEqual(24);
    expect(await newsroom.db.logEntry.count({ where: { at: { gt: NOW } } })).toBe(0);
  });

  it("publishes nothing that the checks would want looked at, but for places that a story does without", async () => {
    const revisions = await newsroom.db.revision.findMany({ where: { publicOf: { isNot: null } } });
    expect(revisions.length).toBeGreaterThanOrEqual(24);
    const found = revisions.flatMap(({ content }) => findings(storyContent.parse(content)));
    expect(found.filter(({ code }) => code !== "noDateline")).toEqual([]);
  });

  it("finds nothing that stops publication on any story's page as it is rendered", async () => {
    const revisions = await newsroom.db.revision.findMany({ where: { publicOf: { isNot: null } } });
    for (const { id } of revisions) {
      const { findings: found } = await checkRenderedRevision(newsroom, id);
      expect(found.filter(({ code }) => code !== "noDateline")).toEqual([]);
    }
    expect(revisions.length).toBeGreaterThanOrEqual(24);
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

  it("launches the front of every edition, with the stories that its editors chose on top", async () => {
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
    }
  });
});
