import { setTimeout as after } from "node:timers/promises";
import { expect, test, type Page } from "@playwright/test";
import { badNetwork, type Weather } from "./support/bad-network";
import { draftedNewsroom, ownServer } from "./support/own-newsroom";

/** Twelve characters a second, for a minute, and on until the last blow has fallen. */
const PACE = 1000 / 12;
const CHARACTERS = 720;
const MOST_CHARACTERS = 3_000;

const SENTENCES = [
  "The river rose by 14 centimetres in the night and nobody in the lower town slept",
  "By six the sandbags stood two deep along Mill Lane and the school was closed",
  "The council meets again on Thursday and the engineer will say what the lock can bear",
  "Ferries stay at their moorings until the gauge at the quay falls under three metres",
];

type Blow = Weather | "kill";

/** What happens, and for how many seconds. Whoever types without a pause is saved every five seconds. */
const BLOWS: readonly [Blow, number][] = [
  ["fine", 3],
  ["cut", 6],
  ["slow", 8],
  ["twice", 6],
  ["late", 6],
  ["fine", 3],
  ["kill", 4],
  ["unanswered", 7],
  ["fine", 2],
  ["kill", 4],
  ["late", 6],
  ["slow", 5],
];

test("a minute of typing through a bad network and two crashes of the server loses nothing", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const newsroom = await draftedNewsroom();
  const network = await badNetwork();
  const server = await ownServer(newsroom.databaseUrl, "", network.address);
  const context = await browser.newContext({ baseURL: network.address });
  try {
    await server.start();
    network.leadTo(server.address);
    const page = await context.newPage();
    await signIn(page, newsroom);
    await page.goto(`/desk/stories/${newsroom.storyId}`);
    await page.getByLabel("Text", { exact: true }).click();

    const storm = blow(network.turn, async () => {
      await server.end("SIGKILL");
      await server.start();
    });
    const typed = await typeAtPace(page, textOfLength(MOST_CHARACTERS), storm);
    await storm;
    network.turn("fine");
    await network.settled();

    await expect(page.locator(".save[data-state]")).toHaveAttribute("data-state", "saved", {
      timeout: 60_000,
    });
    await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible();
    const stored = await newsroom.stored();
    expect(stored.paragraphs).toEqual(typed.split("\n"));
    for (const weather of ["cut", "slow", "twice", "late", "unanswered"] as const)
      expect(network.saves[weather], `saves that met this weather: ${weather}`).toBeGreaterThan(0);

    await page.close();
    await expect
      .poll(async () => (await newsroom.stored()).revisions.length, { timeout: 120_000 })
      .toBeGreaterThan(0);
    const { revisions } = await newsroom.stored();
    expect(revisions.length, "a few revisions, not hundreds").toBeLessThanOrEqual(4);
    expect(revisions.at(-1)?.paragraphs).toEqual(typed.split("\n"));
  } finally {
    await context.close();
    await server.end("SIGTERM");
    server.forget();
    await network.close();
    await newsroom.close();
  }
});

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/desk");
}

/** Paragraphs of two sentences each, without anything that typing would dress up. */
function textOfLength(length: number): string {
  let text = "";
  for (let at = 0; text.length < length; at++)
    text += `${text && (at % 2 ? ". " : ".\n")}${SENTENCES[at % SENTENCES.length]}`;
  return text.slice(0, length).trimEnd();
}

/**
 * Each character when its time has come: a slow machine catches up and does not slow the writer down. Goes on beyond the
 * minute while a slow machine is still under the last blows, and never ends on a space; gives what was typed.
 */
async function typeAtPace(page: Page, text: string, storm: Promise<void>): Promise<string> {
  let isOver = false;
  void storm.then(() => (isOver = true));
  const start = Date.now();
  let typed = "";
  for (const [at, character] of [...text].entries()) {
    if (at >= CHARACTERS && isOver && character !== "\n" && !/\s$/.test(typed)) break;
    const early = start + at * PACE - Date.now();
    if (early > 0) await after(early);
    if (character === "\n") await page.keyboard.press("Enter");
    else await page.keyboard.type(character);
    typed += character;
  }
  return typed;
}

/** One blow after another, each for its time: what takes a slow machine longer does not cut the next one short. */
async function blow(turn: (weather: Weather) => void, kill: () => Promise<void>): Promise<void> {
  for (const [what, seconds] of BLOWS) {
    if (what === "kill") await kill();
    else turn(what);
    await after(seconds * 1000);
  }
}
