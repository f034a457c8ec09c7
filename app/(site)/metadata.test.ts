import { describe, expect, it } from "vitest";
import { FULL_STORY, SITE } from "@/components/story/sample-story";
import { storyMetadata } from "./metadata";

const told = (cards?: typeof FULL_STORY.cards) => {
  const story = { ...FULL_STORY, ...(cards ? { cards } : {}) };
  const { title, description, openGraph } = storyMetadata(SITE, story);
  return { title, description, social: openGraph?.title, socialDescription: openGraph?.description };
};

describe("what a story's page says of itself to search engines and social networks", () => {
  it("is the headline and the standfirst where nothing else is written", () => {
    const { headline, standfirst } = FULL_STORY;
    expect(told()).toEqual({
      title: `${headline} | ${SITE.siteName}`,
      description: standfirst,
      social: headline,
      socialDescription: standfirst,
    });
  });

  it("is what was written for each of them, and only for that one", () => {
    const said = told({ searchTitle: "For search", socialDescription: "For the card" });
    expect(said).toEqual({
      title: `For search | ${SITE.siteName}`,
      description: FULL_STORY.standfirst,
      social: FULL_STORY.headline,
      socialDescription: "For the card",
    });
  });
});
