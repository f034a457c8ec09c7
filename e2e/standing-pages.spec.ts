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
  await expect(page.getByText("cannot be read").first()).toBeVisible();
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
