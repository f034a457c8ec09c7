import { expect, test, type Page } from "@playwright/test";
import { firstStory } from "./support/addresses";
import { expectAccessible, expectNoSidewaysScrolling, expectValidHtml } from "./support/checks";
import { signInAs } from "./support/people";

/** Makes an address for an English story of the paper; gives both. */
async function share(page: Page): Promise<{ story: string; address: string }> {
  await signInAs(page, "editor");
  await page.goto("/desk?group=live&language=en");
  const story = await firstStory(page);
  await page.goto(`${story}/preview`);
  await page.getByRole("link", { name: "Share…" }).click();
  await page.getByLabel("For whom").fill("The harbour’s lawyer");
  await page.getByLabel("How long it works").selectOption("1");
  await page.getByRole("button", { name: "Make the address" }).click();
  const address = await page.getByRole("textbox", { name: "Address" }).inputValue();
  return { story, address };
}

test("a preview is shared with somebody who has no account, and taken back", async ({ page, browser }) => {
  const { story, address } = await share(page);
  const stranger = await (await browser.newContext()).newPage();
  const answer = await stranger.goto(address);
  expect(answer?.status()).toBe(200);
  await expect(stranger.getByText(/^Preview of revision \d+, as it stood on/)).toBeVisible();
  expect(answer?.headers()).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  const html = (await answer?.text()) ?? "";
  expect(html).not.toMatch(/rel="canonical"|property="og:|ld\+json|<script/);
  await expectValidHtml(html);
  await expectAccessible(stranger);
  await expectNoSidewaysScrolling(stranger);
  expect(await stranger.context().cookies()).toEqual([]);

  await page.goto(`${story}/previews`);
  await expect(page.getByText(/Opened once/).first()).toBeVisible();
  expect(await page.content()).not.toContain(new URL(address).pathname);
  await page.getByRole("button", { name: "Take back the address for The harbour’s lawyer" }).click();
  await expect(page.getByText("Nothing stands at that address any more.")).toBeVisible();
  const gone = await stranger.goto(address);
  expect(gone?.status()).toBe(404);
  expect(gone?.headers()["cache-control"]).toBe("no-store");
  await expect(stranger.getByRole("heading", { name: "This preview cannot be opened" })).toBeVisible();
  await expectValidHtml((await gone?.text()) ?? "");
});

test("the frame holds the page that readers get, as wide as their screens", async ({ page }) => {
  await signInAs(page, "editor");
  await page.goto("/desk?group=live&language=en");
  const story = await firstStory(page);
  for (const width of [360, 768, 1280]) {
    await page.goto(`${story}/preview?width=${width}`);
    const frame = page.frames()[1];
    await frame?.waitForLoadState();
    expect(await frame?.evaluate(() => window.innerWidth)).toBe(width);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an address is made and shown once", async ({ page }) => {
    const { address } = await share(page);
    expect(address).toMatch(/\/preview\/[A-Za-z0-9_-]{43}$/);
    expect((await page.request.get(address)).status()).toBe(200);
  });
});
