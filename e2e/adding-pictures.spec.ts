import { expect, test, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible, expectNoSidewaysScrolling } from "./support/checks";
import { signInAs } from "./support/people";

type Given = { name: string; type: string; bytes: Buffer };

let shade = 0;
/** A picture that is in no other test: large enough to go in several pieces where noise is asked for. */
async function picture(format: "png" | "jpeg", noise = false): Promise<Buffer> {
  shade += 11;
  const size = { width: noise ? 1_400 : 640, height: noise ? 900 : 400, channels: 3 } as const;
  const background = { r: shade % 256, g: 120, b: Date.now() % 256 };
  const image = noise
    ? sharp(Buffer.from(Uint8Array.from({ length: 1_400 * 900 * 3 }, () => Math.random() * 256)), {
        raw: size,
      })
    : sharp({ create: { ...size, background } });
  return image.toFormat(format).toBuffer();
}

/** Files as the system hands them to a page that they are dragged onto, or pasted into. */
async function carried(page: Page, files: Given[]) {
  const plain = files.map(({ name, type, bytes }) => ({ name, type, text: bytes.toString("base64") }));
  return page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, type, text } of given) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    return data;
  }, plain);
}

async function paste(page: Page, target: Locator, file: Given, words = ""): Promise<void> {
  const clipboardData = await carried(page, [file]);
  if (words) await clipboardData.evaluate((data, text) => data.setData("text/plain", text), words);
  await target.evaluate((element, data) => {
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, clipboardData);
}

const list = (page: Page) => page.getByRole("status").filter({ hasText: "added" });
const line = (page: Page, name: string) => list(page).getByRole("listitem").filter({ hasText: name });

test("pictures are dropped and pasted into the library, each with its answer", async ({ page }) => {
  await signInAs(page, "reporter");
  await page.goto("/desk/media");
  const files: Given[] = [
    { name: "notes.jpg", type: "image/jpeg", bytes: Buffer.from("Seven were for it and four against.") },
    { name: "quay.gif", type: "image/gif", bytes: await picture("png") },
    { name: "lock.jpg", type: "image/jpeg", bytes: await picture("jpeg") },
  ];
  const dataTransfer = await carried(page, files);
  const heading = page.getByRole("heading", { level: 1 });
  await heading.dispatchEvent("dragenter", { dataTransfer });
  await expect(page.getByText("Drop the pictures here to add them")).toBeVisible();
  await heading.dispatchEvent("drop", { dataTransfer });
  await expect(page.getByText("Drop the pictures here to add them")).toBeHidden();
  await expect(line(page, "quay.gif")).toContainText(
    "added; a credit is missing; an alternative text is missing",
  );
  await expect(line(page, "lock.jpg")).toContainText("added");
  await expect(line(page, "notes.jpg")).toContainText("not added. This is a text, not a picture.");
  await expect(list(page)).toContainText("2 added, 1 refused");
  // The same file would be refused once more.
  await expect(line(page, "notes.jpg").getByRole("button", { name: /Try again/ })).toHaveCount(0);
  await expectAccessible(page);

  const again = files[2];
  if (!again) throw new Error("There are three files.");
  await paste(page, page.locator("body"), again);
  await expect(list(page)).toContainText("is in the library already");
  await expect(list(page)).toContainText("2 added, 1 was there already, 1 refused");
  await page.getByRole("button", { name: "Take notes.jpg off this list" }).click();
  await expect(list(page)).toContainText("2 added, 1 was there already");
  await expect(line(page, "notes.jpg")).toHaveCount(0);
  // Words are pasted into a field, whatever picture comes with them.
  const search = page.getByRole("searchbox").first();
  await search.focus();
  await paste(page, search, { ...again, name: "with-words.jpg" }, "quay");
  await expect(line(page, "with-words.jpg")).toHaveCount(0);

  const link = line(page, "quay.gif").getByRole("link");
  await expect(link).toHaveAttribute("href", /^\/desk\/media\/\d+$/);
  await list(page).getByRole("button", { name: "Close this list" }).click();
  await expect(page.getByText("2 added")).toBeHidden();
});

test("an upload goes on where the connection broke, and its picture is there once", async ({
  page,
  context,
}) => {
  await signInAs(page, "reporter");
  await page.goto("/desk/media");
  const bytes = await picture("png", true);
  // The line is slow enough that it can be cut between two pieces.
  const session = await context.newCDPSession(page);
  const slow = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 900_000 };
  await session.send("Network.emulateNetworkConditions", slow);
  const pieces: number[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") pieces.push(Number(request.headers()["upload-offset"]));
  });
  await page
    .locator('input[type="file"][multiple]')
    .setInputFiles({ name: "valley.png", mimeType: "image/png", buffer: bytes });
  await expect.poll(() => pieces.length, { timeout: 20_000 }).toBeGreaterThan(1);
  await session.send("Network.emulateNetworkConditions", { ...slow, offline: true });
  await expect(line(page, "valley.png")).toContainText("waits for the connection", { timeout: 15_000 });
  const before = pieces.length;
  await session.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await expect(line(page, "valley.png")).toContainText("added;", { timeout: 30_000 });
  // It did not begin anew.
  expect(pieces.slice(before).every((offset) => offset > 0)).toBe(true);
  await expect(list(page)).toContainText("1 added");
});

test("whoever stops a picture that has come whole is told that it is in the library all the same", async ({
  page,
}) => {
  await signInAs(page, "reporter");
  await page.goto("/desk/media");
  const buffer = await picture("jpeg");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let hasCome = false;
  await page.route("**/api/desk/pictures/uploads/*", async (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    const response = await route.fetch();
    hasCome = true;
    // The server has taken it in, and the answer is still on its way.
    await held;
    await route.fulfill({ response }).catch(() => undefined);
  });
  await page
    .getByLabel("Choose pictures to add")
    .setInputFiles({ name: "late.jpg", mimeType: "image/jpeg", buffer });
  await expect.poll(() => hasCome).toBe(true);
  await page.getByRole("button", { name: "Stop adding late.jpg" }).click();
  await expect(line(page, "late.jpg")).toContainText("added;");
  letGo();
  await expect(line(page, "late.jpg").getByRole("link", { name: "late.jpg" })).toBeVisible();
});

test("on a phone there is a camera's button, with the keyboard the key U, and files can be given up and tried again", async ({
  page,
}) => {
  await signInAs(page, "reporter");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/desk/media");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Take a photo" }).click();
  const camera = await choosing;
  await camera.setFiles({ name: "phone.jpg", mimeType: "image/jpeg", buffer: await picture("jpeg") });
  await expect(line(page, "phone.jpg")).toContainText("added;");
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);

  await page.locator("main").focus();
  const byKey = page.waitForEvent("filechooser");
  await page.keyboard.press("u");
  const chooser = await byKey;
  expect(chooser.isMultiple()).toBe(true);
  await page.route("**/api/desk/pictures/uploads/*", (route) => route.abort());
  await chooser.setFiles({ name: "bridge.jpg", mimeType: "image/jpeg", buffer: await picture("jpeg") });
  await page.getByRole("button", { name: "Stop adding bridge.jpg" }).click();
  await expect(line(page, "bridge.jpg")).toContainText("you stopped it");
  await page.unroute("**/api/desk/pictures/uploads/*");
  await page.getByRole("button", { name: "Try again to add bridge.jpg" }).press("Enter");
  await expect(line(page, "bridge.jpg")).toContainText("added;");
  const small = await page.getByRole("button", { name: "Close this list" }).boundingBox();
  expect(small?.height).toBeGreaterThanOrEqual(44);
});
