import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structuredData } from "@/components/story/news-article";
import { FULL_STORY, SITE } from "@/components/story/sample-story";
import { orderInstant, showMoment } from "./dates";
import { atom } from "./feeds/atom";
import { jsonFeed } from "./feeds/json-feed";
import { parsed } from "./feeds/parsed";
import { rss } from "./feeds/rss";
import { FULL_ITEM, sampleFeed } from "./feeds/sample-feed";
import { newsSitemap, sitemap } from "./feeds/sitemap";
import { lastChange } from "./moments";
import { legalHistories } from "./sample-history";
import { stamps } from "./stamps";
import { EMPTY_CONTENT } from "./stories/fields";
import { showStory, showTeaser, stampViews } from "./stories/show";

const ZONES = ["UTC", "Asia/Almaty", "America/New_York", "Asia/Kolkata"];
const LANGUAGES = ["en", "ru", "kk"];
const HREF = "/city/the-old-lock";
const cases = fc.constantFrom(...ZONES).chain((zone) =>
  fc.record({
    zone: fc.constant(zone),
    language: fc.constantFrom(...LANGUAGES),
    seen: legalHistories(zone).map(({ entries }) => stamps(entries, zone)),
  }),
);

function each(
  holds: (given: { zone: string; language: string; seen: NonNullable<ReturnType<typeof stamps>> }) => void,
) {
  fc.assert(
    fc.property(cases, ({ seen, ...rest }) => {
      if (!seen) throw new Error("A published story has stamps.");
      holds({ ...rest, seen });
    }),
  );
}

const shownAs = (zone: string, language: string, seen: ReturnType<typeof stamps>) => ({
  id: 12,
  language,
  zone,
  href: HREF,
  content: { ...EMPTY_CONTENT, headline: "The old lock" },
  stamps: seen,
  lookups: { people: new Map(), topics: new Map(), pictures: new Map(), lost: new Map(), stories: new Map() },
});

describe("one story, one set of dates, wherever they are read", () => {
  it("the page, its lists and JSON-LD give the same two dates, and each stamp leads to its entry", () => {
    each(({ zone, language, seen }) => {
      const shown = shownAs(zone, language, seen);
      const published = showMoment(seen.published.moment, language, zone);
      const modified = showMoment(seen.modified.moment, language, zone);
      const story = { ...FULL_STORY, withdrawn: undefined, ...showStory(shown) };
      const data = structuredData(story, SITE, "https://newsroom.example");
      expect(data.datePublished).toBe(published.machine);
      expect(data.dateModified).toBe(modified.machine);
      expect(lastChange(story)?.machine).toBe(modified.machine);
      expect(showTeaser(shown)?.published).toEqual(published);
      expect(showTeaser(shown)?.latest?.moment ?? published).toEqual(modified);
      expect(stampViews(shown, seen)).toEqual(story.stamps);
      const present = (["published", "updated", "corrected", "clarified"] as const).flatMap((kind) => {
        const stamp = seen[kind];
        return stamp ? [{ kind, href: `${HREF}/changes#entry-${stamp.number}` }] : [];
      });
      expect(story.stamps.map(({ kind, href }) => ({ kind, href }))).toEqual(present);
    });
  });

  it("a withdrawal moves no stamp, and is the date of the last change in the head and in JSON-LD", () => {
    each(({ zone, language, seen }) => {
      const moment = showMoment({ precision: "instant", at: "2099-01-01T05:00:00.000Z" }, language, zone);
      const story = { ...FULL_STORY, ...showStory(shownAs(zone, language, seen)), withdrawn: { moment } };
      expect(lastChange(story)).toEqual(moment);
      expect(structuredData(story, SITE, "https://newsroom.example").dateModified).toBe(moment.machine);
      expect(story.stamps).toEqual(stampViews(shownAs(zone, language, seen), seen));
    });
  });

  it("what machines are given is the very instant, to the second, or the day and nothing more", () => {
    each(({ zone, language, seen }) => {
      const { moment } = seen.modified;
      const { machine } = showMoment(moment, language, zone);
      if (moment.precision === "day") return expect(machine).toBe(moment.day);
      expect(machine).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
      expect(Date.parse(machine)).toBe(Math.floor(Date.parse(moment.at) / 1000) * 1000);
    });
  });

  it("three feeds and both sitemaps give the dates that the page gives", () => {
    each(({ zone, language, seen }) => {
      const published = showMoment(seen.published.moment, language, zone).machine;
      const modified = showMoment(seen.modified.moment, language, zone).machine;
      const page = { loc: `https://newsroom.example${HREF}`, lastmod: modified };
      expect(parsed(sitemap([page])).urlset?.url?.[0]?.lastmod).toBe(modified);
      const news = parsed(
        newsSitemap({ name: "Newsroom", language }, [{ ...page, title: "Lock", published }]),
      );
      expect(news.urlset?.url?.[0]?.["news:news"]?.["news:publication_date"]).toBe(published);
      if (seen.published.moment.precision === "day" || seen.modified.moment.precision === "day") return;
      const feed = sampleFeed({ items: [{ ...FULL_ITEM, published, modified }] });
      const entry = parsed(atom(feed) ?? "").feed?.entry?.[0];
      expect([entry?.published, entry?.updated]).toEqual([published, modified]);
      const item = parsed(rss(feed)).rss?.channel?.item?.[0];
      expect(Date.parse(String(item?.pubDate))).toBe(Date.parse(published));
      expect(item?.["atom:updated"]).toBe(modified);
      const json = JSON.parse(jsonFeed(feed)) as {
        items: { date_published: string; date_modified: string }[];
      };
      expect(json.items[0]).toMatchObject({ date_published: published, date_modified: modified });
    });
  });

  it("the place in lists is that of the date which the reader sees", () => {
    each(({ zone, language, seen }) => {
      const { machine, precision } = showMoment(seen.published.moment, language, zone);
      const place = orderInstant(seen.published.moment, zone);
      const midnight = showMoment({ precision: "instant", at: place.toISOString() }, language, zone);
      if (precision === "day") expect(midnight.machine.slice(0, 10)).toBe(machine);
      else expect(Math.floor(place.getTime() / 1000) * 1000).toBe(Date.parse(machine));
    });
  });
});
