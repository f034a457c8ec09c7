import { expect, test } from "@playwright/test";
import { expectValidHtml } from "./support/checks";
import { signInAs } from "./support/people";
import { press, publish, writeStory } from "./support/writing";

test("a withdrawn story is read under a notice, an unpublished one is not there, a killed one is gone for good", async ({
  page,
  request,
}) => {
  await signInAs(page, "editor");
  const addresses: string[] = [];
  for (const act of ["withdraw", "unpublish", "kill"]) {
    const story = await writeStory(page, {
      headline: `A story to ${act}`,
      text: `Words that somebody will ${act}.`,
    });
    addresses.push(await publish(page));
    await page.goto(`${story}/${act}`);
    if (act === "withdraw") await page.getByLabel("Public note").fill("We cannot stand by it.");
    else await page.getByLabel("Reason, for colleagues").fill("The source asked for it.");
    if (act === "kill") await page.getByLabel("What readers are told").selectOption("safety");
    await press(page, /^(Withdraw|Unpublish|Kill) the story/);
    await page.waitForURL(/said=/);
    await expect(page.getByRole("status").filter({ hasText: "Readers have been told" })).toHaveCount(1);
    // Only what may still be changed is offered to be.
    const next = page.getByRole("link", { name: "Write the next change" });
    await expect(next).toHaveCount(act === "kill" ? 0 : 1);
  }
  const [withdrawn, unpublished, killed] = await Promise.all(
    addresses.map((address) => request.get(address)),
  );

  expect(withdrawn?.status()).toBe(200);
  expect(await withdrawn?.text()).toContain("We cannot stand by it.");
  expect(await withdrawn?.text()).toContain("Words that somebody will withdraw.");
  expect(unpublished?.status()).toBe(404);
  expect(killed?.status()).toBe(410);
  for (const answer of [unpublished, killed]) {
    const html = (await answer?.text()) ?? "";
    expect(html).not.toContain("Words that somebody will");
    expect(html).toContain("<h1");
    await expectValidHtml(html);
  }
  const front = await (await request.get("/")).text();
  expect(front).not.toContain("A story to");
  const corrections = await (await request.get("/corrections")).text();
  expect(corrections).toContain("We cannot stand by it.");
});
