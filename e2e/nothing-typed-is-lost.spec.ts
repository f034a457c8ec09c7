import { setTimeout as after } from "node:timers/promises";
import { expect, test, type Page } from "@playwright/test";
import { badNetwork, type Weather } from "./support/bad-network";
import { draftedNewsroom, ownServer } from "./support/own-newsroom";

/** Twelve characters a second, for a minute. */
const PACE = 1000 / 12;
const CHARACTERS = 720;

const SENTENCES = [
  "The river rose by 14 centimetres in the night and nobody in the lower town slept",
  "By six the sandbags stood two deep along Mill Lane and the school was closed",
  "The council meets again on Thursday and the engineer will say what the lock can bear",
  "Ferries stay at their moorings until the gauge at the quay falls under three metres",
];

type Blow = Weather | "kill";

/** Second of the minute → what happens then. Whoever types without a pause is saved every five seconds. */
const BLOWS: readonly [number, Blow][] = [
  [3, "cut"],
  [9, "slow"],
  [17, "twice"],
  [23, "late"],
  [29, "fine"],
  [32, "kill"],
  [36, "unanswered"],
  [43, "fine"],
  [45, "kill"],
  [49, "late"],
  [55, "slow"],
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

    const typed = textOfLength(CHARACTERS);
    const storm = blow(network.turn, async () => {
      await server.end("SIGKILL");
      await server.start();
    });
    await typeAtPace(page, typed);
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
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/desk");
}

/** Paragraphs of two sentences each, without anything that typing would dress up. */
function textOfLength(length: number): string {
  let text = "";
  for (let at = 0; text.length < length; at++)
    text += `${text && (at % 2 ? ". " : ".\n")}${SENTENCES[at % SENTENCES.length]}`;
  return text.slice(0, length).trimEnd();
}

/** Each character when its time has come: a slow machine catches up and does not slow the writer down. */
async function typeAtPace(page: Page, text: string): Promise<void> {
  const start = Date.now();
  for (const [at, character] of [...text].entries()) {
    const early = start + at * PACE - Date.now();
    if (early > 0) await after(early);
    if (character === "\n") await page.keyboard.press("Enter");
    else await page.keyboard.type(character);
  }
}

async function blow(turn: (weather: Weather) => void, kill: () => Promise<void>): Promise<void> {
  const start = Date.now();
  for (const [second, what] of BLOWS) {
    await after(Math.max(0, start + second * 1000 - Date.now()));
    if (what === "kill") await kill();
    else turn(what);
  }
}
