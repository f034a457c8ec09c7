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
import { LETTER_STORIES } from "./stories/english-letters";
import { MONEY_STORIES } from "./stories/english-money";
import { NIGHT_STORIES } from "./stories/english-night";
import { NOTICE_STORIES } from "./stories/english-notices";
import { OLDER_STORIES } from "./stories/english-older";
import { OPINION_STORIES } from "./stories/english-opinion";
import { REGION_STORIES } from "./stories/english-region";
import { RIVER_STORIES } from "./stories/english-river";
import { SPONSORED_STORIES } from "./stories/english-sponsored";
import { SPORT_STORIES } from "./stories/english-sport";
import { STAGE_STORIES } from "./stories/english-stage";
import { SERIES, TAP_STORIES } from "./stories/english-taps";
import { TOWN_STORIES } from "./stories/english-town";
import { UNDER_WAY_STORIES } from "./stories/english-under-way";
import { VALLEY_STORIES } from "./stories/english-valley";
import { WATER_STORIES } from "./stories/english-water";
import { KAZAKH_OTHER_STORIES } from "./stories/kazakh-others";
import { KAZAKH_RIVER_STORIES } from "./stories/kazakh-river";
import { KAZAKH_TOWN_STORIES } from "./stories/kazakh-town";
import { KAZAKH_VALLEY_STORIES } from "./stories/kazakh-valley";
import { KAZAKH_VOICE_STORIES } from "./stories/kazakh-voices";
import { RUSSIAN_OTHER_STORIES } from "./stories/russian-others";
import { RUSSIAN_RIVER_STORIES } from "./stories/russian-river";
import { RUSSIAN_TOWN_STORIES } from "./stories/russian-town";
import { RUSSIAN_VALLEY_STORIES } from "./stories/russian-valley";
import { RUSSIAN_VOICE_STORIES } from "./stories/russian-voices";

/** The *Newsroom* of Talmer and the Oimak valley: a paper whose town, people and news are invented. */
export const DEMO_PAPER: DemoPaper = {
  sections: SECTIONS,
  people: STAFF,
  topics: TOPICS,
  series: SERIES,
  pictures: PICTURES,
  stories: [
    ...RIVER_STORIES,
    ...WATER_STORIES,
    ...TAP_STORIES,
    ...SPONSORED_STORIES,
    ...TOWN_STORIES,
    ...REGION_STORIES,
    ...ECONOMY_STORIES,
    ...CULTURE_STORIES,
    ...SPORT_STORIES,
    ...OPINION_STORIES,
    ...ARCHIVE_STORIES,
    ...LETTER_STORIES,
    ...MONEY_STORIES,
    ...NIGHT_STORIES,
    ...NOTICE_STORIES,
    ...OLDER_STORIES,
    ...STAGE_STORIES,
    ...VALLEY_STORIES,
    ...ENDED_STORIES,
    ...UNDER_WAY_STORIES,
    ...RUSSIAN_RIVER_STORIES,
    ...RUSSIAN_OTHER_STORIES,
    ...RUSSIAN_TOWN_STORIES,
    ...RUSSIAN_VALLEY_STORIES,
    ...RUSSIAN_VOICE_STORIES,
    ...KAZAKH_RIVER_STORIES,
    ...KAZAKH_OTHER_STORIES,
    ...KAZAKH_TOWN_STORIES,
    ...KAZAKH_VALLEY_STORIES,
    ...KAZAKH_VOICE_STORIES,
  ],
  pages: PAGES,
  reports: REPORTS,
};
