import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScrolling, expectValidHtml } from "./support/checks";
import { signInAs } from "./support/people";

/** The headlines of the top stories as readers get them, the lead first. */
async function topStories(page: Page): Promise<string[]> {
  const html = await (await page.request.get("/")).text();
  const top = html.slice(html.indexOf('class="top'), html.indexOf("</section>"));
  return [...top.matchAll(/class="story__title"><a[^>]*>([^<]*)</g)].map((found) => found[1] ?? "");
}

const press = (within: Page | Locator, name: string | RegExp) =>
  within
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();

const row = (page: Page, place: number) =>
  page.locator(`[data-container="top"][data-place="${place}"]`).first();

/** Drags the story of a place by its grip to just below another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  await row(page, from).locator("[data-grip]").hover();
  await page.mouse.down();
  const box = await row(page, to).boundingBox();
  if (!box) throw new Error(`The front shows no place ${to}.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 4, { steps: 4 });
  await expect(row(page, to)).toHaveAttribute("data-drop", "after");
  await page.mouse.up();
}

/** Waits until a place shows this story, as the desk has it after a step. */
const expectAt = (page: Page, place: number, story: string | null) =>
  expect(row(page, place)).toHaveAttribute("data-story", story ?? "");

test("a front is arranged by keyboard and launched, loses a story that is killed, and an earlier one comes back", async ({
  page,
}) => {
  await signInAs(page, "editor");
  const before = await topStories(page);
  await page.goto("/desk/front?edition=en");
  const [lead, second] = [
    await row(page, 1).getAttribute("data-story"),
    await row(page, 2).getAttribute("data-story"),
  ];
  const name = (await row(page, 2).getAttribute("data-name")) ?? "";

  await row(page, 2).getByRole("link").first().focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expectAt(page, 1, second);
  await expectAt(page, 2, lead);
  await expect(page.getByRole("status").filter({ hasText: name })).toContainText("place 1");
  await expect(page.getByText(`“${name}” leads`)).toBeVisible();
  expect(await topStories(page)).toEqual(before);
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);

  const preview = await page.request.get("/desk/front/preview/en");
  expect(preview.status()).toBe(200);
  const html = await preview.text();
  await expectValidHtml(html);
  expect(html).not.toMatch(/<script|rel="canonical"/);

  await press(page, /^Launch front page/);
  await expect(page.getByText("The front page is launched: readers see it now.")).toBeVisible();
  const launched = await topStories(page);
  expect(launched.slice(0, 2)).toEqual([before[1], before[0]]);

  await page.goto(`/desk/stories/${second}/kill`);
  await page.getByLabel("Reason, for colleagues").fill("The source asked for it.");
  await page.getByLabel("What readers are told").selectOption("safety");
  await press(page, /^Kill the story/);
  await page.waitForURL(/said=/);
  const killed = await topStories(page);
  expect(killed).not.toContain(launched[0]);
  expect(killed).toHaveLength(launched.length);

  await page.goto("/desk/front?edition=en");
  await page.getByRole("button", { name: "Bring back front 1", exact: true }).click();
  await expect(page.getByText("The earlier front is back: readers see it now.")).toBeVisible();
  expect((await topStories(page))[0]).toBe(before[0]);
});

test("whoever arranged while a colleague launched is told who, and puts the changes on top", async ({
  page,
  browser,
}) => {
  await signInAs(page, "editor");
  await page.goto("/desk/front?edition=ru");
  const lead = await row(page, 1).getAttribute("data-story");
  await drag(page, 1, 2);
  await expectAt(page, 2, lead);
  await press(page, /^Launch front page/);
  await expect(page.getByText("The front page is launched")).toBeVisible();
  await press(row(page, 2), /^Take out/);
  await expect(row(page, 2)).not.toHaveAttribute("data-story", lead ?? "");

  const colleague = await (await browser.newContext()).newPage();
  const { name } = await signInAs(colleague, "admin");
  await colleague.goto("/desk/front?edition=ru");
  await press(colleague, "Bring back front 1");
  await expect(colleague.getByText("The earlier front is back")).toBeVisible();

  await press(page, /^Launch front page/);
  await expect(page.getByText(`Not launched: ${name} launched a front on`)).toBeVisible();
  await page.reload();
  await press(page, /^Put the/);
  await expect(page.getByText("Your changes stand on top")).toBeVisible();
  await press(page, /^Launch front page/);
  await expect(page.getByText("The front page is launched")).toBeVisible();
  const taken = await (await page.request.get("/ru")).text();
  expect(taken.slice(0, taken.indexOf("</section>"))).not.toContain(`data-story="${lead}"`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("stories are moved, taken out and dressed, and the front is launched", async ({ page }) => {
    await signInAs(page, "editor");
    await page.goto("/desk/front?edition=kk");
    const lead = await row(page, 1).getAttribute("data-story");
    await press(row(page, 1), /^Move down/);
    await expectAt(page, 2, lead);
    await row(page, 2)
      .getByRole("link", { name: /^Place, headline/ })
      .click();
    await page.getByLabel("Headline on this front").fill("Ескі шлюз");
    await page.getByRole("button", { name: "Save in the draft" }).click();
    await expect(page.getByText("Headline of its own here")).toBeVisible();
    await page.getByRole("link", { name: "Write…" }).click();
    await page.getByLabel("Words above the front").fill("Шлюз ашылды");
    await page.getByLabel("Until the day").fill("31 February");
    await page.getByRole("button", { name: "Save in the draft" }).click();
    await expect(page.getByText("This is not a date.").first()).toBeVisible();
    await expect(page.getByLabel("Words above the front")).toHaveValue("Шлюз ашылды");
    await page.getByLabel("Until the day").fill("");
    await page.getByRole("button", { name: "Save in the draft" }).click();
    await page.getByRole("button", { name: /^Launch front page/ }).click();
    const html = await (await page.request.get("/kk")).text();
    expect(html).toContain("Шлюз ашылды");
    expect(html).toContain("Ескі шлюз");
    await expectValidHtml(html);
  });

  test("nobody but editors arranges", async ({ page }) => {
    await signInAs(page, "reporter");
    await page.goto("/desk/front");
    await expect(page.getByRole("button", { name: /^Launch/ })).toHaveCount(0);
    expect((await page.request.get("/desk/front/preview/en")).status()).toBe(404);
  });
});
