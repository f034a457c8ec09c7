import { expect, test, type Browser } from "@playwright/test";

/** Pages on which every layout of a picture stands, and where each is. */
const LAYOUTS = {
  "/city/the-ferry-that-outlived-three-bridges": {
    lead: ".article__lead img",
    wide: ".fig--wide img",
    gallery: ".gallery img",
    related: ".related img",
  },
  "/": {
    front: ".lead img",
    third: ".top__side img, .desk img",
    quarter: ".columns img",
    list: ".river img",
  },
  "/city": { section: ".section__lead img", list: ".item img" },
} as const;

const SCREENS = [
  [360, 2],
  [390, 3],
  [640, 1],
  [768, 1],
  [768, 2],
  [960, 1],
  [1024, 1],
  [1200, 1],
  [1280, 1],
  [1280, 2],
  [1600, 1],
] as const;

/** How wide each picture stands, how wide its attribute `sizes` says, and whether its own colour stands behind it. */
async function pictures(browser: Browser, address: string, where: string, width: number, dots: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: dots });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const found = await page.locator(where).evaluateAll((all) =>
    (all as HTMLImageElement[]).map((img) => {
      const sized = img.sizes
        .split(/,(?![^(]*\))/)
        .map((one) => /^\s*(\(min-width: [\d.]+rem\))?\s*(.+)$/.exec(one))
        .find((one) => !one?.[1] || matchMedia(one[1]).matches)?.[2];
      const ruler = document.createElement("div");
      document.body.append(ruler);
      ruler.style.setProperty("position", "absolute");
      ruler.style.setProperty("inline-size", sized ?? "");
      const told = ruler.getBoundingClientRect().width;
      ruler.remove();
      const ground = getComputedStyle(img).backgroundColor;
      return { told, stands: img.getBoundingClientRect().width, ground, colour: img.dataset.colour ?? "" };
    }),
  );
  await context.close();
  return found;
}

for (const [address, layouts] of Object.entries(LAYOUTS)) {
  test(`every picture on ${address} stands as wide as its page tells the browser before it knows any style`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    for (const [width, dots] of SCREENS) {
      for (const [layout, where] of Object.entries(layouts)) {
        const found = await pictures(browser, address, where, width, dots);
        expect(found.length, `${layout} is on the page`).toBeGreaterThan(0);
        for (const { told, stands } of found) {
          const off = Math.abs(told - stands) / stands;
          expect(off, `${layout} at ${width}: told ${told}, stands ${stands}`).toBeLessThan(0.035);
        }
      }
    }
  });
}

test("a picture's own colour stands in its place, by an attribute, under a policy that allows no style in the page", async ({
  browser,
}) => {
  const [lead] = await pictures(browser, Object.keys(LAYOUTS)[0] ?? "/", ".article__lead img", 360, 2);
  expect(lead?.colour).toMatch(/^#[0-9a-f]{6}$/);
  const parts = lead?.colour
    .slice(1)
    .match(/../g)
    ?.map((part) => parseInt(part, 16));
  expect(lead?.ground).toBe(`rgb(${parts?.join(", ")})`);
});
