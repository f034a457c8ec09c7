import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/database";
import { newestSequence, readExpiries } from "@/lib/expiries/read-expiries";
import { makeActedPaper } from "./every-act-for-tests";
import { effectOf, readEveryPage, type Effect, type ReadPage } from "./every-page-for-tests";

/**
 * Every act that readers see something of, one after the other, on a small paper: what the act expires is held against
 * every page that there was before it. A page that says something else and was not expired would be stale; one that was
 * expired and says the same is made anew for nothing, and such pages are counted.
 */

const SLUGS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

let paper: Awaited<ReturnType<typeof makeActedPaper>>;
let pages: Map<string, ReadPage>;
type Acts = typeof paper.acts;

beforeAll(async () => {
  paper = await makeActedPaper();
  pages = await readEveryPage(paper.newsroom, SLUGS);
}, 60_000);

/** Does something an hour later, and says what that did to every page; `due` where a schedule shows by itself. */
async function after(act: () => Promise<unknown>, due = false): Promise<Effect & { count: number }> {
  const { newsroom, clock } = paper;
  clock.set(new Date(clock.now().getTime() + 3_600_000));
  const [since, sequence] = [clock.now(), await newestSequence(newsroom)];
  await act();
  const { expiries } = await readExpiries(newsroom, sequence);
  if (expiries === "everything") throw new Error("One act expired everything.");
  const known = due ? await dueSince(since) : expiries;
  const now = await readEveryPage(newsroom, SLUGS);
  const effect = effectOf(pages, now, known);
  pages = now;
  return { ...effect, count: expiries.length };
}

/** The clock of this paper stands long ago, so that whatever it schedules is due for readers at once. */
function dueSince(since: Date): Promise<{ tags: string[]; gone: string[] }[]> {
  return database().$queryRaw`SELECT tags, gone FROM expiry_of_due(${since}::timestamptz)`;
}

const END_OF_NEWS = { standfirst: "Seven were for it, four against." };

/** What is done, how many pages it may expire in vain, and whether readers meet it by a schedule. */
const STEPS: [string, number, (acts: Acts) => Promise<unknown>, "due"?][] = [
  [
    "publishes the first story of a topic, a series, a section and a byline",
    3,
    ({ publish }) => publish("one"),
  ],
  ["publishes a second", 3, ({ publish }) => publish("two")],
  ["publishes a third", 3, ({ publish }) => publish("three")],
  ["publishes a fourth", 3, ({ publish }) => publish("four")],
  ["publishes one that is far from the first", 4, ({ publish }) => publish("five")],
  [
    "publishes sponsored work",
    4,
    ({ publish }) => publish("six", { kind: "sponsored", sponsor: "Talmer Dairy" }),
  ],
  ["makes a fix", 7, ({ fix }) => fix("one", END_OF_NEWS)],
  ["updates", 5, ({ update }) => update("one", { headline: "The lock reopens" })],
  ["corrects", 2, ({ correct }) => correct("two", { standfirst: "Eight were for it." })],
  ["clarifies", 2, ({ clarify }) => clarify("two", { standfirst: "Eight of twelve were for it." })],
  ["dates anew", 14, ({ redate }) => redate("three", "2026-02-20T10:00:00.000Z")],
  ["moves", 3, ({ move }) => move("four", "seven")],
  ["withdraws", 2, ({ withdraw }) => withdraw("two")],
  ["publishes again what was withdrawn", 5, ({ republish }) => republish("two")],
  ["unpublishes", 21, ({ unpublish }) => unpublish("five")],
  ["kills", 3, ({ kill }) => kill("two")],
  ["restores, which shows nothing yet", 5, ({ restore }) => restore("two")],
  ["redacts", 20, ({ redact }) => redact("one", 2)],
  ["publishes a translation", 32, ({ translate }) => translate("one", "eight")],
  ["schedules, and the time has come", 4, ({ schedule }) => schedule("nine"), "due"],
  ["confirms what was scheduled", 40, ({ confirm }) => confirm("nine")],
  ["schedules an end, and the time has come", 3, ({ scheduleEnd }) => scheduleEnd("nine"), "due"],
  ["confirms the end", 40, ({ confirm }) => confirm("nine")],
  ["names a series anew", 4, ({ saveSeries }) => saveSeries("In parts.")],
  ["describes a reporter", 24, ({ saveProfile }) => saveProfile("Writes of water.")],
  ["publishes a standing page", 0, ({ publishPage }) => publishPage("Our ethics")],
  ["launches a front", 0, ({ launchFront }) => launchFront("The lock is open")],
  ["describes an edition", 38, ({ saveEdition }) => saveEdition("All of Talmer.")],
  ["changes the site's settings", 29, ({ saveSettings }) => saveSettings("paper@newsroom.example")],
  ["makes the heads of a day", 0, ({ makeHeads }) => makeHeads()],
];

describe("readers are shown nothing that an act has changed", () => {
  it("drafting expires nothing at all", async () => {
    const effect = await after(() => paper.acts.draft("one"));
    expect(effect).toMatchObject({ stale: [], changed: [], needless: [], count: 0 });
  });

  it.each(STEPS)(
    "when an editor %s",
    async (_name, mostInVain, run, due) => {
      const effect = await after(() => run(paper.acts), due === "due");
      expect(effect.stale).toEqual([]);
      expect(effect.lost).toEqual([]);
      expect(effect.needless.length).toBeLessThanOrEqual(mostInVain);
    },
    60_000,
  );

  it("pages that share the answers of the database say what each says that asks for itself", async () => {
    const alone = await readEveryPage(paper.newsroom, SLUGS, false);
    for (const [name, { says, tags }] of alone)
      expect([name, pages.get(name)?.says, pages.get(name)?.tags]).toEqual([name, says, tags]);
    expect(alone.size).toBe(pages.size);
  }, 60_000);

  it("a story's page stays as it is when another follows that is not among the nearest of its topic", async () => {
    const effect = await after(async () => {
      for (const slug of ["ten", "eleven", "twelve"]) await paper.acts.publish(slug);
    });
    expect(effect.changed).toContain("en/city/three");
    const next = await after(() => paper.acts.publish("thirteen"));
    expect([...next.changed, ...next.needless]).not.toContain("en/city/three");
    expect(next.stale).toEqual([]);
  }, 60_000);
});
