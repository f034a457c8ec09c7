import { expect, it } from "vitest";
import { facesFirst } from "./faces-first";

const face = (name: string) =>
  `<link rel="preload" href="/fonts/${name}.woff2" as="font" type="font/woff2" crossorigin="anonymous"/>`;
const [serif, sans] = [face("serif"), face("sans")];
const colour = '<meta name="theme-color" content="#fdfdfb"/>';
const words = '<title>City</title><meta name="description" content="All of it"/>';
const body = "<body><p>Nothing of it in the text: &lt;/head&gt;</p></body></html>";

it("a page is made of the same bytes whichever part of its head was ready first", () => {
  const wanted = `<html><head>${colour}${serif}${sans}${words}</head>${body}`;
  for (const head of [
    `${colour}${serif}${sans}${words}`,
    `${colour}${words}${serif}${sans}`,
    `${serif}${sans}${colour}${words}`,
  ])
    expect(facesFirst(`<html><head>${head}</head>${body}`)).toBe(wanted);
});

it("a page without a title has them at the end of its head, and one without faces stays as it is", () => {
  expect(facesFirst(`<html><head>${serif}${colour}</head>${body}`)).toBe(
    `<html><head>${colour}${serif}</head>${body}`,
  );
  for (const page of [`<html><head>${words}</head>${body}`, "<p>No head at all</p>", ""])
    expect(facesFirst(page)).toBe(page);
});
