import { expect, test, type Locator, type Page } from "@playwright/test";
import type { LibraryPicturesView } from "@/lib/media/fields";
import { expectAccessible, expectNoSidewaysScrolling } from "./support/checks";
import { signInAs } from "./support/people";
import { publish, saved, writeStory } from "./support/writing";

const PHONE = { width: 360, height: 760 };

/** Opens the library from a button, by its key, and looks for these words. */
async function lookFor(page: Page, words: string): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("group", { name: "Pictures" })).toBeVisible();
  await page.keyboard.type(words);
  await expect(dialog.getByRole("status")).toHaveText(/^1 picture/);
  return dialog;
}

test("a picture is put in, cut for this text and described by keys on a phone, and readers get exactly that cut", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, "editor");
  await page.setViewportSize(PHONE);
  await writeStory(page, { headline: "The quay stands empty", text: "No boat has come since Monday." });

  await test.step("the lead picture, by keys alone", async () => {
    await page.getByRole("button", { name: "Choose a lead picture…" }).press("Enter");
    const dialog = await lookFor(page, "lamp");
    await expectNoSidewaysScrolling(page);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: /A lamp on the pier/ }).press("Enter");
    await expect(page.locator("#lead img")).toBeVisible();
  });

  await test.step("its cut", async () => {
    await page.getByRole("button", { name: "Crop and shape…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Crop and shape" });
    await expect(dialog.getByRole("radio", { name: "As it is" })).toBeFocused();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("radio", { name: "1:1" })).toBeChecked();
    await expectNoSidewaysScrolling(page);
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    const frame = await page.locator("#lead .cut-image").boundingBox();
    expect(frame?.width).toBeCloseTo(frame?.height ?? 0, 0);
  });

  await test.step("its words", async () => {
    const lead = page.locator("#lead");
    await lead.getByLabel("Caption").fill("The quay on Tuesday.");
    await lead.getByLabel("Alternative text").fill("The quay on Tuesday.");
    await expect(lead.getByText("Repeats the caption")).toBeVisible();
    await lead.getByLabel("Alternative text").fill("A long stone quay and no boat");
    await expect(lead.getByText("29 of 160 characters.")).toBeVisible();
    await expect(lead.getByText("Repeats the caption")).toHaveCount(0);
  });

  const order = await test.step("a gallery of three, in another order", () => makeGallery(page));
  await saved(page);
  const story = page.url();
  const address = await publish(page);

  const published = await whatReadersSee(page, address);
  expect(published).toMatchObject({ alt: "A long stone quay and no boat", caption: "The quay on Tuesday." });
  expect(published.width).toBeGreaterThan(0);
  expect(published.height).toBe(published.width);
  expect(published.gallery).toEqual(order);

  await test.step("a later edit in the library changes nothing of it", async () => {
    await changeInLibrary(page);
    expect(await whatReadersSee(page, address)).toEqual(published);
  });

  await page.goto(story);
  await expect(page.locator("#lead .cut-image")).toBeVisible();
});

/** Puts a gallery of three pictures at the end of the text and moves the first behind the second; gives their alternative texts in order. */
async function makeGallery(page: Page): Promise<string[]> {
  await page.getByRole("textbox", { name: "Text", exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/gallery");
  await expect(page.getByRole("option", { name: /Gallery/ })).toBeVisible();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Choose pictures" });
  const grid = dialog.getByRole("group", { name: "Pictures" });
  await dialog.getByRole("searchbox").fill("getty");
  await expect(dialog.getByRole("status")).toHaveText(/^7 pictures/);
  await expect(dialog.getByRole("button", { name: "Put the pictures in" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await grid.getByRole("button").first().focus();
  for (let at = 0; at < 3; at += 1) {
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
  }
  await dialog.getByRole("button", { name: "Put 3 pictures in" }).press("Enter");
  const pictures = page.locator('#body [data-block="galleryPicture"]');
  await expect(pictures).toHaveCount(3);
  const alts = page.locator('#body [data-block="galleryPicture"] [data-field="alt"]');
  const before = await alts.allTextContents();
  await pictures.first().locator('[data-field="caption"]').click();
  await pictures.first().getByRole("button", { name: "Later" }).press("Enter");
  const after = [before[1], before[0], before[2]];
  await expect.poll(() => alts.allTextContents()).toEqual(after);
  return alts.allTextContents();
}

/** The lead picture with its words, the file that the browser took of it, and the gallery, as a reader gets them. */
async function whatReadersSee(page: Page, address: string) {
  await page.goto(address);
  const lead = page.locator(".article__lead img");
  await expect(lead).toHaveJSProperty("complete", true);
  const file = await lead.evaluate((image: HTMLImageElement) => ({
    ...{ alt: image.alt, file: image.currentSrc },
    ...{ width: image.naturalWidth, height: image.naturalHeight },
  }));
  const caption = await page.locator(".article__lead .caption").textContent();
  await expect(page.locator(".gallery img")).toHaveCount(3);
  return { ...file, caption, gallery: await altsOf(page.locator(".gallery img")) };
}

/** Gives the lead picture other words and another focal point in the library. */
async function changeInLibrary(page: Page): Promise<void> {
  const found = await page.request.get("/api/desk/pictures?words=lamp");
  const { pictures } = (await found.json()) as LibraryPicturesView;
  await page.goto(`/desk/media/${pictures[0]?.id}`);
  await page.getByLabel("Caption", { exact: true }).fill("Another quay altogether.");
  await page.getByRole("button", { name: /^Focal point/ }).press("Shift+ArrowLeft");
  await page.getByRole("button", { name: "Save what the library says" }).click();
  await expect(page.getByText("Saved. Published pages have not changed.")).toBeVisible();
}

async function altsOf(images: Locator): Promise<(string | null)[]> {
  return Promise.all((await images.all()).map((image) => image.getAttribute("alt")));
}
