import type { Browser, BrowserContext, Page } from "@playwright/test";

/** The surface, once it can be written on. */
const SURFACE = '#body[contenteditable="true"]';

/** As fast as a practised hand, in characters a second: autosave falls between them, as in life. */
const CHARACTERS_A_SECOND = 12;
const CHARACTERS = 300;

export type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Signs in through the form, as a person would. */
export async function signIn(
  browser: Browser,
  address: string,
  person: { email: string; password: string },
): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/desk");
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Milliseconds from the start of the navigation to the frame in which the text can be written in, by the page's own clock. */
export async function timeToOpen(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: "commit" });
  const at = await page.waitForFunction(
    (surface) => document.querySelector(surface) !== null && performance.now(),
    SURFACE,
    { polling: "raf" },
  );
  return Number(await at.jsonValue());
}

/**
 * Milliseconds from each key going down to the frame that shows its letter, while a sentence is typed into the middle
 * of the text: from the event's own time stamp to the first task after the next frame was drawn.
 */
export async function keystrokes(page: Page): Promise<number[]> {
  const paragraphs = page.locator(`${SURFACE} > p`);
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.press("End");
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keystrokes: times });
    document.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      true,
    );
  });
  const sentence = "and then the river rose again ";
  for (let typed = 0; typed < CHARACTERS; typed += 1) {
    await page.keyboard.press(keyOf(sentence[typed % sentence.length] ?? " "));
    await page.waitForTimeout(1_000 / CHARACTERS_A_SECOND);
  }
  const held = await page.locator(SURFACE).textContent();
  if (!held?.includes(sentence.repeat(CHARACTERS / sentence.length).trim()))
    throw new Error("The text does not hold what was typed.");
  return page.evaluate(() => (window as unknown as { keystrokes: number[] }).keystrokes);
}

const keyOf = (character: string): string => (character === " " ? "Space" : character);

/** The bytes of JavaScript, as they were sent, of a page that nobody has opened before. */
export async function scriptBytes(
  browser: Browser,
  address: string,
  state: SignedIn,
  path: string,
): Promise<number> {
  const context = await browser.newContext({ baseURL: address, storageState: state });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script")
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  const answer = await page.goto(path, { waitUntil: "load" });
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}.`);
  // What is fetched right after the page has loaded is a part of opening it.
  await page.waitForTimeout(SETTLED);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return bytes;
}

const SETTLED = 2_000;
