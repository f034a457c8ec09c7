import { expect, type Page } from "@playwright/test";

export type Draft = { headline: string; standfirst?: string; place?: string; text: string };

/** Begins a story in the English edition's City section, writes it and saves it; gives its desk address. */
export async function writeStory(page: Page, draft: Draft): Promise<string> {
  await page.goto("/desk/stories/new");
  await choosePlace(page);
  await page.getByRole("button", { name: "Start the story" }).click();
  await page.waitForURL(/\/desk\/stories\/\d+/);
  const address = new URL(page.url()).pathname;
  await page.getByLabel("Headline", { exact: true }).fill(draft.headline);
  await page.getByLabel("Standfirst").fill(draft.standfirst ?? "A sentence that says why it matters.");
  await page.getByLabel("Dateline: the place").fill(draft.place ?? "Talmer");
  await page.getByLabel("Text", { exact: true }).fill(draft.text);
  await press(page, "Save");
  return address;
}

/** Chooses the English edition's City section: the first of the first edition. */
export async function choosePlace(page: Page): Promise<void> {
  const field = page.getByLabel("Language and section");
  const value = await field.locator("option", { hasText: "City" }).first().getAttribute("value");
  await field.selectOption(value);
}

/** Presses a button of the story's screen. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
}

/** Publishes the story whose screen is open; gives its public address. */
export async function publish(page: Page): Promise<string> {
  await press(page, "Publish…");
  await page.waitForURL(/\/publish\?revision=\d+/);
  await press(page, /^Publish revision \d+ now$/);
  return publicAddress(page);
}

/** The public address that the story's screen names after an act. */
export async function publicAddress(page: Page): Promise<string> {
  const said = page.getByText(/^Live(, changed)?: \//);
  await expect(said).toBeVisible();
  const address = /: (\/\S+)/.exec((await said.textContent()) ?? "")?.[1];
  if (!address) throw new Error("The desk does not say where the story stands.");
  return address;
}

/** Opens the change dialog for the story whose screen is open, after these new words. */
export async function openChange(page: Page, text: string): Promise<void> {
  await page.getByLabel("Text", { exact: true }).fill(text);
  await press(page, "Publish a change…");
  await page.waitForURL(/\/change\?revision=\d+/);
}
