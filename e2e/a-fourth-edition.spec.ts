import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { PSEUDO_LANGUAGE, pseudoMessages, pseudoText } from "@/lib/words/pseudo-for-tests";
import { expectAccessible, expectNoSidewaysScrolling, expectValidHtml } from "./support/checks";
import { signInAs } from "./support/people";
import { publish, saved, writeText } from "./support/writing";

const NAME = pseudoText("Talmerian");
const SECTION = pseudoText("Valley");
const HEADLINE = pseudoText("The old lock opens again");

/** A row, made at the desk, and one message file: nothing else is done to have a paper that is read from the right. */
test("an admin adds an edition that is read from the right, a story goes out in it, and readers read it", async ({
  page,
}) => {
  test.slow();
  await dropMessageFile();
  await signInAs(page, "admin");
  await addEdition(page);
  const address = await publishStory(page);

  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("lang", PSEUDO_LANGUAGE);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  expect(decodeURI(new URL(page.url()).pathname)).toBe(
    `/${PSEUDO_LANGUAGE}/${SECTION}/${HEADLINE.replaceAll(" ", "-")}`,
  );
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", page.url());

  for (const place of [
    address,
    `${address}/changes`,
    `/${PSEUDO_LANGUAGE}`,
    `/${PSEUDO_LANGUAGE}/${SECTION}`,
  ]) {
    await test.step(place, () => expectReadFromTheRight(page, place));
  }
  await expectFoundEverywhere(page);
});

test("an address in letters of its own is found however it is written", async ({ page }) => {
  const place = `/${PSEUDO_LANGUAGE}/${SECTION}`;
  const encoded = encodeURI(place);
  expect((await page.request.get(encoded)).status()).toBe(200);
  const lower = encoded.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
  expect((await page.request.get(lower, { maxRedirects: 0 })).status()).toBe(200);
  const capitals = await page.request.get(`/RU${encoded.slice(PSEUDO_LANGUAGE.length + 1)}/`, {
    maxRedirects: 0,
  });
  expect([308, 404]).toContain(capitals.status());
  // A reader may send «й» as two characters and «Қ» as a capital: both have one address.
  const apart = await page.request.get(`/ru/${encodeURIComponent("Краи\u0306")}`, { maxRedirects: 0 });
  expect(apart.headers().location).toMatch(new RegExp(`/ru/${encodeURIComponent("край")}$`));
});

async function dropMessageFile(): Promise<void> {
  const folder = path.join(process.env.NEWSROOM_DATA ?? "", "words");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${PSEUDO_LANGUAGE}.json`), JSON.stringify(pseudoMessages()));
}

async function addEdition(page: Page): Promise<void> {
  await page.goto("/desk/settings");
  await page.getByRole("link", { name: "Editions" }).click();
  await page.getByLabel("Language tag").fill("not a tag");
  await page.getByLabel("Name of the language").fill(NAME);
  await page.getByLabel("Name of the paper").fill(pseudoText("Talmer Courier"));
  await page.getByLabel("from right to left").check();
  await page.getByLabel("addresses in the language’s own letters").check();
  await page.getByLabel("Its first section").fill(SECTION);
  await page.getByRole("button", { name: "Add the edition" }).click();
  await expect(page.getByText("This is no language tag.").first()).toBeVisible();
  await page.getByLabel("Language tag").fill(PSEUDO_LANGUAGE);
  await page.getByRole("button", { name: "Add the edition" }).click();
  await expect(page.getByText("The edition is there.")).toBeVisible();
  const row = page.locator(`#edition-${PSEUDO_LANGUAGE}`);
  await expect(row).toContainText("from right to left");
  await expect(row).toContainText("all words of the interface are there");
  await expectValidHtml(await (await page.request.get("/desk/editions")).text());
}

async function publishStory(page: Page): Promise<string> {
  await page.goto("/desk/stories/new");
  const field = page.getByLabel("Language and section");
  await field.selectOption(await field.locator("option", { hasText: SECTION }).getAttribute("value"));
  await page.getByRole("button", { name: "Start the story" }).click();
  await page.waitForURL(/\/desk\/stories\/\d+/);
  const headline = page.getByLabel("Headline", { exact: true });
  await headline.fill(HEADLINE);
  for (const written of [headline, page.getByRole("textbox", { name: "Text", exact: true })])
    await expect(written).toHaveCSS("direction", "rtl");
  await page.getByLabel("Standfirst").fill(pseudoText("Seven were for it, four against."));
  await page.getByLabel("Dateline: the place").fill(pseudoText("Talmer"));
  await writeText(page, pseudoText("The council voted at noon.\n\nNobody had expected it."));
  await saved(page);
  return publish(page);
}

async function expectReadFromTheRight(page: Page, place: string): Promise<void> {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(place);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expectNoSidewaysScrolling(page);
  }
  await expectAccessible(page);
  await expectValidHtml(await (await page.request.get(encodeURI(place))).text());
}

/** In the switch of every page, in the feed and the sitemap of its own, and in the search. */
async function expectFoundEverywhere(page: Page): Promise<void> {
  await page.goto("/");
  const link = page.getByRole("banner").getByRole("link", { name: NAME });
  await expect(link).toHaveAttribute("hreflang", PSEUDO_LANGUAGE);
  await expect(page.locator(`link[rel="alternate"][hreflang="${PSEUDO_LANGUAGE}"]`)).toHaveCount(1);
  const encoded = encodeURI(`/${PSEUDO_LANGUAGE}/${SECTION}/`);
  const feed = await (await page.request.get(`/${PSEUDO_LANGUAGE}/feed.xml`)).text();
  expect(feed).toContain(encoded);
  const index = await (await page.request.get("/sitemap.xml")).text();
  expect(index).toContain(`/${PSEUDO_LANGUAGE}/sitemaps/`);
  await page.goto(`/${PSEUDO_LANGUAGE}/search?q=${encodeURIComponent(pseudoText("council"))}`);
  await expect(page.getByRole("link", { name: HEADLINE })).toBeVisible();
}
