import { expect, test, type Browser, type Page } from "@playwright/test";
import { signInAs, type Role } from "./support/people";

test.use({ javaScriptEnabled: false });

/** The same screen of the desk before two people, each in a browser of their own, without a script. */
async function twoAt(browser: Browser, address: string): Promise<[Page, Page]> {
  const at = async (role: Role) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signInAs(page, role);
    await page.goto(address);
    return page;
  };
  return [await at("editor"), await at("admin")];
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const told = (page: Page) => page.getByRole("alert");

test("of two who answer the same report the later one is told who did, and keeps their words", async ({
  page,
  browser,
}) => {
  await page.goto("/");
  await page.locator('main :is(h2, h3) a[href^="/environment/"]').first().click();
  const story = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByRole("link", { name: "Report a mistake in this article" }).click();
  await page.getByLabel("What is wrong?").fill("The lock has three gates.");
  await page.getByRole("button", { name: "Send the report" }).click();

  const [first, second] = await twoAt(browser, "/desk/reports");
  for (const one of [first, second]) await one.getByRole("link", { name: story }).click();
  const answer = async (who: Page, words: string) => {
    await who.getByRole("radio", { name: "Nothing is wrong" }).check();
    await who.getByLabel("What was found").fill(words);
    await press(who, "Settle the report");
  };
  await answer(first, "It has two.");
  await expect(first.getByText("The report is settled.")).toBeVisible();
  await answer(second, "The survey names two gates, page 4.");
  await expect(told(second)).toHaveCount(1);
  await expect(told(second)).toContainText("has answered this report already.");
  await expect(told(second)).toContainText("The survey names two gates, page 4.");
});

test("of two who launch the same front the later one is told who did", async ({ browser }) => {
  const [first, second] = await twoAt(browser, "/desk/front?edition=kk");
  await first.locator('[data-container="top"] [data-key^="pin "]').first().click();
  await second.reload();
  for (const one of [first, second]) await expect(one.getByRole("button", { name: /^Launch/ })).toBeVisible();
  await press(first, /^Launch/);
  await expect(first.getByText("The front page is launched")).toBeVisible();
  await press(second, /^Launch/);
  await expect(told(second)).toHaveCount(1);
  await expect(told(second)).toContainText("Not launched:");
});

test("of two who settle the same flag of a translation the later one is told who did, and keeps their words", async ({
  browser,
}) => {
  const [first, second] = await twoAt(browser, "/desk");
  const flagged = await first.locator('a[href*="/translations"]').first().getAttribute("href");
  for (const one of [first, second]) {
    await one.goto(flagged ?? "");
    await one.getByLabel("Nothing to correct here, because").fill("Not in our text, says the desk.");
  }
  await press(first, "Nothing to correct here");
  await expect(first.getByText("It is settled.")).toBeVisible();
  await press(second, "Nothing to correct here");
  await expect(told(second)).toHaveCount(1);
  await expect(told(second)).toContainText("has settled this already.");
  await expect(told(second)).toContainText("Not in our text, says the desk.");
});

test("a form that is still there says itself why it was refused, and nothing says it twice", async ({
  browser,
}) => {
  const [page] = await twoAt(browser, "/desk/front/banner?edition=kk");
  await page.getByLabel("Words above the front").fill("\u200b");
  await press(page, "Save in the draft");
  await expect(told(page)).toHaveCount(1);
  await expect(
    page.getByText("Nobody would see or read anything here.").filter({ visible: true }),
  ).toHaveCount(2);
  await page.getByLabel("Words above the front").fill("Мұз жүрді");
  await page.getByLabel("Until the day").fill("2001-01-01");
  await page.getByLabel("Until the time").fill("10:00");
  await press(page, "Save in the draft");
  await expect(told(page)).toContainText("This time has passed.");
  await expect(page.getByLabel("Words above the front")).toHaveValue("Мұз жүрді");
});
