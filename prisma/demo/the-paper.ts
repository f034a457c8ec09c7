import type { DemoPaper } from "./shape";
import { PICTURES } from "./library";
import { PAGES } from "./pages";
import { SECTIONS, TOPICS } from "./paper";
import { REPORTS } from "./reports";
import { STAFF } from "./staff";
import { ARCHIVE_STORIES } from "./stories/english-archive";
import { CULTURE_STORIES } from "./stories/english-culture";
import { ECONOMY_STORIES } from "./stories/english-economy";
import { ENDED_STORIES } from "./stories/english-ended";
import { OPINION_STORIES } from "./stories/english-opinion";
import { REGION_STORIES } from "./stories/english-region";
import { RIVER_STORIES } from "./stories/english-river";
import { SPORT_STORIES } from "./stories/english-sport";
import { TOWN_STORIES } from "./stories/english-town";
import { UNDER_WAY_STORIES } from "./stories/english-under-way";
import { WATER_STORIES } from "./stories/english-water";
import { KAZAKH_OTHER_STORIES } from "./stories/kazakh-others";
import { KAZAKH_RIVER_STORIES } from "./stories/kazakh-river";
import { RUSSIAN_OTHER_STORIES } from "./stories/russian-others";
import { RUSSIAN_RIVER_STORIES } from "./stories/russian-river";

/** The *Newsroom* of Talmer and the Oimak valley: a paper whose town, people and news are invented. */
export const DEMO_PAPER: DemoPaper = {
  sections: SECTIONS,
  people: STAFF,
  topics: TOPICS,
  pictures: PICTURES,
  stories: [
    ...RIVER_STORIES,
    ...WATER_STORIES,
    ...TOWN_STORIES,
    ...REGION_STORIES,
    ...ECONOMY_STORIES,
    ...CULTURE_STORIES,
    ...SPORT_STORIES,
    ...OPINION_STORIES,
    ...ARCHIVE_STORIES,
    ...ENDED_STORIES,
    ...UNDER_WAY_STORIES,
    ...RUSSIAN_RIVER_STORIES,
    ...RUSSIAN_OTHER_STORIES,
    ...KAZAKH_RIVER_STORIES,
    ...KAZAKH_OTHER_STORIES,
  ],
  pages: PAGES,
  reports: REPORTS,
};
