import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScrolling } from "./support/checks";
import { signInAs } from "./support/people";

/** The picture that no story of the demo paper uses. */
async function openQuay(page: Page): Promise<void> {
  await page.goto("/desk/media?words=quay");
  await page.getByRole("link", { name: "The empty quay" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The empty quay");
}

test("an editor finds a picture by words and filters, and is told which filter to drop", async ({ page }) => {
  await signInAs(page, "editor");
  await page
    .getByRole("navigation", { name: "Desk sections", exact: true })
    .getByRole("link", { name: /Pictures/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pictures");
  await expectAccessible(page);
  await page.getByLabel("Search captions, credits and names").fill("EMPTY qu");
  await page.getByLabel("Used").selectOption("never");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.locator(".tile")).toHaveCount(1);
  await expect(page.locator(".tile")).toContainText("never used");
  await page.getByLabel("Shape").selectOption("portrait");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("heading", { name: "No picture fits these filters" })).toBeVisible();
  await page.getByRole("link", { name: "only “Portrait” (1 picture)" }).click();
  await expect(page.locator(".tile")).toHaveCount(1);
});

test("words, rights and crops of a picture are saved once, by keys alone", async ({ page }) => {
  await signInAs(page, "editor");
  await openQuay(page);
  await expectAccessible(page);
  const point = page.getByRole("button", { name: /^Focal point/ });
  await point.focus();
  await point.press("ArrowRight");
  await point.press("Shift+ArrowUp");
  await expect(point).toHaveAccessibleName(/51 per cent from the left, 40 per cent from the top/);
  await page.getByRole("button", { name: "Automatic: set the 1:1 crop by hand" }).press("Enter");
  const box = page.getByRole("button", { name: /^Crop 1:1/ });
  await expect(box).toBeFocused();
  await box.press("-");
  await box.press("ArrowLeft");
  await expect(page.getByRole("button", { name: "By hand: set the 1:1 crop by hand" })).toBeVisible();

  await page.getByLabel("Alternative text").fill("Photo of the empty quay");
  await expect(page.getByText("is said by the machine already")).toBeVisible();
  await page.getByLabel("Alternative text").fill("A quay without boats, seen from the pier");
  await page.getByLabel("Taken").fill("last week");
  await page.getByLabel("Use until").fill("2099-11-30");
  await page.getByRole("button", { name: "Save what the library says" }).click();
  await expect(page.locator(".notice[role=alert]")).toContainText("This is no date");
  await page.getByLabel("Taken").fill("1953-04");
  await page.getByRole("button", { name: "Save what the library says" }).click();
  await expect(page.getByText("Saved. Published pages have not changed.")).toBeVisible();
  await expect(page.getByLabel("Taken")).toHaveValue("1953-04");
  await expect(page.getByLabel("Use until")).toHaveValue("2099-11-30");
  await expect(page.getByRole("button", { name: "By hand: set the 1:1 crop by hand" })).toBeVisible();
});

test("whoever saves second is told who changed what, and loses nothing that was typed", async ({
  page,
  context,
}) => {
  await signInAs(page, "editor");
  await openQuay(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Place", { exact: true }).fill("Lower Oimak");
  await other.getByRole("button", { name: "Save what the library says" }).click();
  await expect(other.getByText("Saved. Published pages have not changed.")).toBeVisible();
  await page.getByLabel("Source").fill("Box 14");
  await page.getByRole("button", { name: "Save what the library says" }).click();
  await expect(page.locator(".notice[role=alert]")).toContainText("changed this picture after you opened it");
  await expect(page.locator(".theirs")).toContainText("Lower Oimak");
  await expect(page.getByLabel("Source")).toHaveValue("Box 14");
});

test("what is typed while a save is under way stays, is still to be saved, and holds back whoever leaves", async ({
  page,
}) => {
  await signInAs(page, "editor");
  await openQuay(page);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/desk/media/*", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  const unsaved = page.getByText("Not saved yet.");
  const save = page.getByRole("button", { name: "Save what the library says" });
  const source = page.getByLabel("Source", { exact: true });
  const keywords = page.getByLabel("Keywords", { exact: true });
  await expect(unsaved).toHaveCount(0);
  await source.fill("Box 15");
  await expect(unsaved).toBeVisible();
  await save.click();
  await keywords.fill("quay, winter");
  letGo();
  await expect(page.getByText("Saved. Published pages have not changed.")).toBeVisible();
  await expect(source).toHaveValue("Box 15");
  await expect(keywords).toHaveValue("quay, winter");
  await expect(keywords).toBeFocused();
  await expect(unsaved).toBeVisible();

  const asked = page.waitForEvent("dialog");
  const leaving = page.getByRole("link", { name: "Back to pictures" }).click({ noWaitAfter: true });
  await (await asked).dismiss();
  await leaving;
  await expect(keywords).toHaveValue("quay, winter");
  await save.click();
  await expect(unsaved).toHaveCount(0);
  await page.reload();
  await expect(source).toHaveValue("Box 15");
  await expect(keywords).toHaveValue("quay, winter");
});

test("a picture that may not be used is gone for readers, and the desk is told of every live story", async ({
  page,
}) => {
  await signInAs(page, "editor");
  await page.goto("/desk/media?used=live&rights=free");
  await page.locator(".tile h3 a").first().click();
  const address = page.url();
  await page.getByText("Do not use it any more…").click();
  await page.getByLabel("Reason").first().fill("The owner asked");
  await page.getByRole("button", { name: "Do not use it any more", exact: true }).click();
  await expect(page.getByText("This picture may not be used since")).toBeVisible();
  await expect(page.getByText("Readers are not shown it anywhere any more")).toBeVisible();
  await page.goto("/desk");
  await expect(page.locator(".attention")).toContainText("may not be shown any more");
  await page.goto(address);
  await page.getByText("Allow it again…").click();
  await page.getByLabel("Reason").first().fill("The owner agreed");
  await page.getByRole("button", { name: "Allow it again", exact: true }).click();
  await expect(page.getByText("It may be used again.")).toBeVisible();
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("several pictures are taken out, those in use stay and say why, and it is undone", async ({
    page,
  }) => {
    await signInAs(page, "editor");
    await page.goto("/desk/media");
    await expectNoSidewaysScrolling(page);
    await page.goto("/desk/media?used=never");
    await page.getByRole("button", { name: "Take the chosen ones out…" }).click();
    await expect(page.getByText("Nothing is chosen.")).toBeVisible();
    await expect(page).toHaveURL(/\/desk\/media\?used=never&said=none$/);
    await page.goto("/desk/media");
    await page.getByLabel("Choose The empty quay").check();
    await page
      .locator(".tile", { hasText: /story, live|stories, live/ })
      .first()
      .getByRole("checkbox")
      .check();
    await page.getByRole("button", { name: "Take the chosen ones out…" }).click();
    await expect(page.getByRole("heading", { name: "1 picture stays" })).toBeVisible();
    await page.getByLabel("Reason").fill("Twice there");
    await page.getByRole("button", { name: "Take 1 picture out" }).click();
    await expect(page.getByText("1 picture was taken out.")).toBeVisible();
    await expect(page.getByRole("link", { name: "The empty quay" })).toHaveCount(0);
    await page.getByRole("button", { name: "Undo: bring back" }).click();
    await expect(page.getByText("Brought back into the library.")).toBeVisible();
  });
});
