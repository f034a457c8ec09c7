import { expect, test } from "@playwright/test";
import { signInAs } from "./support/people";

test.use({ javaScriptEnabled: false });

test("a reader reports a mistake by a plain form, and an editor answers it at the desk", async ({
  page,
  context,
}) => {
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
  await expect(page.getByText("This is needed.").first()).toBeVisible();
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
