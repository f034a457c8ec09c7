import { expect, test, type Page } from "@playwright/test";
import { signInAs } from "./support/people";
import { bringIn, press, writeStory } from "./support/writing";

/** Every field of the page's main form, as a browser without JavaScript would post it. */
async function fieldsOf(page: Page): Promise<Record<string, string>> {
  return page
    .locator("main form")
    .last()
    .evaluate((form) =>
      Object.fromEntries(
        [...new FormData(form as HTMLFormElement)].map(([name, value]) => [
          name,
          typeof value === "string" ? value : "",
        ]),
      ),
    );
}

test("a reporter who posts the publish action by hand is refused with the reason, and nothing becomes public", async ({
  browser,
}) => {
  const editor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const reporter = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(editor, "editor");
  await signInAs(reporter, "reporter");
  const story = await bringIn(reporter, {
    headline: "A story that its writer would like to publish",
    text: "It is ready, says its writer.",
  });
  await editor.goto(story);
  await press(editor, "Publish…");
  const dialog = editor.url();
  const fields = await fieldsOf(editor);
  expect(Object.keys(fields)).toContain("revisionId");

  // As a page of this site: a form from elsewhere does not come so far.
  const { origin } = new URL(dialog);
  const forged = await reporter.request.post(dialog, { multipart: fields, headers: { origin } });
  expect(forged.status()).toBe(200);
  expect(await forged.text()).toContain("Only an editor can do this.");
  await reporter.goto(story);
  await expect(reporter.getByText("Only an editor can do this.").first()).toBeVisible();

  const stranger = await browser.newContext();
  const sent = await stranger.request.post(dialog, {
    multipart: fields,
    headers: { origin },
    maxRedirects: 0,
  });
  expect([303, 307]).toContain(sent.status());
  expect(sent.headers().location).toContain("/sign-in");
  await editor.goto(story);
  await expect(editor.getByRole("button", { name: "Publish…" })).toBeVisible();
});

test("a colleague's draft is not there for a reporter whose story it is not", async ({ browser }) => {
  const editor = await (await browser.newContext()).newPage();
  const reporter = await (await browser.newContext()).newPage();
  await signInAs(editor, "editor");
  await signInAs(reporter, "reporter");
  const story = await writeStory(editor, {
    headline: "For the editor's eyes",
    text: "Nobody else may read this yet.",
  });
  for (const address of [
    story,
    `${story}/log`,
    `${story}/preview`,
    `${story}/preview/alone`,
    `${story}/previews`,
    `${story}/redate`,
    `${story}/kill`,
    "/desk/stories/999999",
  ]) {
    const answer = await reporter.request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text()).not.toContain("Nobody else may read this yet.");
  }
});
