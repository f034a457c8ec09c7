import { expect, test, type Browser, type BrowserContext, type Page } from "@playwright/test";
import type { Presence } from "@/lib/writing/fields";
import { signInAs, type Role } from "./support/people";
import { saved, writeStory } from "./support/writing";

/** Somebody with a story that they are writing, and the desk of somebody, maybe themselves, in another browser. */
async function heldStory(browser: Browser, headline: string, other: Role) {
  const [firsts, seconds] = await Promise.all([browser.newContext(), browser.newContext()]);
  const first = await firsts.newPage();
  const { name } = await signInAs(first, "editor");
  const text = Array.from({ length: 40 }, (_, at) => `The gauge stood at ${at} metres.`).join("\n\n");
  const story = await writeStory(first, { headline, text });
  await signInAs(await seconds.newPage(), other);
  return { name: name.split(" ")[0] ?? name, first, seconds, story };
}

/** Opens the story and counts the painted frames in which its text is read-only while nothing says who has the pen. */
async function openWatched(context: BrowserContext, story: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = Object.assign(globalThis, { silent: 0, readOnly: 0 });
    const look = () => {
      const isReadOnly = document.getElementById("body")?.getAttribute("contenteditable") === "false";
      if (isReadOnly) seen.readOnly += 1;
      if (isReadOnly && !document.querySelector(".lockbar")) seen.silent += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(story);
  await expect(page.locator("#body")).toBeVisible();
  return page;
}

async function expectAnswered(page: Page): Promise<void> {
  const answer = page.getByRole("alert").filter({ hasText: "You are not writing here" });
  await expect(answer).toHaveCount(0);
  await page.locator("#body p").last().click();
  await page.keyboard.type("Lost?");
  await expect(answer).toBeInViewport();
  await expect(page.locator("#body")).not.toContainText("Lost?");
}

test("a pen that a crashed tab left on another device of one's own is no obstacle: the first keys are the story's", async ({
  browser,
}) => {
  const { first, seconds, story } = await heldStory(browser, "The tab that crashed", "editor");
  const devtools = await first.context().newCDPSession(first);
  devtools.send("Page.crash").catch(() => undefined);
  const people = async () => {
    const standing = await seconds.request.get(`/api${story}/standing`);
    return ((await standing.json()) as Presence).people;
  };
  await expect.poll(people, { timeout: 30_000 }).toEqual([]);

  const second = await openWatched(seconds, story);
  await second.locator("#body p").first().click();
  await second.keyboard.press("Home");
  for (const key of "Written at once. ") {
    await second.keyboard.type(key);
    await second.waitForTimeout(60);
  }
  await expect(second.locator("#body")).toContainText("Written at once. The gauge stood at 0 metres.");
  await saved(second);
  await expect(second.locator(".lockbar")).toHaveCount(0);
});

test("where one's own living tab has the pen, no frame is read-only without saying so, and a key is answered", async ({
  browser,
}) => {
  const { first, seconds, story } = await heldStory(browser, "The other tab", "editor");
  for (const context of [seconds, first.context()]) {
    const second = await openWatched(context, story);
    await expect(second.locator(".lockbar")).toContainText("You are editing in another tab");
    await expectAnswered(second);
    const seen = await second.evaluate(() => {
      const { silent, readOnly } = globalThis as unknown as { silent: number; readOnly: number };
      return { silent, isReadOnly: readOnly > 0 };
    });
    expect(seen).toEqual({ silent: 0, isReadOnly: true });
    await second.close();
  }
});

test("a colleague's pen is told by the page itself, before any script, and whoever types is answered, also where only the text is shown", async ({
  browser,
}) => {
  const { name, seconds, story } = await heldStory(browser, "A colleague's pen", "admin");
  const html = await (await seconds.request.get(story)).text();
  expect(/class="lockbar"><b role="status">([^<]*)/.exec(html)?.[1]).toBe(`${name} is editing`);

  const second = await openWatched(seconds, story);
  await expectAnswered(second);
  await second.keyboard.press("Control+.");
  await expect(second.locator(".lockbar")).toBeInViewport();
  await expect(second.getByRole("button", { name: "Take over…" })).toBeVisible();
});
