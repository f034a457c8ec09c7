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
  await writeText(page, draft.text);
  await saved(page);
  return address;
}

/** Brings a text in by the plain form, which needs no JavaScript; gives the story's desk address. */
export async function bringIn(
  page: Page,
  { headline, text }: Pick<Draft, "headline" | "text">,
): Promise<string> {
  await page.goto("/desk/stories/new/from-text");
  await choosePlace(page);
  await page.getByLabel("The text", { exact: true }).fill(`${headline}\n\nBy Wren Tallow\n\n${text}`);
  await page.getByLabel("Where it was published").fill("the writer's own notebook");
  await press(page, "Read the text");
  await press(page, "Make a draft of it");
  await page.waitForURL(/\/desk\/stories\/\d+/);
  return new URL(page.url()).pathname;
}

/** Puts this text in place of the one in the editor, as plain text is pasted: a blank line ends a paragraph. */
export async function writeText(page: Page, text: string): Promise<void> {
  const surface = page.getByRole("textbox", { name: "Text", exact: true });
  await expect(surface).toHaveAttribute("contenteditable", "true");
  await surface.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await expect(surface).not.toContainText(/\S/);
  await pasteText(page, text);
  await expect(surface).toContainText(/\S/);
}

/** Pastes plain text where the cursor stands. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, text);
}

/** Waits until everything that was typed is on the server. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator(".save[data-state]")).toHaveAttribute("data-state", "saved", { timeout: 15_000 });
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
  await writeText(page, text);
  await press(page, "Publish a change…");
  await page.waitForURL(/\/change\?revision=\d+/);
}
