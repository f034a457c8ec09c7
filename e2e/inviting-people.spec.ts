import { expect, test, type Page } from "@playwright/test";
import {
  expectAccessible,
  expectNoSidewaysScrolling,
  expectReadableColours,
  expectValidHtml,
} from "./support/checks";
import { openMailed } from "./support/mailed";
import { comeIn, openStaffed, typePassword } from "./support/signing-in";

let newsroom: Awaited<ReturnType<typeof openMailed>>;
const password = "a boat on the old river";

test.describe.configure({ timeout: 240_000 });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  newsroom = await openMailed();
});
test.afterAll(() => newsroom.close());

/** On to the next thing that takes keys, until it is the one that is meant. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: "link" | "button" | "textbox" | "combobox" | "radio",
) {
  const wanted = page.getByRole(role, { name }).first();
  for (let press = 0; press < 60; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No number of tabs leads to ${String(name)}.`);
}

test("an admin invites by keyboard alone, the mail brings a link, and its owner opens the account and is at the desk", async ({
  browser,
}) => {
  const { address, linkTo } = newsroom;
  const admin = await newsroom.newsroom.person("admin");
  const page = await (await browser.newContext()).newPage();
  await comeIn(page, address, admin);
  await page.goto(`${address}/desk/people`);
  await tabTo(page, "Invite a person", "link");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/people\/invite$/);
  await tabTo(page, /^E-mail/, "textbox");
  await page.keyboard.type("Idris@newsroom.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Idris Vale");
  await tabTo(page, /^Reporter/, "radio");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Invite", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Sent to idris@newsroom.example." })).toBeVisible();

  const link = await linkTo("idris@newsroom.example", /invitation/);
  expect(link).toMatch(new RegExp(`^${address}/account/invitation/[\\w-]{43}$`));
  const guest = await (await browser.newContext()).newPage();
  // A scanner of mail opens links as well, and uses nothing up.
  for (let look = 0; look < 2; look += 1) {
    const answer = await guest.goto(link);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()["cache-control"]).toBe("no-store");
    expect(answer?.headers()["referrer-policy"]).toBe("same-origin");
  }
  await expect(guest.getByText("You are invited as an editor")).toBeVisible();
  await guest.getByLabel("New password").fill("password1234");
  await guest.getByRole("button", { name: "Open the account and sign in" }).click();
  await expect(guest.locator("#password-error")).toContainText("easily guessed");
  await guest.getByLabel("New password").fill(password);
  await guest.getByLabel("Your name, as it stands in bylines").fill("Idris A. Vale");
  await guest.getByRole("button", { name: "Open the account and sign in" }).click();
  await guest.waitForURL(/\/desk$/);
  await expect(guest.getByRole("complementary").getByText("Idris A. Vale")).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  const replayed = await stranger.goto(link);
  const never = await stranger.request.get(`${address}/account/invitation/${"A".repeat(43)}`);
  expect([replayed?.status(), never.status()]).toEqual([404, 404]);
  await expect(stranger.getByRole("heading", { name: "This link does not work" })).toBeVisible();

  // From here on the account is taken away while its owner has the desk open.
  await page.goto(`${address}/desk/people`);
  await page.getByRole("link", { name: "Change Idris A. Vale" }).click();
  await page.getByRole("radio", { name: /^Reporter/ }).check();
  await page.getByRole("button", { name: "Save the role" }).click();
  await expect(page.getByText("The role is changed. They were signed out everywhere.")).toBeVisible();
  await typePassword(guest, address, { personId: 0, name: "", email: "idris@newsroom.example", password });
  await guest.waitForURL(/\/desk$/);
  await page.getByRole("button", { name: "Close the account" }).click();
  await expect(page.getByText("The account is closed.")).toBeVisible();
  await guest.getByRole("link", { name: "Pictures" }).first().click();
  await guest.waitForURL(/\/sign-in/);
  await typePassword(guest, address, { personId: 0, name: "", email: "idris@newsroom.example", password });
  await expect(guest.getByText("do not belong together")).toBeVisible();
});

test("every screen of it can be read, heard and used, wide and narrow, light and dark", async ({
  browser,
}) => {
  const { address, linkTo } = newsroom;
  const admin = await newsroom.newsroom.person("admin");
  const reporter = await newsroom.newsroom.person("reporter");
  const page = await (await browser.newContext()).newPage();
  await comeIn(page, address, admin);
  await page.goto(`${address}/desk/people/invite`);
  await page.getByLabel("E-mail").fill("screens@newsroom.example");
  await page.getByLabel("Name as it stands in bylines").fill("Wren Tallow");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await linkTo("screens@newsroom.example", /invitation/);
  await page.goto(`${address}/desk/people?account=invited&words=wren`);
  const invited = await page.getByRole("link", { name: "Change Wren Tallow" }).getAttribute("href");
  const screens = [
    "/desk/people",
    "/desk/people?words=nobody+is+called+that",
    "/desk/people/invite",
    `/desk/people/${reporter.personId}`,
    `${invited}`,
    "/desk/account/email",
    new URL(link).pathname,
    "/account/reset",
    "/account/reset?said=sent",
    "/account/email?said=half",
    `/account/reset/${"A".repeat(43)}`,
  ];
  for (const screen of screens) {
    await expectValidHtml(await (await page.request.get(`${address}${screen}`)).text());
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(`${address}${screen}`);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectReadableColours(page);
    }
  }
});

test("a colleague who is no admin sees who is who, why they cannot invite, and nobody's address", async ({
  browser,
}) => {
  const { address } = newsroom;
  const admin = await newsroom.newsroom.person("admin");
  const page = await (await browser.newContext()).newPage();
  await comeIn(page, address, await newsroom.newsroom.person("editor"));
  await page.goto(`${address}/desk/people`);
  await expect(page.getByText("Only an admin invites people or changes roles.")).toBeVisible();
  const button = page.getByRole("button", { name: "Invite a person" });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("cell", { name: admin.name })).toBeVisible();
  expect(await page.content()).not.toContain(admin.email);
  await page.goto(`${address}/desk/people/invite`);
  await expect(page).toHaveURL(/\/desk\/people$/);
  expect((await page.goto(`${address}/desk/people/${admin.personId}`))?.status()).toBe(404);
});

test("where no mail is sent the link stands on the admin's screen, once, and all of it works without a script", async ({
  browser,
}) => {
  const { newsroom: staff, address, close } = await openStaffed();
  try {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await comeIn(page, address, await staff.person("admin"));
    await page.goto(`${address}/desk/people/invite`);
    await page.getByLabel("E-mail").fill("not an address");
    await page.getByLabel("Name as it stands in bylines").fill("Tomas Hill");
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    await expect(page.locator("#email-error")).toContainText("not an e-mail address");
    await expect(page.getByLabel("Name as it stands in bylines")).toHaveValue("Tomas Hill");
    await page.getByLabel("E-mail").fill("tomas@newsroom.example");
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    const field = page.getByRole("textbox", { name: "Link for tomas@newsroom.example" });
    const link = await field.inputValue();
    expect(link).toMatch(new RegExp(`^${address}/account/invitation/`));

    const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await guest.goto(link);
    await guest.getByLabel("New password").fill("tomas");
    await guest.getByRole("button", { name: "Open the account and sign in" }).click();
    await expect(guest.locator("#password-error")).toContainText("12 characters");
    expect(await guest.content()).not.toContain('value="tomas"');
    await guest.getByLabel("New password").fill(password);
    await guest.getByRole("button", { name: "Open the account and sign in" }).click();
    await guest.waitForURL(/\/desk$/);

    // Whoever lost a password asks an admin, who brings the link.
    await guest.goto(`${address}/account/reset`);
    await expect(guest.getByText("This newsroom sends no mail.")).toBeVisible();
    await page.goto(`${address}/desk/people?words=tomas`);
    await page.getByRole("link", { name: "Change Tomas Hill" }).click();
    await page.getByRole("button", { name: "Make a link" }).click();
    const reset = await page.getByRole("textbox", { name: "Link for tomas@newsroom.example" }).inputValue();
    expect(reset).toMatch(new RegExp(`^${address}/account/reset/`));
    // Both links of a change of address stand there as well.
    await page.getByLabel("New address").fill("tomas.hill@newsroom.example");
    await page.getByRole("button", { name: "Change the address" }).click();
    const links = page.locator("input[readonly]");
    await expect(links).toHaveCount(2);
    for (const place of await links.evaluateAll((inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value),
    )) {
      await guest.goto(place);
      await guest.getByRole("button", { name: "Confirm" }).click();
    }
    await expect(guest.getByRole("heading", { name: "The address is changed" })).toBeVisible();
    // A link for a new password that was made for the old address is void.
    expect((await guest.goto(reset))?.status()).toBe(404);
  } finally {
    await close();
  }
});
