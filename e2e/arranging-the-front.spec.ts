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

/** The question before an act: pressing it first changes nothing. */
async function bringBack(page: Page, number: number): Promise<void> {
  await page.getByRole("link", { name: `Bring back front ${number}`, exact: true }).click();
  await expect(page.getByRole("heading", { name: `Bring back front ${number}?` })).toBeVisible();
  await press(page, `Bring back front ${number} now`);
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
  await expect(page.getByRole("status").filter({ hasText: "is launched" })).toBeFocused();
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
  await bringBack(page, 1);
  await expect(page.getByText("The earlier front is back: readers see it now.")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "is back" })).toBeFocused();
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
  await bringBack(colleague, 1);
  await expect(colleague.getByText("The earlier front is back")).toBeVisible();

  await press(page, /^Launch front page/);
  const late = page.getByText(`Not launched: ${name} launched a front on`).filter({ visible: true });
  await expect(late).toHaveCount(1);
  await press(page, /^Put the/);
  await expect(page.getByText("Your changes stand on top")).toBeVisible();
  await expect(late).toHaveCount(0);
  await press(page, /^Launch front page/);
  await expect(page.getByText("The front page is launched")).toBeVisible();
  const taken = await (await page.request.get("/ru")).text();
  expect(taken.slice(0, taken.indexOf("</section>"))).not.toContain(`data-story="${lead}"`);
});

test("an older window shows the newest draft and works on, taking out keeps the focus, and a draft is discarded only after a question", async ({
  page,
  context,
}) => {
  await signInAs(page, "editor");
  await page.goto("/desk/front?edition=en");
  const other = await context.newPage();
  await other.goto("/desk/front?edition=en");
  const lead = await row(page, 1).getAttribute("data-story");
  await press(row(page, 1), /^Move down/);
  await expectAt(page, 2, lead);

  await press(row(other, 3), /^Move down/);
  const refused = other.getByText("you changed this draft in another window").filter({ visible: true });
  await expect(refused).toHaveCount(1);
  await expectAt(other, 2, lead);
  const third = await row(other, 3).getAttribute("data-story");
  await press(row(other, 3), /^Move down/);
  await expectAt(other, 4, third);
  await expect(refused).toHaveCount(0);

  const next = await row(other, 2).getAttribute("data-story");
  await row(other, 2)
    .getByRole("button", { name: /^Take out/ })
    .focus();
  await other.keyboard.press("Enter");
  await expect(row(other, 2)).not.toHaveAttribute("data-story", next ?? "");
  await expect(row(other, 2).getByRole("button", { name: /^Take out/ })).toBeFocused();

  await other.getByRole("link", { name: "Discard draft, return to live…" }).click();
  await expect(other.getByText(/changes go, and nobody can bring them back:/)).toBeVisible();
  await expectAccessible(other);
  await other.getByRole("link", { name: "Keep the draft" }).click();
  await expectAt(other, 4, third);
  await other.getByRole("link", { name: "Discard draft, return to live…" }).click();
  await press(other, /^Discard \d+ changes$/);
  await expect(other.getByRole("status").filter({ hasText: "The draft is discarded." })).toBeFocused();
  await expect(other.getByRole("status").filter({ hasText: "is taken out" })).toHaveCount(0);
  await expectAt(other, 1, lead);
});

test("a picture that is looked for and chosen stays chosen when the form comes back with a mistake", async ({
  page,
}) => {
  await signInAs(page, "editor");
  await page.goto("/desk/front?edition=kk");
  const story = await row(page, 3).getAttribute("data-story");
  await page.goto(`/desk/front/place?edition=kk&story=${story}&part=top:3`);
  await page.getByLabel("Headline on this front").fill("Қысқаша");
  await page.getByLabel("Look in the library").fill("valley");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/pictures? (is|are) found\./)).toBeVisible();
  await expect(page.getByLabel("Headline on this front")).toHaveValue("Қысқаша");
  const picture = page.locator('.frontpictures input[type="radio"]').last();
  await picture.check();
  const chosen = await picture.getAttribute("value");
  await press(page, "Save in the draft");
  await expect(page.getByText("This is needed.").filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('input[name="picture"]:checked')).toHaveValue(chosen ?? "");
  await page.getByLabel("What the other picture shows").fill("Паром");
  await press(page, "Save in the draft");
  await expect(page.getByText("Another picture here", { exact: true })).toBeVisible();
  await expect(page.getByText("has another picture here")).toBeVisible();
  await page.getByRole("link", { name: "Discard draft, return to live…" }).click();
  await press(page, /^Discard/);
  await expect(page.getByText("The draft is discarded.")).toBeVisible();
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
    await expect(page.getByText("stands under “Ескі шлюз” here")).toBeVisible();
    await page.getByRole("link", { name: "Write…" }).click();
    await page.getByLabel("Words above the front").fill("Шлюз ашылды");
    await page.getByLabel("Until the day").fill("31 February");
    await page.getByRole("button", { name: "Save in the draft" }).click();
    await expect(page.getByText("This is not a date.").filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByLabel("Words above the front")).toHaveValue("Шлюз ашылды");
    await page.getByLabel("Words of a headline").fill("паром");
    await page.getByRole("button", { name: "Find stories" }).click();
    await expect(page.getByText(/(story is|stories are|No story is) found/)).toBeVisible();
    await expect(page.getByLabel("Words above the front")).toHaveValue("Шлюз ашылды");
    await page.getByLabel("Until the day").fill("");
    await page.getByRole("button", { name: "Save in the draft" }).click();
    await page.getByRole("button", { name: /^Launch front page/ }).click();
    const html = await (await page.request.get("/kk")).text();
    expect(html).toContain("Шлюз ашылды");
    expect(html).toContain("Ескі шлюз");
    await expectValidHtml(html);
  });

  test("a draft is discarded, and an earlier front comes back, only after a question", async ({ page }) => {
    await signInAs(page, "editor");
    await page.goto("/desk/front?edition=kk");
    await press(row(page, 1), /^Move down/);
    await page.getByRole("link", { name: "Discard draft, return to live…" }).click();
    await press(page, /^Discard \d+ changes?$/);
    await expect(page.getByText("The draft is discarded.")).toBeVisible();
    await bringBack(page, 1);
    await expect(page.getByText("The earlier front is back")).toBeVisible();
  });

  test("nobody but editors arranges", async ({ page }) => {
    await signInAs(page, "reporter");
    await page.goto("/desk/front");
    await expect(page.getByText("Only editors arrange the front page.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Launch/ })).toHaveCount(0);
    expect((await page.request.get("/desk/front/preview/en")).status()).toBe(404);
  });
});
