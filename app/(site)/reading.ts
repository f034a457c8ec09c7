import { cache } from "react";
import type { StoryView } from "@/lib/stories/view";
import {
  readChanges,
  readMonth,
  readPerson,
  readReportPage,
  readSection,
  readSeries,
  readSite,
  readStandingPage,
  readStory,
  readTopic,
  type SamePage,
} from "@/lib/web/reader";

/**
 * What a page and its metadata both ask for, read once for a request. A page number that is not a number
 * belongs to no page.
 */
export const storyAt = cache(readStory);
export const changesAt = cache(readChanges);
export const reportAt = cache(readReportPage);
export const standingPageAt = cache(readStandingPage);
export const sectionAt = cache(readSection);
export const personAt = cache(readPerson);
export const monthAt = cache(readMonth);
export const topicAt = cache(readTopic);
export const seriesAt = cache(readSeries);

/** The site around a story's page: asked for with the story, so that the page's date is the story's own. */
export const siteAroundStory = cache((language: string, sectionSlug: string, story: StoryView) =>
  readSite(language, { sectionSlug, story, same: `story/${story.id}` }),
);

/** The site around any page that is not a story's; `same` names the page that other editions may have too. */
export const siteAround = cache((language: string, sectionSlug?: string, same?: SamePage) =>
  readSite(language, { sectionSlug, same }),
);
