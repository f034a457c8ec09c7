import { describe, expect, it } from "vitest";
import { shareLinks } from "./share-links";

const ADDRESS = "https://newsroom.example/ru/%D0%B3%D0%BE%D1%80%D0%BE%D0%B4/most";
const HEADLINE = "Bread & salt: 100 % + «мост», “no”?\n#1";

describe("links that pass a story on", () => {
  const { address, links } = shareLinks(ADDRESS, HEADLINE);
  const said = (to: string) => {
    const href = links.find((link) => link.to === to)?.href ?? "";
    return Object.fromEntries(new URL(href).searchParams);
  };

  it("carry the address and the headline whole, whatever stands in them", () => {
    expect(address).toBe(ADDRESS);
    expect(said("telegram")).toEqual({ url: ADDRESS, text: HEADLINE });
    expect(said("x")).toEqual({ text: HEADLINE, url: ADDRESS });
    expect(said("whatsapp")).toEqual({ text: `${HEADLINE}\n${ADDRESS}` });
    expect(said("mail")).toEqual({ subject: HEADLINE, body: `${HEADLINE}\r\n${ADDRESS}` });
  });

  it("hold no space, no plus sign and no quotation mark that would end them early", () => {
    for (const { href } of links) expect(href).not.toMatch(/[\s+"'<>]/);
  });

  it("lead to four services over https, or to the reader’s own mail", () => {
    const where = links.map(({ href }) => new URL(href).origin);
    expect(where).toEqual(["https://t.me", "https://wa.me", "https://x.com", "null"]);
    expect(links.at(-1)?.href).toMatch(/^mailto:\?subject=/);
  });

  it("are made of a headline that was cut in the middle of a letter", () => {
    expect(() => shareLinks(ADDRESS, "a\ud83d")).not.toThrow();
  });
});
