import { expect, test } from "@playwright/test";
import { signInAs } from "./support/people";
import { openChange, press, publicAddress, publish, writeStory } from "./support/writing";

test("a reader reports a mistake by a plain form, and an editor answers it at the desk", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.locator('main :is(h2, h3) a[href^="/environment/"]').first().click();
  const headline = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByRole("link", { name: "Report a mistake in this article" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);

  // Spaces are something to the browser and nothing to the newsroom.
  await page.getByLabel("What is wrong?").fill("   ");
  await page.getByLabel("The words in question (optional)").fill("a third drier");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("alert")).toContainText("Your report has not been sent yet.");
  await expect(page.getByLabel("The words in question (optional)")).toHaveValue("a third drier");

  await page.getByLabel("What is wrong?").fill("It was a quarter, said the survey.");
  await page.getByLabel("How can we reach you? (optional)").fill("reader@letters.example");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByText("Thank you. Your report has arrived")).toBeVisible();
  expect(await context.cookies()).toEqual([]);

  await signInAs(page, "editor");
  await expect(page.getByRole("heading", { name: "Board" })).toBeVisible();
  await expect(page.locator(".attention")).toContainText("Readers report mistakes in");
  await page.goto("/desk/reports");
  await page.getByRole("link", { name: headline }).click();
  const report = page.getByRole("listitem").filter({ hasText: "It was a quarter, said the survey." });
  await expect(report).toContainText("reader@letters.example");
  await expect(report).toContainText("a third drier");
  await page.getByRole("radio", { name: "Nothing is wrong" }).check();
  await page.getByRole("button", { name: "Settle the report" }).click();
  await expect(page.getByRole("alert")).toContainText("This is needed.");
  await page.getByLabel("What was found").fill("The survey says a third.");
  await page.getByRole("radio", { name: "Nothing is wrong" }).check();
  await page.getByRole("button", { name: "Settle the report" }).click();
  await expect(page.getByText("The report is settled.")).toBeVisible();
  await expect(page.getByText("The survey says a third.")).toBeVisible();
});

test("whatever is sent in place of a report gets a page and a status, never a 500", async ({ request }) => {
  const front = await (await request.get("/")).text();
  const story = /href="(\/environment\/[a-z0-9-]+)"/.exec(front)?.[1] ?? "";
  const post = (data: string, type = "application/x-www-form-urlencoded", headers = {}) =>
    request.post(`${story}/report`, { data, headers: { "content-type": type, ...headers }, maxRedirects: 0 });
  const answers = [
    [413, await post(`text=${"x".repeat(1_000_000)}`)],
    [422, await post(`text=${"x".repeat(2_001)}`)],
    [
      422,
      await post(
        `text=${encodeURIComponent("Қ".repeat(4_000))}&passage=${encodeURIComponent("Қ".repeat(2_000))}`,
      ),
    ],
    [422, await post("text=%00&passage=%ED%A0%80")],
    [422, await post("text=Buy&website=https%3A%2F%2Fpills.example")],
    [400, await post('{"text":1}', "application/json")],
    [400, await post("--x\r\n", "multipart/form-data; boundary=x")],
    [403, await post("text=x", undefined, { origin: "https://elsewhere.example" })],
    [404, await request.post("/city/no-such-story/report", { form: { text: "x" }, maxRedirects: 0 })],
    [405, await request.post(story, { form: { text: "x" } })],
  ] as const;
  for (const [status, answer] of answers) {
    expect(answer.status()).toBe(status);
    expect(await answer.text()).toContain("<h1");
  }
});

test("a story's editor says that a report waits, and the correction that names it settles it", async ({
  page,
  browser,
}) => {
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(page, "editor");
  const story = await writeStory(page, {
    headline: "Ferry to carry 40 people at a time",
    text: "The ferry carries 40 people.",
  });
  const address = await publish(page);
  await page.goto(story);
  await expect(page.getByText("A reader says that something is wrong")).toHaveCount(0);
  await reader.goto(`${address}/report`);
  await reader.getByLabel("What is wrong?").fill("I counted twenty seats.");
  await reader.getByRole("button", { name: "Send the report" }).click();
  await expect(reader.getByText("Thank you. Your report has arrived")).toBeVisible();

  await page.goto(story);
  const waiting = page.locator(".notice").filter({ hasText: "A reader says that something is wrong" });
  await expect(waiting.getByRole("link", { name: "Read the reports" })).toHaveAttribute(
    "href",
    `${story}/reports`,
  );
  await openChange(page, "The ferry carries 20 people.");
  await page.getByLabel(/^Small fix/).check();
  await expect(page.getByRole("checkbox", { name: /I counted twenty seats/ })).toBeHidden();
  await page.getByLabel(/^Correction/).check();
  await page.getByRole("checkbox", { name: /I counted twenty seats/ }).check();
  await press(page, /as this change$/);
  // What was ticked stays when a field is wrong.
  await expect(page.getByText("A public note is needed").first()).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /I counted twenty seats/ })).toBeChecked();
  await page.getByLabel("Public note").fill("We said 40 people. It is 20.");
  await page.getByLabel(/^Correction/).check();
  await press(page, /as this change$/);
  await publicAddress(page);

  await page.goto(story);
  await expect(page.getByText("A reader says that something is wrong")).toHaveCount(0);
  await page.goto(`${story}/reports`);
  const answered = page.getByRole("listitem").filter({ hasText: "I counted twenty seats." });
  await expect(answered).toContainText("Put right in public");
  await answered.getByRole("link", { name: /We said 40 people/ }).click();
  await expect(page).toHaveURL(new RegExp(`${address}/changes#entry-2$`));
});

test("whoever has sent several reports keeps what they typed, and is told when the next can go", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/");
  const story = await page.locator('main :is(h2, h3) a[href^="/environment/"]').first().getAttribute("href");
  const send = async (text: string) => {
    await page.goto(`${story}/report`);
    await page.getByLabel("What is wrong?").fill(text);
    await page.getByLabel("How can we reach you? (optional)").fill("reader@letters.example");
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Send the report" }).click();
    return answered;
  };
  let answer = await send("The first.");
  for (let number = 2; number <= 5 && answer.status() === 303; number += 1)
    answer = await send(`Number ${number}.`);
  answer = await send("The sixth.");
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByRole("alert")).toContainText(/send it again in \d+ minutes?/);
  await expect(page.getByLabel("What is wrong?")).toHaveValue("The sixth.");
  await expect(page.getByLabel("How can we reach you? (optional)")).toHaveValue("reader@letters.example");
  await expect(page.getByRole("banner")).toBeVisible();
});
