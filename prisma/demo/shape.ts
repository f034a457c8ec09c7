import type { Block } from "@/lib/body/body";
import type { ReasonClass } from "@/lib/stories/kill";
import type { StoryKind } from "@/lib/stories/view";

/** The shape of the demo paper: what is written here is played through the newsroom's own acts, so that its history is a legal one. */

export type Language = "en" | "ru" | "kk";

/** A time before the seed's own: so many days ago, at this time of day in the paper's zone. */
export type Ago = { days: number; at: string };

/** A time after the seed's own: in so many days, at this time of day in the paper's zone. */
export type Ahead = { days: number; at: string };

export type DemoPerson = {
  key: string;
  name: string;
  handle: string;
  role: "reporter" | "editor" | "admin";
  /** In each language in which this person's byline appears. */
  profiles: Partial<
    Record<Language, { name?: string; title: string; about: string; contact: string; disclosures?: string }>
  >;
  /** The languages they work in. */
  languages: string[];
};

export type DemoSection = { slug: string; name: string };

/** One name and one slug for each language in which the topic is used. */
export type DemoTopic = { key: string } & Partial<Record<Language, { name: string; slug: string }>>;

/** A series, with its name and its own words in each language in which it has parts. */
export type DemoSeries = { key: string } & Partial<
  Record<Language, { name: string; slug: string; about: string }>
>;

/** A picture of the library: where its bytes come from, and its true origin. */
export type DemoPicture = {
  key: string;
  file: string;
  caption: string;
  credit: string;
  source: string;
  alt: string;
};

/** A picture as a story uses it: the library's credit and alternative text unless it says otherwise. */
export type DemoUse = { picture: string; caption: string; alt?: string };

/** In a demo body, links to stories and pictures stand by key and are resolved by the seed. */
export type DemoBlock =
  | Block
  | { type: "demoPicture"; use: DemoUse; width?: "text" | "wide" }
  | { type: "demoGallery"; title?: string; uses: DemoUse[] };

export type DemoText = {
  headline: string;
  standfirst?: string;
  dateline?: string;
  lead?: DemoUse;
  body: DemoBlock[];
};

/** What was done to a story, in order of time. `by` is a person's key. */
export type DemoAct =
  | { act: "create"; by: string; when: Ago }
  | { act: "save"; by: string; when: Ago; text: Partial<DemoText> }
  | { act: "submit" | "approve" | "publish"; by: string; when: Ago }
  | { act: "return"; by: string; when: Ago; note: string }
  | {
      act: "update" | "correct" | "clarify" | "fix";
      by: string;
      when: Ago;
      text: Partial<DemoText>;
      note?: string;
      reason?: string;
    }
  | { act: "schedule"; by: string; when: Ago; for: Ahead }
  | { act: "embargo"; by: string; when: Ago; until: Ahead; reason: string }
  | { act: "share"; by: string; when: Ago; with: string }
  | { act: "redate"; by: string; when: Ago; day: string; reason: string }
  | { act: "withdraw"; by: string; when: Ago; note: string }
  | { act: "unpublish"; by: string; when: Ago; note?: string; reason: string }
  | {
      act: "kill";
      by: string;
      when: Ago;
      reason: string;
      reasonClass: ReasonClass;
      showHeadline: boolean;
      replacement?: string;
    };

export type DemoStory = {
  key: string;
  language: Language;
  /** The key of the story that this one translates. */
  translationOf?: string;
  kind?: StoryKind;
  section: string;
  slug: string;
  /** Keys of people, or an agency's name as free text. */
  bylines: (string | { agency: string })[];
  topics: string[];
  /** The key of the series that it is a part of. */
  series?: string;
  /** Who paid for it, of sponsored work. */
  sponsor?: string;
  aiAssistance?: string;
  text: DemoText;
  /** Due time and length, for stories that are not out yet. */
  dueIn?: Ahead;
  askedWords?: number;
  internalNotes?: string;
  history: DemoAct[];
};

/** A standing page: its text in the house's notation, and what it was before where it has changed. */
export type DemoPage = {
  language: Language;
  kind: "about" | "contact" | "ethics" | "corrections" | "ownership";
  title: string;
  text: string;
  before?: string;
};

/** What a reader reported; `answered` names the number of the public entry that came of it. */
export type DemoReport = {
  story: string;
  text: string;
  passage?: string;
  contact?: string;
  when: Ago;
  answered?: { by: string; when: Ago; entry: number; answer: string };
};

export type DemoPaper = {
  sections: Record<Language, DemoSection[]>;
  people: DemoPerson[];
  topics: DemoTopic[];
  series: DemoSeries[];
  pictures: DemoPicture[];
  stories: DemoStory[];
  pages: DemoPage[];
  reports: DemoReport[];
};
