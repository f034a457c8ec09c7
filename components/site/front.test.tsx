import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { A_DAY, PUBLISHED, SITE } from "@/components/story/sample-story";
import { wordsFor } from "@/lib/words/words";
import { Front } from "./front";
import { alone, FRONT, story, withoutPreloads } from "./sample-site";

const words = wordsFor("en");
const shown = (element: ReactElement) => withoutPreloads(renderToStaticMarkup(element));

describe("a front", () => {
  it("an empty front says so in one sentence", () =>
    expect(shown(<Front front={{ parts: [] }} site={SITE} words={words} />)).toContain(
      "Nothing has been published here yet.",
    ));

  it("a part is called as its editors named it, or as the section that fills it", () => {
    const html = shown(<Front front={FRONT} site={SITE} words={words} />);
    expect(html).toContain('<h2 id="part-good">The valley</h2>');
    expect(html).toContain('<h2 id="part-city"><a href="/city">City</a></h2>');
  });

  it("news that breaks stands above everything, with its time", () => {
    const html = shown(<Front front={FRONT} site={SITE} words={words} />);
    expect(html).toMatch(/Breaking news<\/b> <a href="\/city\/lock">The lock is open<\/a> <time/);
    expect(html.indexOf("The lock is open")).toBeLessThan(html.indexOf("<article"));
  });

  it("only the first picture of a front is fetched before everything else", () => {
    const html = renderToStaticMarkup(<Front front={FRONT} site={SITE} words={words} />);
    expect(html.match(/fetchPriority="high"/gi)?.length).toBeLessThanOrEqual(2);
    expect(html.split("<article").filter((part) => /<img[^>]*fetchPriority="high"/i.test(part))).toHaveLength(
      1,
    );
  });

  it("the newest list names each day but today's", () => {
    const html = shown(<Front front={FRONT} site={SITE} words={words} />);
    const days = [...html.matchAll(/<h3>([^<]*)<\/h3>/g)].map((found) => found[1]);
    expect(days).toEqual(["4 March 2026", "26 October 2022"]);
  });

  it("yesterday's stories under the heading of today say that they are yesterday's", () => {
    const html = shown(<Front front={FRONT} site={SITE} words={words} />);
    expect(html).toContain('<time dateTime="2026-03-04T07:30:00+05:00">Yesterday, 07:30</time>');
    expect(html).toContain('<time dateTime="2026-03-05T18:10:00+05:00">18:10</time>');
  });

  it("the heading of a day says so where the stories below are not all of that day", () => {
    const of = (...days: string[]) => {
      const stories = days.map((day) =>
        story({ published: { ...PUBLISHED, machine: `${day}T07:30:00+05:00` } }),
      );
      const html = shown(
        <Front front={alone({ id: "river", layout: "river", stories })} site={SITE} words={words} />,
      );
      return /<h2 id="part-river">([^<]*)/.exec(html)?.[1];
    };
    expect(of("2026-03-05")).toBe("Today");
    expect(of("2026-03-05", "2026-03-04")).toBe("Today and before");
    expect(of("2026-03-04")).toBe("Yesterday");
    expect(of("2026-03-04", "2026-03-03")).toBe("Yesterday and before");
    expect(of("2026-03-03", "2026-03-02")).toBe("Earlier");
  });

  it("older stories in the day's list are named by their day", () => {
    const html = shown(
      <Front
        front={alone({ id: "river", layout: "river", stories: [story({ published: A_DAY })] })}
        site={SITE}
        words={words}
      />,
    );
    expect(html).toContain('<h2 id="part-river">Earlier</h2>');
    expect(html).toContain('<p class="meta"><time dateTime="2022-10-26">26 October 2022</time></p>');
  });
});
