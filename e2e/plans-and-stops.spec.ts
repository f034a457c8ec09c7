import { expect, test } from "@playwright/test";
import { signInAs } from "./support/people";
import { openChange, press, publish, writeStory } from "./support/writing";

test("an embargo cancels what was scheduled and stops everybody until an editor lifts it", async ({
  page,
  request,
}) => {
  await signInAs(page, "editor");
  const story = await writeStory(page, { headline: "The ferry gets a bell", text: "It rings at six." });
  await press(page, "Schedule…");
  await page.waitForURL(/\/schedule\?revision=\d+/);
  await page.getByLabel("Day").fill("0000-13-40");
  await press(page, /^Schedule revision \d+ for /);
  await expect(page.locator("#at-day-error, #day-error").first()).toBeVisible();
  await page.getByLabel("Day").fill("2030-02-03");
  await page.getByLabel("Time, 24 hours").fill("14:00");
  await press(page, /^Schedule revision \d+ for /);
  await page.waitForURL(/said=scheduled/);
  await expect(page.getByText(/goes out 3 February 2030, 14:00/).first()).toBeVisible();

  await page.goto(`${story}/embargo`);
  await page.getByLabel(/^Held, without an end/).check();
  await page.getByLabel(/^Reason/).fill("The ferryman has not been asked yet.");
  await press(page, "Put the embargo on");
  await page.waitForURL(/said=embargoed/);
  await expect(page.getByText("An embargo was put on it that ends later.").first()).toBeVisible();
  await expect(page.getByText("this story is held").first()).toBeVisible();

  await page.goto(`${story}/lift`);
  await page.getByLabel("Why it may go out now").fill("He has been asked, and likes it.");
  await press(page, "Lift the embargo now");
  await page.waitForURL(/said=lifted/);
  const address = await publish(page);
  expect((await request.get(address)).status()).toBe(200);
});

test("a story that moves leads on from where it stood, and an old text comes back through the change dialog", async ({
  page,
  request,
}) => {
  await signInAs(page, "editor");
  const story = await writeStory(page, { headline: "A bench for the quay", text: "It seats 4 people." });
  const address = await publish(page);
  await page.goto(story);
  await openChange(page, "It seats 5 people.");
  await page.getByLabel(/^Update/).check();
  await press(page, /as this change$/);
  await expect(page.getByRole("alert").getByText(/changes or drops numbers/)).toBeVisible();
  await page.getByLabel("Public note").fill("The bench is longer than planned: it seats 5.");
  await press(page, /as this change$/);
  await page.waitForURL(/\/live/);

  await page.goto(`${story}/move`);
  await page.getByLabel("Slug").fill("a-bench-for-the-quay-in-oak");
  await page.getByLabel(/^Reason/).fill("It is of oak.");
  await press(page, "Move the story now");
  await page.waitForURL(/\/live/);
  const old = await request.get(address, { maxRedirects: 0 });
  expect(old.status()).toBe(308);
  const moved = old.headers().location ?? "";
  expect(moved).toContain("a-bench-for-the-quay-in-oak");
  expect(await (await request.get(moved)).text()).toContain("It seats 5 people.");

  await page.goto(`${story}/history`);
  await page
    .getByRole("link", { name: /^Restore/ })
    .last()
    .click();
  await press(page, /^Write a new revision from revision 1$/);
  await page.waitForURL(/\/change\?revision=\d+/);
  await expect(page.getByText("It seats").first()).toBeVisible();
  expect(await (await request.get(moved)).text()).toContain("It seats 5 people.");
});
