import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { errorNumber, isUnreadable, stripRuntime } from "./strip";

const read = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8");
const asRendered = read("story-as-rendered.txt");
const stripped = stripRuntime(asRendered);

describe("a page without Next's runtime", () => {
  it("is exactly the page that the newsroom wrote", () => {
    expect(stripped).toBe(read("story-for-readers.txt"));
  });

  it("holds no script but structured data", () => {
    expect(asRendered.match(/<script/g)?.length).toBeGreaterThan(5);
    expect(stripped.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
  });

  it("keeps its structured data readable by machines, with a headline that spells a script", () => {
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(stripped)?.[1] ?? "";
    expect(JSON.parse(data)).toMatchObject({
      headline: 'How "</script><script>self.__next_f.push(1)</script>" got into our archive',
    });
  });

  it("keeps a story that quotes the runtime's own code, to the character", () => {
    expect(stripped).toContain("&lt;script&gt;self.__next_f.push([1,&quot;a&quot;])&lt;/script&gt;");
    expect(stripped).toContain("&lt;div hidden=&quot;&quot;&gt;&lt;!--$--&gt;&lt;!--/$--&gt;&lt;/div&gt;");
  });

  it("keeps what the newsroom itself hides, and the early fetch of a picture", () => {
    expect(stripped).toContain('<div hidden=""><p>Kept</p></div>');
    expect(stripped).toContain('<link rel="preload" href="/media/mill-960.jpg" as="image"/>');
  });

  it("loses the mark of the framework's font loader", () => {
    expect(stripRuntime('<head><meta name="next-size-adjust" content=""/><title>T</title></head>')).toBe(
      "<head><title>T</title></head>",
    );
  });

  it("is left as it is by a second pass", () => {
    expect(stripRuntime(stripped)).toBe(stripped);
  });
});

describe("a page that nobody could read without scripts", () => {
  it.each([
    ["an error page of Next's", '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'],
    ["a part that failed", "<html><body><main><!--$!--><template></template><!--/$--></main></body></html>"],
    [
      "a part that would come later",
      '<html><body><!--$?--><template id="B:0"></template><!--/$--></body></html>',
    ],
  ])("is known by %s", (_, html) => expect(isUnreadable(html)).toBe(true));

  it("is not confused with a story about one", () => {
    expect(isUnreadable('<p>&lt;html id="__next_error__"&gt; and &lt;!--$!--&gt;</p>')).toBe(false);
    expect(isUnreadable(asRendered)).toBe(false);
  });

  it("names its error as the log does", () => {
    const page = '<script>self.__next_f.push([1,"c:E{\\"digest\\":\\"3666823812\\"}\\n"])</script>';
    expect(errorNumber(page)).toBe("3666823812");
    expect(
      errorNumber('<script>self.__next_f.push([1,"c:E{\\"digest\\":\\"NEXT_REDIRECT\\"}"])</script>'),
    ).toBeUndefined();
  });
});
