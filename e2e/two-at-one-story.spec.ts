import { expect, test, type Browser, type Page } from "@playwright/test";
import { signInAs } from "./support/people";
import { press, saved, writeStory } from "./support/writing";

const TEXT = "The ferry sailed at six.\n\nThe quay was empty.\n\nThe gauge stood at three metres.";

/** An editor and an admin, each in a browser of their own, with the same story open; the editor has the pen. */
async function twoAtOneStory(browser: Browser, headline: string) {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const [first, second] = await Promise.all(contexts.map((context) => context.newPage()));
  const [firsts] = contexts;
  if (!first || !second || !firsts) throw new Error("Two people are needed.");
  await signInAs(first, "editor");
  await signInAs(second, "admin");
  const story = await writeStory(first, { headline, text: TEXT });
  await second.goto(story);
  await expect(second.getByText(/is editing/).first()).toBeVisible();
  return { first, second, firsts, story };
}

/** Writes at the end of the paragraph that has these words. */
async function addTo(page: Page, paragraph: string, words: string): Promise<void> {
  await page.locator("#body p", { hasText: paragraph }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

async function takeOver(page: Page): Promise<void> {
  await press(page, "Take over…");
  await press(page, "Take over now");
  await expect(page.locator("#body")).toHaveAttribute("contenteditable", "true");
}

const body = (page: Page) => page.locator("#body > p");

test("two people change different paragraphs, one of them without a connection: both texts stand, and nobody is asked", async ({
  browser,
}) => {
  const { first, second, firsts } = await twoAtOneStory(browser, "Fog over the ferry");
  await firsts.setOffline(true);
  await addTo(first, "The ferry sailed", " Nobody was on board.");
  await expect(first.getByText("Offline: kept on this device").first()).toBeVisible({ timeout: 20_000 });
  await takeOver(second);
  await addTo(second, "The gauge stood", " It has stood there since Monday.");
  await saved(second);
  await firsts.setOffline(false);

  const joined = [
    "The ferry sailed at six. Nobody was on board.",
    "The quay was empty.",
    "The gauge stood at three metres. It has stood there since Monday.",
  ];
  await expect(body(first)).toHaveText(joined, { timeout: 40_000 });
  await expect(body(second)).toHaveText(joined, { timeout: 40_000 });
  await saved(first);
  await expect(first.getByRole("button", { name: "Compare and decide…" })).toHaveCount(0);
});

test("two people change the same paragraph: whoever comes second is shown both, decides, and nothing is lost", async ({
  browser,
}) => {
  const { first, second, firsts } = await twoAtOneStory(browser, "Who was on the quay");
  await firsts.setOffline(true);
  await addTo(first, "The quay was empty", " Only the watchman was there.");
  await takeOver(second);
  await addTo(second, "The quay was empty", " The lamps were out.");
  await saved(second);
  await firsts.setOffline(false);

  await expect(first.getByRole("dialog", { name: "Two versions of one story" })).toBeVisible({
    timeout: 40_000,
  });
  await expect(first.getByText("Only the watchman was there.").first()).toBeVisible();
  await expect(first.getByText("The lamps were out.").first()).toBeVisible();
  await press(first, /^Keep both, one after the other/);
  await press(first, "Save joined text");
  await saved(first);
  for (const page of [first, second])
    for (const words of [
      "Only the watchman was there.",
      "The lamps were out.",
      "The gauge stood at three metres.",
    ])
      await expect(page.locator("#body")).toContainText(words, { timeout: 40_000 });
});

test("a tab that is closed in the middle of a sentence, a take-over and a laptop that slept for an hour lose no word", async ({
  browser,
}) => {
  const { first, second, firsts, story } = await twoAtOneStory(browser, "The night of the gauge");
  await addTo(first, "The ferry sailed", " It was late.");
  await first.close();
  const again = await firsts.newPage();
  await again.goto(story);
  await expect(again.locator("#body")).toContainText("It was late.", { timeout: 20_000 });

  await again.clock.install();
  await again.reload();
  await expect(again.locator("#body")).toContainText("It was late.");
  await addTo(again, "The quay was empty", " A dog barked.");
  await saved(again);
  await firsts.setOffline(true);
  await addTo(again, "A dog barked", " Then it slept.");
  await again.clock.fastForward(60 * 60 * 1000);
  await takeOver(second);
  await addTo(second, "The gauge stood", " It fell by noon.");
  await saved(second);
  await second.close();
  await firsts.setOffline(false);
  await again.clock.fastForward(60_000);
  await expect(body(again)).toHaveText(
    [
      "The ferry sailed at six. It was late.",
      "The quay was empty. A dog barked. Then it slept.",
      "The gauge stood at three metres. It fell by noon.",
    ],
    { timeout: 40_000 },
  );
  await saved(again);

  await again.goto(`${story}/history`);
  await expect(again.getByText(/^Pen taken over by/).first()).toBeVisible();
});
