import { expect, test } from "@playwright/test";
import { signInAs } from "./support/people";
import { choosePlace, press, publish } from "./support/writing";

const PAGE = `Last update: April 26, 2024 08:37

Oimak Herald logo

Gauge Keeper Warns of the Lowest Water in Ten Years

By Aidar Sennov October 26, 2022

None

The keeper of the gauge at Low Quay has warned boats to stay in the middle of the river this week. / oimakherald.example.

The keeper of the gauge at Low Quay has warned boats to stay in the middle of the river this week.

"None of us remembers the steps being dry," the keeper, Orman Tuley, said on October 24.

Boats with a draught of more than 60 centimetres were told to wait at the upper lock.

The port office expects rain by November 2.
`;

test("a scraped page is imported, submitted, published and keeps its own date, all in the browser", async ({
  page,
  browser,
}) => {
  const reader = await (await browser.newContext()).newPage();
  await signInAs(page, "editor");
  await page.goto("/desk/stories/new/from-text");
  await choosePlace(page);
  await page.getByLabel("The text", { exact: true }).fill(PAGE);
  await page.getByLabel("Where it was published").fill("the Oimak Herald");
  await press(page, "Read the text");
  await expect(page.getByText("Gauge Keeper Warns of the Lowest Water in Ten Years").first()).toBeVisible();
  await expect(page.getByText("Aidar Sennov").first()).toBeVisible();
  await press(page, "Make a draft of it");
  await page.waitForURL(/\/desk\/stories\/\d+/);
  const story = new URL(page.url()).pathname;
  await press(page, "Submit for review");
  await expect(page.getByText("is with the editors")).toBeVisible();
  const address = await publish(page);

  await reader.goto(address);
  await expect(reader.locator(".stamps li").first()).toHaveText(/Published\s*26 October 2022$/);
  expect(await reader.locator(".stamps time").first().getAttribute("datetime")).toBe("2022-10-26");
  const data = await reader.locator('script[type="application/ld+json"]').first().textContent();
  expect(JSON.parse(data ?? "{}")).toMatchObject({ datePublished: "2022-10-26", dateModified: "2022-10-26" });
  const text = (await reader.locator("main").textContent()) ?? "";
  expect(text).toContain('"None of us remembers the steps being dry,"');
  expect(text.replaceAll("None of us", "")).not.toMatch(/\b(None|null|undefined|NaN)\b/);
  expect(text).toContain("oimakherald.example");
  const places = ["None of us remembers", "Boats with a draught", "The port office expects"].map((words) =>
    text.indexOf(words),
  );
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(places).not.toContain(-1);

  await reader.goto(`${address}/changes`);
  await expect(reader.locator("main")).toContainText("26 April 2024, 08:37");

  await page.goto(`${story}/redate`);
  await page.getByLabel("Date of first publication").fill("2022-10-25");
  await page.getByLabel("Reason").fill("The paper edition came out a day earlier.");
  await press(page, "Move the date now");
  await expect(page.getByText("The date has moved")).toBeVisible();
  await reader.goto(address);
  expect(await reader.locator(".stamps time").first().getAttribute("datetime")).toBe("2022-10-25");
});
