import { expect, test } from "@playwright/test";
import { signInAs } from "./support/people";
import { bringIn, press, publish } from "./support/writing";

test.use({ javaScriptEnabled: false });

test("a reader finds their way from the front to a story, its changes, a topic, another language and a search", async ({
  page,
}) => {
  await page.goto("/");
  // What other journeys have just published leads the front, and has no topics.
  await page.locator('main :is(h2, h3) a[href^="/environment/"]').first().click();
  const headline = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.locator('main a[href*="/changes"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await page.goBack();
  await page.locator('a[href^="/topics/"]').first().click();
  await expect(page.locator("main")).toContainText(headline);
  await page.getByRole("link", { name: "Русский" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await page.goto("/search");
  const word = headline.split(" ").find((candidate) => candidate.length > 4) ?? headline;
  await page.locator('main input[name="q"]').fill(word);
  await page.locator('main form button[type="submit"]').click();
  await expect(page.locator("main")).toContainText(headline);
});

test("the desk works: signing in, bringing in a text, reading it and publishing", async ({ page }) => {
  await signInAs(page, "editor");
  await bringIn(page, { headline: "Written without a script", text: "Plain forms carry it." });
  await expect(page.getByText("Plain forms carry it.")).toBeVisible();
  const address = await publish(page);
  await page.goto(address);
  await expect(page.getByText("Plain forms carry it.")).toBeVisible();
});

test("a form that is refused keeps what was typed, and says beside the field what is wrong", async ({
  page,
}) => {
  await signInAs(page, "editor");
  const story = await bringIn(page, {
    headline: "A date that cannot be",
    text: "It is not the future yet.",
  });
  await publish(page);
  await page.goto(`${story}/redate`);
  await page.getByLabel("Date of first publication").fill("2199-01-01");
  await page.getByLabel("Reason").fill("A slip of the keyboard");
  await press(page, "Move the date now");
  const wrong = page.getByRole("main").getByText("A date of publication cannot lie in the future.");
  await expect(wrong.first()).toBeVisible();
  await expect(page.getByLabel("Date of first publication")).toHaveValue("2199-01-01");
  await expect(page.getByLabel("Reason")).toHaveValue("A slip of the keyboard");
});

test("what is not there, or not one's own, is said in words", async ({ page }) => {
  await signInAs(page, "editor");
  for (const address of ["/desk/stories/999999", "/desk/pages/999999", "/desk/no-such-room"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing to see here");
  }
});
