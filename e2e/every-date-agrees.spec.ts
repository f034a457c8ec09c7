import { expect, test, type Page } from "@playwright/test";
import { DEMO_PAPER } from "../prisma/demo/the-paper";
import type { DemoStory } from "../prisma/demo/shape";
import { gatherDates, readSitemaps, type StoryDates } from "./support/dates";
import { signInAs } from "./support/people";
import { choosePlace, press, publish } from "./support/writing";

type Act = DemoStory["history"][number]["act"];

/** What readers were told of: everything else in a history happened before it. */
const PUBLIC: Act[] = ["update", "correct", "clarify", "fix", "redate", "withdraw", "unpublish", "kill"];
const ENDS: Act[] = ["withdraw", "unpublish", "kill"];

const actsOf = (story: DemoStory) =>
  story.history.map(({ act }) => act).filter((act) => PUBLIC.includes(act));
const pathOf = ({ language, section, slug }: DemoStory) =>
  `${language === "en" ? "" : `/${language}`}/${section}/${slug}`;
const out = DEMO_PAPER.stories.filter(({ history }) => history.some(({ act }) => act === "publish"));

/** The newest story of the demo paper in this language with exactly these public acts, in any order. */
function storyWith(language: DemoStory["language"], ...acts: Act[]): string {
  const wanted = [...acts].sort().join();
  const found = out
    .filter((story) => story.language === language && [...new Set(actsOf(story))].sort().join() === wanted)
    .sort((a, b) => daysAgo(a) - daysAgo(b))[0];
  if (!found) throw new Error(`The demo paper has no story in "${language}" with: ${wanted || "nothing"}.`);
  return pathOf(found);
}

function daysAgo({ history }: DemoStory): number {
  return history.find(({ act }) => act === "publish")?.when.days ?? Infinity;
}

const STORIES: Record<string, string> = {
  plain: storyWith("en"),
  updated: storyWith("en", "update"),
  corrected: storyWith("en", "correct"),
  clarified: storyWith("en", "clarify"),
  fixed: storyWith("en", "fix"),
  "re-dated by a day": storyWith("en", "redate"),
  "updated, clarified, corrected and fixed": storyWith("en", "update", "clarify", "correct", "fix"),
  "plain, in Russian": storyWith("ru"),
  "updated, in Russian": storyWith("ru", "update"),
  "corrected, in Kazakh": storyWith("kk", "correct"),
};

const FEEDS = ["RSS", "Atom", "JSON Feed"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TWO_DAYS = 48 * 60 * 60 * 1000;

test("the dates of ten stories with different histories are the same wherever they stand", async ({
  baseURL,
}) => {
  const gathered = await gatherDates(baseURL ?? "", Object.values(STORIES));
  for (const [index, history] of Object.keys(STORIES).entries()) {
    await test.step(history, () => expectAgreement(gathered[index]));
  }
  const days = gathered.filter(({ published }) => DAY.test(published.page ?? ""));
  expect(days.map(({ path }) => path)).toEqual([STORIES["re-dated by a day"]]);
});

test("an imported story keeps its day everywhere, and is announced nowhere as new", async ({
  page,
  baseURL,
}) => {
  const path = await importPage(page);
  const [dates] = await gatherDates(baseURL ?? "", [path]);
  expectAgreement(dates);
  expect(dates?.published.page).toBe("2022-10-26");
  expect(dates?.modified.sitemap).toBe("2022-10-26");
});

test("what has left the public stands in no feed and no sitemap, and its line in the corrections feed", async ({
  request,
  baseURL,
}) => {
  const ended = out.filter((story) => actsOf(story).some((act) => ENDS.includes(act)));
  expect(ended.length).toBeGreaterThanOrEqual(3);
  const inSitemaps = await readSitemaps((path) => fetch(new URL(path, baseURL)));
  const lists = ["/feed.xml", "/feed.atom", "/feed.json", "/news-sitemap.xml"];
  const texts = await Promise.all(lists.map(async (path) => (await request.get(path)).text()));
  for (const path of ended.map(pathOf)) {
    expect(inSitemaps.has(path)).toBe(false);
    for (const text of texts) expect(text).not.toContain(path);
  }
  const { items } = (await (await request.get("/corrections/feed.json")).json()) as {
    items: { id: string; title: string }[];
  };
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const words of ["Withdrawn: ", "An article taken offline", "An article taken down|Taken down: "])
    expect(items.map(({ title }) => title).join("\n")).toMatch(new RegExp(words));
});

test("a month without stories, an unknown month and an unknown feed are not there", async ({ request }) => {
  for (const path of [
    "/sitemaps/1999-01.xml",
    "/sitemaps/2026-13.xml",
    "/ru/sitemaps/x",
    "/xx/feed.xml",
    "/feed.rdf",
  ]) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(await answer.text()).toContain("<h1");
  }
});

test("a feed is asked for again by its tag alone, and can be asked about without being sent", async ({
  request,
}) => {
  for (const path of [
    "/feed.xml",
    "/feed.atom",
    "/feed.json",
    "/sitemap.xml",
    "/ru/feed.atom",
    "/corrections/feed.xml",
  ]) {
    const whole = await request.get(path);
    const { etag = "", "last-modified": modified = "" } = whole.headers();
    expect(modified).toMatch(/ GMT$/);
    const head = await request.head(path);
    expect([head.status(), head.headers()["last-modified"]]).toEqual([200, modified]);
    const byDate = await request.get(path, { headers: { "if-modified-since": new Date().toUTCString() } });
    const byTag = await request.get(path, { headers: { "if-none-match": etag } });
    expect([byDate.status(), byTag.status()]).toEqual([200, 304]);
  }
});

/** All dates that are there are equal; what is not there is missing for the one reason there is. */
function expectAgreement(dates: StoryDates | undefined): void {
  if (!dates) throw new Error("Nothing was gathered of this story.");
  const { published, modified } = dates;
  const [first = "", last = ""] = [published.page, modified.page];
  expect([...new Set(Object.values(published))], JSON.stringify(published)).toEqual([first]);
  expect([...new Set(Object.values(modified))], JSON.stringify(modified)).toEqual([last]);
  expect(Object.keys(published)).toEqual(expect.arrayContaining(["page", "JSON-LD", "Open Graph"]));
  const always = ["page", "page head", "JSON-LD", "Open Graph", "sitemap", "changes: head"];
  expect(Object.keys(modified)).toEqual(expect.arrayContaining(always));

  const isDay = DAY.test(first);
  for (const feed of FEEDS)
    expect([feed, feed in published, feed in modified]).toEqual([feed, !isDay, !isDay]);
  const recent = !isDay && Date.parse(first) > Date.now() - TWO_DAYS;
  expect(["news sitemap", "news sitemap" in published]).toEqual(["news sitemap", recent]);
  for (const header of ["Last-Modified", "changes: Last-Modified"] as const)
    expect([header, header in modified]).toEqual([header, !DAY.test(last)]);
}

const PAGE = `Last update: April 26, 2024 08:37

Lowest Water at the Quay Since the Steps Were Cut

By Aidar Sennov October 26, 2022

The keeper of the gauge has warned boats to stay in the middle of the river this week.

Boats with a draught of more than 60 centimetres were told to wait at the upper lock.
`;

/** Brings a page with a day of its own into the newsroom, through the desk, and publishes it; gives its path. */
async function importPage(page: Page): Promise<string> {
  await signInAs(page, "editor");
  await page.goto("/desk/stories/new/from-text");
  await choosePlace(page);
  await page.getByLabel("The text", { exact: true }).fill(PAGE);
  await page.getByLabel("Where it was published").fill("the Oimak Herald");
  await press(page, "Read the text");
  await press(page, "Make a draft of it");
  await page.waitForURL(/\/desk\/stories\/\d+/);
  await press(page, "Submit for review");
  await expect(page.getByText("is with the editors")).toBeVisible();
  return publish(page);
}
