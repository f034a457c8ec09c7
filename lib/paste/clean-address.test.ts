import { describe, expect, it } from "vitest";
import { cleanAddress } from "./clean-address";

describe("an address that is pasted", () => {
  it.each([
    ["https://a.example/x?utm_source=b&id=7&utm_medium=c", "https://a.example/x?id=7"],
    ["https://a.example/?fbclid=1#part", "https://a.example/#part"],
    ["https://a.example/x?UTM_Source=b", "https://a.example/x"],
    ["https://a.example/x#utm_source=b", "https://a.example/x"],
    ["https://a.example/x?q=%D2%9B%20a&gclid=2", "https://a.example/x?q=%D2%9B%20a"],
    [
      "https://www.youtube.com/watch?v=abcdefgh&si=track&feature=share",
      "https://www.youtube.com/watch?v=abcdefgh",
    ],
    ["https://x.com/ada/status/12345?s=20&t=abc", "https://x.com/ada/status/12345"],
  ])("%s loses what follows readers", (href, clean) => expect(cleanAddress(href)).toBe(clean));

  it.each([
    ["https://www.google.com/url?q=https://a.example/x&sa=D", "https://a.example/x"],
    ["https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx%3Ffbclid%3D1&h=2", "https://a.example/x"],
    [
      "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&data=1",
      "https://a.example/",
    ],
    ["https://vk.com/away.php?to=https%3A%2F%2Fa.example%2F%D2%9B&cc_key=", "https://a.example/қ"],
    ["https://urldefense.com/v3/__https://a.example/x__;!!abc$", "https://a.example/x"],
    [
      "https://www.google.com/url?q=https%3A%2F%2Fvk.com%2Faway.php%3Fto%3Dhttps%253A%252F%252Fa.example%252F",
      "https://a.example/",
    ],
  ])("%s is led past the page in between", (href, clean) => expect(cleanAddress(href)).toBe(clean));

  it.each([
    "https://a.example/x?id=7&s=2#t=3",
    "https://a.example/search?q=a+b&feature=yes",
    "mailto:desk@a.example?subject=Hello",
    "https://www.google.com/search?q=url",
    "https://a.example/%E0%A4%A?x=%",
  ])("%s stays as it is", (href) => expect(cleanAddress(href)).toBe(href));

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "file:///C:/x.doc",
    "#part",
    "/section",
    "//cdn.example/x",
    "https://",
    "mailto:nobody",
    "",
    "words",
    "https://www.google.com/url?q=https://www.google.com/url?q=".repeat(8),
  ])("%s is no link", (href) => {
    const clean = cleanAddress(href);
    expect(clean === null || /^https:\/\/www\.google\.com\/url/.test(clean)).toBe(true);
  });
});
