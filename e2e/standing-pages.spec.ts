import { expect, test } from "@playwright/test";
import { signInAs } from "./support/people";

test.use({ javaScriptEnabled: false });

test("an editor writes a standing page, looks at it, publishes it, and readers find it in the foot", async ({
  page,
}) => {
  await signInAs(page, "editor");
  await page.goto("/desk/pages");
  await page.getByLabel("Kind").selectOption("other");
  await page.getByLabel("Title").fill("How to write to us");
  await page.getByRole("button", { name: "Begin the page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How to write to us");

  await page.getByLabel("Text", { exact: true }).fill("[fact box] Never ended");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("alert")).toContainText("cannot be read");
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("[fact box] Never ended");

  await page.getByLabel("Text", { exact: true }).fill("## By hand\n\nWe read **every** letter.");
  await page.getByRole("button", { name: "Save and preview" }).click();
  await expect(page.getByText("A preview of what is saved.")).toBeVisible();
  await expect(page.getByText("We read every letter.")).toBeVisible();
  expect((await page.request.get("/about/how-to-write-to-us")).status()).toBe(404);
  await page.getByRole("link", { name: "Back to editing" }).click();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Published. Readers have it now.")).toBeVisible();

  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "How to write to us" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How to write to us");
  await expect(page.locator("main")).toContainText("First published");
  await expect(page.locator("main")).not.toContainText("Last changed");
});

test("what stops a story stops a standing page, a reason lets it out, and its links may lead to our own pages", async ({
  page,
}) => {
  await signInAs(page, "editor");
  await page.goto("/desk/pages");
  await page.getByLabel("Kind").selectOption("other");
  await page.getByLabel("Title").fill("Our telephones");
  await page.getByRole("button", { name: "Begin the page" }).click();
  const text = page.getByLabel("Text", { exact: true });

  await text.fill("Fine.\n\n[Call](javascript:alert(1)) us.");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("alert")).toContainText("Line 3 has a link whose address cannot be linked");

  await text.fill("Who we are stands [elsewhere](/about).\n\nTK call None, or [write](/about/no-such-page).");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Publish: Our telephones");
  await expect(page.locator("main")).toContainText("The mark “TK” was left in.");
  await expect(page.locator("main")).toContainText("/about/no-such-page");
  await page.getByRole("button", { name: "Publish the saved text" }).click();
  await expect(page.getByRole("alert")).toContainText("Not published: the mark “TK”");
  expect((await page.request.get("/about/our-telephones")).status()).toBe(404);

  await page
    .getByLabel("Why the checks that stop it may be passed over")
    .fill("TK are the initials of our switchboard.");
  await page.getByRole("button", { name: "Publish the saved text" }).click();
  await expect(page.getByText("Published. Readers have it now.")).toBeVisible();
  await page.goto("/about/our-telephones");
  await page.getByRole("main").getByRole("link", { name: "elsewhere" }).click();
  await expect(page).toHaveURL(/\/about$/);
});

test("whoever has no article out is not told that readers have their byline page", async ({ page }) => {
  await signInAs(page, "admin");
  await page.goto("/desk/profile");
  const address = /\/people\/[\w-]+/.exec((await page.locator("main").textContent()) ?? "")?.[0] ?? "";
  const isOut = (await page.request.get(address)).status() === 200;
  await page.getByLabel("About").first().fill("Keeps the keys of the newsroom.");
  await page.getByRole("button", { name: "Save the byline page" }).click();
  await expect(page.locator(".notice.live")).toHaveText(
    isOut
      ? "Saved. Readers have it now."
      : "Saved. Readers will find it once an article under this name is live.",
  );
  await page.getByLabel("About").first().fill("Born in [CHECK].");
  await page.getByRole("button", { name: "Save the byline page" }).click();
  await expect(page.getByRole("alert")).toContainText("An editor’s mark is left in");
});

test("what the paper says of itself is dated, linked between languages and told to machines", async ({
  page,
}) => {
  await page.goto("/about/corrections");
  await expect(page.locator("main")).toContainText("First published");
  await expect(page.locator("main")).toContainText("Last changed");
  const links = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((all) => all.map((link) => link.getAttribute("hreflang")).sort());
  expect(links).toEqual(["en", "kk", "ru", "x-default"]);
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "{}",
  ) as { publisher: Record<string, string> };
  expect(new URL(data.publisher.correctionsPolicy ?? "").pathname).toBe("/about/corrections");
  expect(new URL(data.publisher.ownershipFundingInfo ?? "").pathname).toBe("/about/ownership");
  expect(await (await page.request.get("/sitemaps/pages.xml")).text()).toContain("/about/ethics</loc>");
});
