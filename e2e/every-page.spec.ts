import { expect, test } from "@playwright/test";
import { deskAddresses, publicAddresses } from "./support/addresses";
import { expectAccessible, expectNoSidewaysScrolling, expectValidHtml } from "./support/checks";
import { signInAs } from "./support/people";

const LOOKS = [
  { width: 360, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

const REACT_RUNTIME = /<script(?! type="application\/ld\+json")|__next|<link[^>]+as="script"/;

test("every kind of public page is valid HTML and carries no script of ours or anybody's", async ({
  request,
}) => {
  for (const [kind, address] of Object.entries(await publicAddresses(request))) {
    await test.step(kind, async () => {
      const html = await (await request.get(address)).text();
      expect(html).not.toMatch(REACT_RUNTIME);
      expect(html).not.toMatch(/<[^>]+ style="/);
      await expectValidHtml(html);
    });
  }
});

test("every kind of desk screen is valid HTML", async ({ page }) => {
  await signInAs(page, "admin");
  for (const [kind, address] of Object.entries(await deskAddresses(page))) {
    await test.step(kind, async () => expectValidHtml(await (await page.request.get(address)).text()));
  }
});

for (const { width, colorScheme } of LOOKS) {
  test.describe(`${width} px wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test("every kind of public page is accessible and does not scroll sideways", async ({
      page,
      request,
    }) => {
      test.slow();
      for (const [kind, address] of Object.entries(await publicAddresses(request))) {
        await test.step(kind, async () => {
          await page.goto(address);
          await expectNoSidewaysScrolling(page);
          await expectAccessible(page);
        });
      }
    });

    test("every kind of desk screen is accessible and does not scroll sideways", async ({ page }) => {
      test.slow();
      await signInAs(page, "admin");
      for (const [kind, address] of Object.entries(await deskAddresses(page))) {
        await test.step(kind, async () => {
          await page.goto(address);
          await expectNoSidewaysScrolling(page);
          await expectAccessible(page);
        });
      }
    });
  });
}
