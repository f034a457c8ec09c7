import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScrolling, expectValidHtml } from "./support/checks";

const SERIES = "/series/from-snow-to-tap";
const SECOND = "/environment/the-summer-is-kept-in-two-basins";
const PAID = "/economy/learn-to-make-cheese-in-four-evenings";
const CHEESE = "Learn to make cheese in four evenings";
/** A picture, notes of corrections, topics, an author, everything under the text. */
const FULL = "/environment/upper-valley-drier-than-the-water-plan-assumes";

test("a reader goes through a series from part to part, and to the whole of it", async ({
  page,
  request,
}) => {
  await page.goto(SECOND);
  await expect(page.locator(".partline")).toHaveText("Part 2 of 3 of the series From snow to tap");
  const parts = page.getByRole("navigation", { name: "Series: From snow to tap" });
  await parts.getByRole("link", { name: "What happens to water in its last nine kilometres" }).click();
  await expect(page.locator(".partline")).toContainText("Part 3 of 3");
  await expect(parts.getByText("The next part")).toHaveCount(0);
  await page.locator(".partline").getByRole("link").click();
  await expect(page).toHaveURL(SERIES);
  await expect(page.getByRole("heading", { level: 1, name: "From snow to tap" })).toBeVisible();
  const numbers = page.locator(".parts > li > p");
  await expect(numbers).toHaveText(["Part 1", "Part 2", "Part 3"]);
  await expectValidHtml(await (await request.get(SERIES)).text());
  for (const wrong of [
    "/series/nothing",
    "/ru/series/from-snow-to-tap",
    `${SERIES}?page=2`,
    `${SERIES}?page=0`,
  ])
    expect((await request.get(wrong)).status(), wrong).toBe(404);
});

test("what a machine did is told at the foot of the story", async ({ page }) => {
  await page.goto(SECOND);
  await expect(page.getByRole("region", { name: "How machines helped" })).toContainText(
    "Marta Quill compared every tenth with the paper",
  );
});

test("a story is passed on by plain links that carry it whole, and nothing is loaded from elsewhere", async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(String(baseURL))) elsewhere.push(request.url());
  });
  await page.goto(FULL);
  const headline = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const share = page.getByRole("region", { name: "Share" });
  const hrefs: Record<string, string | null> = {};
  for (const name of ["Telegram", "WhatsApp", "X", "E-mail"]) {
    const link = share.getByRole("link", { name, exact: true });
    await expect(link).toHaveAttribute("rel", "nofollow noopener");
    hrefs[name] = await link.getAttribute("href");
  }
  const address = (await share.locator(".share__address a").getAttribute("href")) ?? "";
  expect(new URL(address).pathname).toBe(FULL);
  for (const href of Object.values(hrefs)) {
    const said = [...new URL(href ?? "").searchParams.values()].join(" ");
    expect(said).toContain(address);
    expect(said).toContain(headline);
  }
  expect(elsewhere).toEqual([]);
});

test("sponsored work says who paid over its headline, and stands in no list and no feed", async ({
  page,
  request,
}) => {
  await page.goto(PAID);
  const label = page.getByText("Sponsored: paid for by Talmer Dairy Cooperative");
  await expect(label).toBeVisible();
  const [above, below] = [
    await label.boundingBox(),
    await page.getByRole("heading", { level: 1 }).boundingBox(),
  ];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await expect(page.getByRole("link", { name: "on the cooperative’s page" })).toHaveAttribute(
    "rel",
    "sponsored noopener",
  );
  const html = await (await request.get(PAID)).text();
  expect(html).toContain('"@type":"AdvertiserContentArticle"');
  for (const place of [
    ...["/", "/economy", "/topics/work", "/archive", "/feed.xml", "/feed.atom", "/feed.json"],
    ...["/news-sitemap.xml", "/search?q=cheese"],
  ])
    expect(await (await request.get(place)).text(), place).not.toContain(CHEESE);
});

/** What must be read whatever the page is made to look like. */
async function expectReadable(page: Page): Promise<void> {
  for (const part of [
    page.locator("h1"),
    page.locator(".stamps"),
    page.locator(".share"),
    page.locator(".topics"),
  ])
    await expect(part).toBeVisible();
  await expectNoSidewaysScrolling(page);
}

for (const [name, address] of [
  ["a story with everything", FULL],
  ["a part of a series", SECOND],
  ["sponsored work", PAID],
] as const) {
  test(`${name} is read at 320 px, with text twice as large, and in forced colours`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await expectReadable(page);
    await expectAccessible(page);
    // 1280 px at 400 % is 320 px; text alone at 200 % is set by the reader's own style.
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await expectReadable(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectReadable(page);
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(address);
    await expectReadable(page);
    await expectAccessible(page);
    await expectValidHtml(await (await page.request.get(address)).text());
  });
}

test("on paper stands the text with its dates and corrections, and nothing that can only be clicked", async ({
  page,
}) => {
  await page.goto(FULL);
  await page.emulateMedia({ media: "print" });
  for (const kept of [".stamps", ".correction", ".article__lead", ".share__address a"])
    await expect(page.locator(kept).first()).toBeVisible();
  for (const left of [".related", ".authors", ".topics", ".share ul", ".mistake", ".menu"])
    await expect(page.locator(left).first()).toBeHidden();
});
