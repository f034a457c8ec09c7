import { beforeAll, describe, expect, it } from "vitest";
import { findings } from "@/lib/checks/findings";
import { standingClock } from "@/lib/clock";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import { storyContent } from "@/lib/stories/fields";
import { checkRenderedRevision } from "../check-revision";
import { instantOf, playHistories } from "./play";
import { setUp, ZONE } from "./set-up";
import { DEMO_PAPER } from "./the-paper";

/** Shortly after midnight in the paper's zone: the worst time of day for a history that ends this morning. */
const NOW = new Date("2026-11-21T20:00:00Z");

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = openNewsroom();
  const opening = standingClock(instantOf({ days: 800, at: "09:00" }, NOW, ZONE));
  const { known } = await setUp({ ...newsroom, clock: opening }, DEMO_PAPER);
  await playHistories(newsroom, DEMO_PAPER, known, NOW, ZONE);
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

  it("keeps every link that a public text has to another story", async () => {
    const revisions = await newsroom.db.revision.findMany({ where: { publicOf: { isNot: null } } });
    const links = revisions.flatMap(({ content }) => JSON.stringify(content).match(/"storyId":\d+/g) ?? []);
    expect(links.length).toBeGreaterThanOrEqual(8);
    expect(JSON.stringify(revisions.map(({ content }) => content))).not.toContain("story.newsroom.example");
  });
});
