import { expect, test, type Page } from "@playwright/test";
import { deskAddresses } from "./support/addresses";
import { signInAs } from "./support/people";
import { press, publish, saved, writeStory } from "./support/writing";

test("a stranger who asks for any desk address is sent to sign in, and sees nothing of it", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "admin");
  const addresses = Object.values(await deskAddresses(page));
  const stranger = await (await browser.newContext()).newPage();
  for (const address of [
    ...addresses,
    "/desk/stories/999999",
    "/desk/stories/1/publish?revision=1",
    "/desk/stories/1/preview/alone?revision=1",
  ]) {
    await stranger.goto(address);
    expect(new URL(stranger.url()).pathname, address).toBe("/sign-in");
  }
});

test("whoever signs in is taken to where they wanted to go, and never off the site", async ({ page }) => {
  await page.goto("/sign-in?next=https%3A%2F%2Felsewhere.example%2F");
  await signInAs(page, "reporter");
  expect(new URL(page.url()).pathname).toBe("/desk");
});

test("a wrong password and an unknown address get the same answer", async ({ page }) => {
  const answers: (string | null)[] = [];
  for (const email of ["nobody@newsroom.example", "somebody-else@newsroom.example"]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Not signed in").first()).toBeVisible();
    answers.push(await page.getByRole("alert").first().textContent());
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toContain("Not signed in");
});

/** Writes a story that is led by a picture which stands nowhere else; gives its desk address. */
async function writePicturedStory(page: Page): Promise<string> {
  const story = await writeStory(page, { headline: "Nobody at the quay", text: "The quay is empty." });
  await press(page, "Choose a lead picture…");
  await page.getByLabel("Words of the file name, caption or credit").fill("coil of rope");
  await page.getByRole("button", { name: "A coil of rope" }).click();
  await saved(page);
  return story;
}

test("a picture is there for readers while a story of theirs shows it; before, for the desk and for whoever was shown the text", async ({
  page,
  browser,
}) => {
  await signInAs(page, "editor");
  const stranger = await (await browser.newContext()).newPage();
  const library = await page.request.get("/api/desk/pictures?words=coil+of+rope");
  const { src } = ((await library.json()) as { pictures: { src: string }[] }).pictures[0] ?? { src: "" };
  const story = await writePicturedStory(page);
  const asked = async (by: Page, address = src) => {
    const answer = await by.request.get(address);
    return [answer.status(), answer.headers()["cache-control"]];
  };
  const kept = "private, no-store";
  expect(await asked(page)).toEqual([200, kept]);
  expect(await asked(stranger)).toEqual([404, kept]);

  await page.goto(`${story}/preview`);
  await page.getByRole("link", { name: "Share…" }).click();
  await page.getByLabel("For whom").fill("The harbour’s lawyer");
  await page.getByRole("button", { name: "Make the address" }).click();
  const preview = await page.getByRole("textbox", { name: "Address" }).inputValue();
  await stranger.goto(preview);
  const shown = stranger.locator(".article__lead img");
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const keyed = (await shown.getAttribute("src")) ?? "";
  expect(await asked(stranger, keyed)).toEqual([200, kept]);
  expect(await asked(stranger, `${keyed.slice(0, -8)}________`)).toEqual([404, kept]);
  const forReaders = keyed.split("?")[0];
  expect(await asked(stranger, forReaders)).toEqual([404, kept]);

  await page.goto(story);
  await publish(page);
  expect(await asked(stranger, forReaders)).toEqual([
    200,
    "public, max-age=31536000, s-maxage=60, immutable",
  ]);
  // What the desk shows of its library is no reader's, whatever is public.
  expect(await asked(stranger)).toEqual([404, kept]);

  await page.goto(`${story}/kill`);
  await page.getByLabel("Reason, for colleagues").fill("The source asked for it.");
  await page.getByLabel("What readers are told").selectOption("safety");
  await press(page, /^Kill the story/);
  await page.waitForURL(/said=/);
  expect(await asked(stranger, forReaders)).toEqual([410, kept]);
  expect(await asked(stranger, keyed)).toEqual([410, kept]);
  expect(await asked(page)).toEqual([200, kept]);
});

test("a topic that a reporter makes is not there for readers before a story with it is published", async ({
  page,
  request,
}) => {
  await signInAs(page, "reporter");
  const made = await page.request.post("/api/desk/topics", {
    data: { language: "en", name: "Words nobody has read" },
  });
  expect(made.status()).toBe(200);
  expect((await request.get("/topics/words-nobody-has-read")).status()).toBe(404);
  expect(await (await request.get("/search?q=the&topic=words-nobody-has-read")).text()).not.toContain(
    "Words nobody has read",
  );
});
