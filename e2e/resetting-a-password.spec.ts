import { expect, test, type Page } from "@playwright/test";
import { openMailed } from "./support/mailed";
import { comeIn, setUpApp, typePassword } from "./support/signing-in";

let newsroom: Awaited<ReturnType<typeof openMailed>>;
const next = "four lamps along the quay";

test.describe.configure({ timeout: 180_000 });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  newsroom = await openMailed();
});
test.afterAll(() => newsroom.close());

async function askFor(page: Page, email: string): Promise<string> {
  await page.goto(`${newsroom.address}/sign-in`);
  await page.getByRole("link", { name: "Forgotten it" }).click();
  await page.waitForURL(/\/account\/reset$/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.waitForURL(/said=sent/);
  return page.getByRole("main").innerText();
}

test("whoever has forgotten a password is sent a link, sets another one and is at the desk; every other browser is signed out", async ({
  browser,
}) => {
  const { address, linkTo, mails } = newsroom;
  const person = await newsroom.newsroom.person("reporter");
  const elsewhere = await (await browser.newContext()).newPage();
  await comeIn(elsewhere, address, person);

  const page = await (await browser.newContext()).newPage();
  const unknown = await askFor(page, "nobody@newsroom.example");
  expect(await askFor(page, person.email)).toBe(unknown);
  const link = await linkTo(person.email, /a new password/);
  expect(mails.filter(({ recipients }) => recipients.includes("nobody@newsroom.example"))).toEqual([]);

  await page.goto(link);
  await page.goto(link);
  await page.getByLabel("New password").fill("too short");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.locator("#password-error")).toContainText("12 characters");
  await page.getByLabel("New password").fill(next);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk$/);
  await elsewhere.goto(`${address}/desk/media`);
  await expect(elsewhere).toHaveURL(/\/sign-in/);

  expect((await elsewhere.goto(link))?.status()).toBe(404);
  await expect(elsewhere.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await typePassword(elsewhere, address, person);
  await expect(elsewhere.getByText("do not belong together")).toBeVisible();
  await comeIn(elsewhere, address, { ...person, password: next });
  await expect
    .poll(() => mails.some(({ parsed }) => /your password was set/.test(parsed.subject ?? "")))
    .toBe(true);
});

test("a form that was open when its link was used elsewhere is refused in the same words", async ({
  browser,
}) => {
  const { linkTo } = newsroom;
  const person = await newsroom.newsroom.person("editor");
  const [one, other] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ];
  await askFor(one, person.email);
  const link = await linkTo(person.email, /a new password/);
  for (const page of [one, other]) {
    await page.goto(link);
    await page.getByLabel("New password").fill(next);
  }
  await one.getByRole("button", { name: "Set the password" }).click();
  await one.waitForURL(/\/desk$/);
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(
    other.getByText("This link does not work: it was used, taken back or is too old."),
  ).toBeVisible();
  await expect(other).not.toHaveURL(/\/desk/);
});

test("a second factor is asked for after a new password as well, also without a script", async ({
  browser,
}) => {
  const { address, linkTo } = newsroom;
  const person = await newsroom.newsroom.person("editor");
  const desk = await (await browser.newContext()).newPage();
  await comeIn(desk, address, person);
  await setUpApp(desk, address);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await askFor(page, person.email);
  await page.goto(await linkTo(person.email, /a new password/));
  await page.getByLabel("New password").fill(next);
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.waitForURL(/\/sign-in\/code/);
  await page.goto(`${address}/desk`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("another address is confirmed at both, and the old one is told", async ({ browser }) => {
  const { address, linkTo, mails } = newsroom;
  const person = await newsroom.newsroom.person("reporter");
  const page = await (await browser.newContext()).newPage();
  await comeIn(page, address, person);
  await page.goto(`${address}/desk/account/email`);
  await page.getByLabel("New address").fill("moved@newsroom.example");
  await page.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText(`Sent to ${person.email}, moved@newsroom.example.`)).toBeVisible();
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(await linkTo("moved@newsroom.example", /confirm this address/));
  await reader.getByRole("button", { name: "Confirm" }).click();
  await expect(reader.getByRole("heading", { name: "Confirmed here" })).toBeVisible();
  await reader.goto(await linkTo(person.email, /is to be changed/));
  await reader.getByRole("button", { name: "Confirm" }).click();
  await expect(reader.getByRole("heading", { name: "The address is changed" })).toBeVisible();
  await expect
    .poll(() =>
      mails.some(
        ({ recipients, parsed }) =>
          recipients.includes(person.email) && /was changed/.test(parsed.subject ?? ""),
      ),
    )
    .toBe(true);
  await comeIn(reader, address, { ...person, email: "moved@newsroom.example" });
});
