import { expect, test } from "@playwright/test";
import { signInAs } from "./support/people";
import { openChange, press, publicAddress, publish, writeStory } from "./support/writing";

test("a correction moves its own stamp, needs its note, and stands in the public change log; a fix moves none", async ({
  page,
  browser,
}) => {
  const reader = await (await browser.newContext()).newPage();
  await signInAs(page, "editor");
  const story = await writeStory(page, {
    headline: "Footbridge to carry 30 people at a time",
    text: "The bridge carries 30 people.",
  });
  const address = await publish(page);
  await reader.goto(address);
  const published = await reader.locator(".stamps time").first().getAttribute("datetime");

  await page.goto(story);
  await openChange(page, "The brigde carries 20 people.");
  await page.getByLabel(/^Correction/).check();
  await press(page, /as this change$/);
  await expect(page.getByText("A public note is needed").first()).toBeVisible();
  await page.getByLabel("Public note").fill("We said 30 people. It is 20.");
  await page.getByLabel(/^Correction/).check();
  await press(page, /as this change$/);
  await publicAddress(page);

  await reader.goto(address);
  await expect(reader.getByText("The brigde carries 20 people.")).toBeVisible();
  await expect(reader.locator(".stamps").getByText("Corrected")).toBeVisible();
  await expect(reader.getByText("We said 30 people. It is 20.").first()).toBeVisible();
  expect(await reader.locator(".stamps time").first().getAttribute("datetime")).toBe(published);
  const stamps = await reader.locator(".stamps time").allTextContents();

  await page.goto(story);
  await openChange(page, "The bridge carries 20 people.");
  await page.getByLabel(/^Small fix/).check();
  await press(page, /as this change$/);
  await publicAddress(page);
  await reader.goto(address);
  await expect(reader.getByText("The bridge carries 20 people.")).toBeVisible();
  expect(await reader.locator(".stamps time").allTextContents()).toEqual(stamps);

  await reader.goto(`${address}/changes`);
  await expect(reader.locator(".change .kind")).toHaveText(["Small fix", "Corrected", "Published"]);
});

test("a change that changes nothing is not asked about: the page says so and leads back to the text", async ({
  page,
}) => {
  await signInAs(page, "editor");
  const story = await writeStory(page, { headline: "A quiet day on the quay", text: "Nothing happened." });
  await publish(page);
  await page.goto(story);
  await press(page, "Publish a change…");
  await page.waitForURL(/\/change\?revision=\d+/);
  await expect(page.getByText("Nothing has changed", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Readers see revision \d+, and nothing has been changed/)).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.getByRole("link", { name: "Back to the text" }).click();
  await page.waitForURL(story);
});
