import { expect, test } from "@playwright/test";
import { deskAddresses } from "./support/addresses";
import { signInAs } from "./support/people";

test("a stranger who asks for any desk address is sent to sign in, and sees nothing of it", async ({
  page,
  browser,
}) => {
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
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("Not signed in").first()).toBeVisible();
    answers.push(await page.getByRole("alert").first().textContent());
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toContain("Not signed in");
});
