import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeArchive } from "@/bench/lists/archive";
import { database, FOR_READERS, readerDatabase } from "@/lib/database";
import { databaseUrl } from "@/lib/env";
import { nameOf } from "@/lib/media/renditions";
import { pictureStanding } from "@/lib/media/files/public-picture";
import { readArchive, readCorrections, readFeed, readFront, readMonth, readPerson } from "@/lib/web/reader";
import { readSearch, readSection, readSite, readSitemap, readSitemapIndex } from "@/lib/web/reader";
import { readStory, readTopic } from "@/lib/web/reader";
import { asOwner, ownerUrl } from "@/prisma/as-owner";
import { questionsOf, stepsOf, type PlanNode } from "@/prisma/asked-for-tests";

const STORIES = 4_000;
/** Whoever reads one of these from end to end reads the whole archive. */
const LARGE = new Set([
  ...["stories", "revisions", "log_entries"],
  ...["list_entries", "search_documents", "named_in_public"],
]);

let client: Client;
let archive: Awaited<ReturnType<typeof makeArchive>>;
let pictures: Record<"public" | "past" | "never", string>;

beforeAll(async () => {
  archive = await makeArchive(ownerUrl(), STORIES);
  const options = `-c role=newsroom_reader -c timezone=UTC ${FOR_READERS}`;
  client = new Client({ connectionString: databaseUrl(), options });
  await client.connect();
  pictures = await findPictures();
  // What the planner knows must not depend on when the database last looked for itself.
  await asOwner("VACUUM ANALYZE");
}, 120_000);
afterAll(() => client.end());

/** Every third picture of the archive leads stories. Those of one of them are taken from the public. */
async function findPictures(): Promise<typeof pictures> {
  const db = database();
  const hashes = await db.picture.findMany({ where: { id: { in: [1, 2, 4] } }, orderBy: { id: "asc" } });
  await db.$executeRaw`UPDATE "stories" s SET public_state = 'unpublished'
    WHERE s.id IN (SELECT story_id FROM "named_in_public" WHERE what = 'picture:4')`;
  const [live = "", never = "", past = ""] = hashes.map(({ contentHash }) => nameOf(contentHash));
  return { public: live, never, past };
}

/** The large tables that somebody who goes these steps reads from end to end. */
function readWhole(steps: PlanNode[]): string[] {
  return steps.flatMap((step) =>
    step["Node Type"] === "Seq Scan" && LARGE.has(step["Relation Name"] ?? "")
      ? (step["Relation Name"] ?? "")
      : [],
  );
}

const search = (q: string, more: Record<string, string> = {}, page?: number) =>
  readSearch("en", { q, ...more }, page);

const PAGES: Record<string, () => Promise<unknown>> = {
  "the head and foot of every page": () => readSite("en"),
  "the front": () => readFront("en"),
  "a section, newest": () => readSection("en", "section-1"),
  "a section, in the middle": () => readSection("en", "section-1", 5),
  "a topic": () => readTopic("en", "topic-3"),
  "a topic, oldest": () => readTopic("en", "topic-3", 1),
  "a person": () => readPerson("en", "writer-3"),
  "a story with what is related": () => readStory("en", "section-1", `story-${STORIES - 4}`),
  "the archive": () => readArchive("en"),
  "a month": () => readMonth("en", archive.month.slice(0, 4), archive.month.slice(5)),
  corrections: () => readCorrections("en"),
  "a feed": () => readFeed("en", "rss"),
  "the list of sitemaps": () => readSitemapIndex("en"),
  "a month's sitemap": () => readSitemap("en", `${archive.month}.xml`),
  "a search for a word that stands everywhere": () => search(archive.common),
  "a search by time": () => search(archive.common, { order: "time", section: "section-2", year: "2020" }),
  "a search for a rare word": () => search(archive.rare),
  "a search for a phrase": () => search(archive.phrase),
  "a search for nothing that is there": () => search("xyzzyplugh wrtier"),
};

describe("however large the archive", () => {
  it.each(Object.entries(PAGES))("%s is read along indexes alone", async (_, work) => {
    let answer: unknown;
    const questions = await questionsOf(async () => (answer = await work()));
    expect(answer).not.toBeNull();
    expect(questions.length).toBeGreaterThan(1);
    for (const question of questions) {
      const read = readWhole(await stepsOf(client, question));
      expect({ read, question: question.text }).toEqual({ read: [], question: question.text });
    }
  });

  it.each(["public", "past", "never"] as const)(
    "whether a picture that is %s may be shown is asked along indexes alone",
    async (expected) => {
      let answer: unknown;
      const questions = await questionsOf(
        async () => (answer = await pictureStanding(readerDatabase(), pictures[expected])),
      );
      expect(answer).toBe(expected);
      expect(questions).toHaveLength(1);
      for (const question of questions) {
        const steps = await stepsOf(client, question);
        expect(readWhole(steps)).toEqual([]);
        expect(steps.map((step) => step["Index Name"])).toContain("pictures_content_hash_key");
      }
    },
  );

  it("the middle of a list is a walk along the list's own index", async () => {
    const questions = await questionsOf(() => readSection("en", "section-1", 5));
    const list = questions.find(({ text }) => text.includes("public_list_entries"));
    const steps = list ? await stepsOf(client, list) : [];
    const walks = steps.filter((step) => step["Index Name"] === "list_entries_pkey");
    expect(new Set(walks.map((step) => step["Node Type"]))).toEqual(new Set(["Index Only Scan"]));
    expect(steps.some((step) => step["Node Type"] === "Merge Append")).toBe(true);
  });

  it("what is searched for is looked up in the index of the documents", async () => {
    const questions = await questionsOf(() => search(archive.common));
    const steps = (await Promise.all(questions.map((question) => stepsOf(client, question)))).flat();
    expect(steps.some((step) => step["Index Name"] === "search_documents_document")).toBe(true);
  });
});
