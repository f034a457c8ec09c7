import { describe, expect, it } from "vitest";
import { STORY_KINDS } from "@/lib/stories/view";
import { isLive, minutesAgo, publicTextOf } from "./played";
import type { DemoStory } from "./shape";
import { DEMO_PAPER } from "./the-paper";

const { people, sections, stories, topics } = DEMO_PAPER;
const LANGUAGES = ["en", "ru", "kk"] as const;
const live = stories.filter(isLive);
const liveIn = (language: string) => live.filter((story) => story.language === language);
const translationsOf = ({ key }: DemoStory) => live.filter(({ translationOf }) => translationOf === key);
const CHANGES = ["update", "correct", "clarify", "fix"];
const changesOf = ({ history }: DemoStory) => history.filter(({ act }) => CHANGES.includes(act));
const daysAgo = ({ history }: DemoStory) => history.find(({ act }) => act === "publish")?.when.days ?? 0;

describe("the demo paper", () => {
  it("has about sixty stories in English, and twenty in each of its other languages", () => {
    const count = LANGUAGES.map((language) => liveIn(language).length);
    expect(count[0]).toBeGreaterThanOrEqual(55);
    expect(count[1]).toBeGreaterThanOrEqual(20);
    expect(count[2]).toBeGreaterThanOrEqual(20);
  });

  it("has several stories in every section of every edition, and news of most kinds in each", () => {
    for (const language of LANGUAGES) {
      for (const { slug } of sections[language]) {
        const inSection = liveIn(language).filter(({ section }) => section === slug);
        expect(inSection.length, `${language}/${slug}`).toBeGreaterThanOrEqual(2);
      }
      const kinds = new Set(liveIn(language).map(({ kind }) => kind ?? "news"));
      const wanted = STORY_KINDS.filter((kind) => language === "en" || kind !== "sponsored");
      expect([...kinds].sort(), language).toEqual([...wanted].sort());
    }
  });

  it("tells at least twelve stories in all three languages", () => {
    const inAll = liveIn("en").filter(
      (story) => new Set(translationsOf(story).map(({ language }) => language)).size === 2,
    );
    expect(inAll.length).toBeGreaterThanOrEqual(12);
  });

  it("has corrected one story in every language, and has translations that still wait for it", () => {
    const corrected = liveIn("en").flatMap((story) => {
      const correction = story.history.filter(({ act }) => act === "correct").at(-1);
      if (!correction) return [];
      const before = translationsOf(story).filter(({ history }) =>
        history.some((act) => act.act === "publish" && minutesAgo(act) > minutesAgo(correction)),
      );
      const settled = before.filter(({ history }) =>
        history.some((act) => act.act === "correct" && minutesAgo(act) < minutesAgo(correction)),
      );
      return [{ before: before.length, settled: settled.length }];
    });
    expect(corrected).toContainEqual({ before: 2, settled: 2 });
    expect(corrected.filter(({ before, settled }) => before > settled).length).toBeGreaterThanOrEqual(1);
  });

  it("has been changed in every way that shows, one story of it seven times", () => {
    for (const language of LANGUAGES) {
      const acts = new Set(liveIn(language).flatMap((story) => changesOf(story).map(({ act }) => act)));
      expect(acts, language).toContain("update");
      expect(acts, language).toContain("correct");
    }
    const stamps = new Set(live.flatMap((story) => story.history.map(({ act }) => act)));
    for (const act of [...CHANGES, "redate"]) expect(stamps).toContain(act);
    expect(Math.max(...live.map((story) => changesOf(story).length))).toBeGreaterThanOrEqual(7);
  });

  it("has headlines of one word and of three lines, and stories that do without what most have", () => {
    const texts = live.map((story) => ({ story, text: publicTextOf(story) }));
    const lengths = texts.map(({ text }) => [...(text?.headline ?? "")].length);
    expect(lengths.filter((length) => length > 110)).toHaveLength(1);
    expect(Math.min(...lengths)).toBeLessThanOrEqual(8);
    expect(texts.filter(({ text }) => !text?.standfirst)).toHaveLength(1);
    expect(texts.some(({ text }) => !text?.lead)).toBe(true);
    const bylines = live.map((story) => story.bylines);
    expect(bylines.some((lines) => lines.every((line) => typeof line !== "string"))).toBe(true);
    expect(bylines.some((lines) => lines.length > 2)).toBe(true);
  });

  it("has an archive of five years, in which no year is without a story", () => {
    const years = new Set(liveIn("en").map((story) => Math.floor(daysAgo(story) / 365)));
    expect([...years].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("says in three languages who its people are, and what its topics are called", () => {
    for (const { key, profiles, languages } of people) {
      for (const language of LANGUAGES) {
        expect(profiles[language]?.about, `${key} ${language}`).toBeTruthy();
        expect(profiles[language]?.contact, `${key} ${language}`).toContain("@");
      }
      expect(languages, key).toContain("en");
    }
    const disclosing = people.filter(({ profiles }) => LANGUAGES.every((one) => profiles[one]?.disclosures));
    expect(disclosing.length).toBeGreaterThanOrEqual(5);
    for (const topic of topics)
      for (const language of LANGUAGES) expect(topic[language], topic.key).toBeDefined();
  });
});
