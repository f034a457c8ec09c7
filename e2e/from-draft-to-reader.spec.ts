import { expect, test } from "@playwright/test";
import { signInAs } from "./support/people";
import { press, publish, writeStory, writeText } from "./support/writing";

const HEADLINE = "The lamplighter of Mill Lane hangs up his ladder";

test("a reporter writes and submits, an editor returns, approves and publishes, and a reader reads", async ({
  browser,
}) => {
  const [reporter, editor, reader] = await Promise.all(
    [1, 2, 3].map(async () => (await browser.newContext()).newPage()),
  );
  if (!reporter || !editor || !reader) throw new Error("Three people are needed.");
  const { name } = await signInAs(reporter, "reporter");
  await signInAs(editor, "editor");

  const story = await writeStory(reporter, {
    headline: HEADLINE,
    text: "He lit 61 lamps a night.\n\nNone of us has seen the lane dark, a neighbour said.",
  });
  await press(reporter, "Submit for review");
  await expect(reporter.getByText("is with the editors")).toBeVisible();

  await editor.goto("/desk?group=inReview");
  await editor.getByRole("link", { name: HEADLINE }).click();
  await editor.goto(`${story}/return`);
  await editor.getByLabel("What to change").fill("How many years?");
  await press(editor, /^Return revision/);

  await reporter.goto(story);
  await expect(reporter.getByText("How many years?")).toBeVisible();
  await writeText(
    reporter,
    "For 40 years he lit 61 lamps a night.\n\nNone of us has seen the lane dark, a neighbour said.",
  );
  await press(reporter, "Submit for review");
  await expect(reporter.getByText("is with the editors")).toBeVisible();

  await editor.goto(story);
  await press(editor, /^Approve revision/);
  await expect(editor.getByText("is approved. Nothing is public yet.")).toBeVisible();
  const address = await publish(editor);

  await reader.goto(address);
  await expect(reader.getByRole("heading", { level: 1, name: HEADLINE })).toBeVisible();
  await expect(reader.getByText("For 40 years he lit 61 lamps a night.")).toBeVisible();
  await expect(reader.getByText("None of us has seen the lane dark")).toBeVisible();
  await expect(reader.getByRole("link", { name }).first()).toBeVisible();
  await reader.goto("/");
  await expect(reader.getByRole("link", { name: HEADLINE }).first()).toBeVisible();
});
