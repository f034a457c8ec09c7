import { describe, expect, it } from "vitest";
import { address } from "@/lib/body/body";
import { readEmbedAddress } from "./read-address";

describe("an address that a card is made of", () => {
  it.each([
    [
      "https://www.youtube.com/watch?v=dQ4w9WgXcQ0&utm_source=mail&si=abc",
      "https://www.youtube.com/watch?v=dQ4w9WgXcQ0",
    ],
    ["https://youtu.be/dQ4w9WgXcQ0?t=42", "https://www.youtube.com/watch?v=dQ4w9WgXcQ0&t=42"],
    ["https://m.youtube.com/shorts/dQ4w9WgXcQ0", "https://www.youtube.com/watch?v=dQ4w9WgXcQ0"],
    [
      "https://www.youtube-nocookie.com/embed/dQ4w9WgXcQ0?rel=0",
      "https://www.youtube.com/watch?v=dQ4w9WgXcQ0",
    ],
    ["youtube.com/live/dQ4w9WgXcQ0", "https://www.youtube.com/watch?v=dQ4w9WgXcQ0"],
  ])("leads to a video on YouTube: %s", (typed, href) =>
    expect(readEmbedAddress(typed)).toEqual({ provider: "youtube", href, title: null }),
  );

  it.each([
    ["https://vimeo.com/76979871", "vimeo", "https://vimeo.com/76979871"],
    [
      "https://player.vimeo.com/video/76979871?h=8272103f6e",
      "vimeo",
      "https://vimeo.com/76979871/8272103f6e",
    ],
    ["https://vimeo.com/channels/port/76979871", "vimeo", "https://vimeo.com/76979871"],
    [
      "https://twitter.com/port_office/status/1234567890?s=20&t=xyz",
      "x",
      "https://x.com/port_office/status/1234567890",
    ],
    [
      "https://x.com/port_office/status/1234567890/photo/1",
      "x",
      "https://x.com/port_office/status/1234567890",
    ],
    ["https://t.me/port_office/123", "telegram", "https://t.me/port_office/123"],
    ["https://t.me/s/port_office/123?single", "telegram", "https://t.me/port_office/123"],
    [
      "https://www.instagram.com/p/CxYz123abcd/?igsh=aaa",
      "instagram",
      "https://www.instagram.com/p/CxYz123abcd/",
    ],
    [
      "https://instagram.com/port.office/reel/CxYz123abcd/",
      "instagram",
      "https://www.instagram.com/reel/CxYz123abcd/",
    ],
  ])("leads to a post or a video by its shortest address: %s", (typed, provider, href) =>
    expect(readEmbedAddress(typed)).toEqual({ provider, href, title: null }),
  );

  it.each([
    ["https://www.youtube.com/@portoffice", "link"],
    ["https://t.me/port_office", "link"],
    ["https://t.me/joinchat/AAAA", "link"],
    ["https://x.com/port_office", "link"],
    ["https://vimeo.com/about", "link"],
    ["https://www.youtube.com/watch?v=<script>", null],
    ["https://records.example/lock", "link"],
  ])("is a plain link where it is no video and no post: %s", (typed, provider) =>
    expect(readEmbedAddress(typed)?.provider ?? null).toBe(provider),
  );

  it("loses what only tracks and keeps what leads somewhere", () =>
    expect(
      readEmbedAddress("https://records.example/lock?page=2&utm_campaign=spring&fbclid=x#sill")?.href,
    ).toBe("https://records.example/lock?page=2#sill"));

  it("is followed through a site that only leads elsewhere", () =>
    expect(readEmbedAddress("https://www.google.com/url?q=https%3A%2F%2Fvimeo.com%2F76979871")?.href).toBe(
      "https://vimeo.com/76979871",
    ));

  it("proposes the words of an address as a title, and no number for one", () => {
    expect(readEmbedAddress("https://port.example/news/a-bell-for-the-school.html")?.title).toBe(
      "A bell for the school",
    );
    expect(readEmbedAddress("https://port.example/news/3f2a-99b1-77c0-d1")?.title).toBeNull();
    expect(
      readEmbedAddress("https://port.example/%D0%BF%D1%83%D1%82%D1%8C-%D0%BA-%D0%BF%D0%BE%D1%80%D1%82%D1%83")
        ?.title,
    ).toBe("Путь к порту");
  });
});

describe("an address that no card is made of", () => {
  it.each([
    "",
    "   ",
    "not an address",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//youtube.com",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://port.example/a",
    "mailto:desk@newsroom.example",
    "https:/youtube.com",
    "https://",
    "https://user:secret@youtube.com/watch?v=dQ4w9WgXcQ0",
    "https://youtube.com@evil.example/watch?v=dQ4w9WgXcQ0",
    "https://www.google.com/url?q=https%3A%2F%2Fa%3Ab%40evil.example%2F",
    "http://localhost:3000/desk",
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://2130706433/",
    "https://port.example/a\\b",
    'https://port.example/"onmouseover=alert(1)',
    `https://port.example/${"a".repeat(2_100)}`,
  ])("is refused: %j", (typed) => expect(readEmbedAddress(typed)).toBeNull());

  it.each([
    "https://youtube.com.evil.example/watch?v=dQ4w9WgXcQ0",
    "https://notyoutube.com/watch?v=dQ4w9WgXcQ0",
    "https://evil.example/youtube.com/watch?v=dQ4w9WgXcQ0",
    "https://evil.example/?https://vimeo.com/76979871",
    "https://t.me.evil.example/port_office/123",
    "https://x.com.evil.example/port_office/status/1",
    "https://xn--yutube-wqf.com/watch?v=dQ4w9WgXcQ0",
    "https://yоutube.com/watch?v=dQ4w9WgXcQ0",
  ])("never passes for a site it only looks like: %s", (typed) =>
    expect(readEmbedAddress(typed)?.provider ?? "link").toBe("link"),
  );
});

describe("whatever is typed", () => {
  it("gives an address that may stand in a text, or none", () => {
    const odd = [
      "http://ex.example:8080/%zz",
      "HTTPS://EXAMPLE.EXAMPLE",
      "пример.рф/путь",
      "a.example/?q=ж&r=%E0%A4%A",
    ];
    for (const typed of odd) {
      const found = readEmbedAddress(typed);
      expect(found && address.safeParse(found.href).success, typed).toBe(true);
    }
  });
});
