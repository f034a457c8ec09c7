import { cache } from "react";
import {
  readChanges,
  readMonth,
  readPerson,
  readReportPage,
  readSection,
  readSite,
  readStandingPage,
  readStory,
  readTopic,
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

/** The site around any page that is not a story's. */
export const siteAround = cache((language: string, sectionSlug?: string) =>
  readSite(language, { sectionSlug }),
);
