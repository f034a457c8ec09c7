import type { Finding } from "@/lib/checks/findings";
import type { ShownMoment } from "@/lib/moments";
import type { StoryContent } from "./fields";
import type { PublicEntryKind, StampView } from "./view";

export type { Finding };

/** What the desk's components are given. Unlike readers' views these hold what only colleagues may see. */

export type PublicStateView = "neverPublished" | "live" | "withdrawn" | "unpublished" | "killed";
export type WorkingStateView = "draft" | "inReview" | "changesRequested" | "approved";

/** Where a story stands, as the board groups it: what waits for an editor comes first. */
export const BOARD_GROUPS = [
  "inReview",
  "changesRequested",
  "drafts",
  "approved",
  "changing",
  "live",
  "ended",
] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

export type BoardRow = {
  id: number;
  group: BoardGroup;
  publicState: PublicStateView;
  workingState: WorkingStateView;
  /** "" until there is one. */
  headline: string;
  slug: string;
  bylines: string[];
  section?: string;
  language: string;
  words: number;
  /** When it went out, or when it is due; absent where neither is known. */
  time?: { kind: "published" | "due"; moment: ShownMoment; overdue: boolean };
  /** When its text was last saved. */
  saved: ShownMoment;
  /** How long ago that was, in minutes. */
  age: number;
  /** The revision that waits for an editor or was approved. */
  revision?: number;
};

export type BoardFilter = {
  words?: string | undefined;
  mine?: boolean | undefined;
  section?: number | undefined;
  person?: number | undefined;
  language?: string | undefined;
  group?: BoardGroup | undefined;
};

export type BoardView = {
  groups: { group: BoardGroup; rows: BoardRow[]; count: number }[];
  count: number;
  liveToday: number;
  /** What went out today and what is due today, in order of time. */
  day: { id: number; headline: string; moment: ShownMoment; out: boolean; hour: number }[];
  choices: Pick<ChoicesView, "sections" | "people" | "languages">;
};

export type Choice = { id: number; name: string };

/** Everything that can be chosen in a story's form. */
export type ChoicesView = {
  languages: { language: string; name: string }[];
  sections: (Choice & { language: string })[];
  people: (Choice & { title: string })[];
  topics: Choice[];
  pictures: { id: number; name: string; thumb: string; caption: string; credit: string; alt: string }[];
};

/** A button, and why it is refused. */
export type ActView = {
  act: string;
  allowed: boolean;
  /** A key under "refusals" in the message files. */
  reason?: string;
};

export type RevisionView = {
  id: number;
  number: number;
  reason: "submit" | "publish" | "takeOver" | "restore" | "sitting";
  cut: ShownMoment;
  cutBy?: string;
  isPublic: boolean;
  wasPublished: boolean;
};

export type EditorView = {
  id: number;
  language: string;
  publicState: PublicStateView;
  workingState: WorkingStateView;
  version: number;
  content: StoryContent;
  saved: ShownMoment;
  savedBy?: string;
  words: number;
  aside: { internalNotes: string; dueAt: string; askedWords: number | null };
  /** The frozen address, once there is one. */
  address?: string;
  /** The revision that stands in review or was approved, or the newest one. */
  latestRevision?: RevisionView;
  publicRevision?: RevisionView;
  /** The text has moved on from what is public. */
  changed: boolean;
  stamps: StampView[];
  preparedDate?: { moment: ShownMoment; reason: string };
  /** What an editor wrote when the story was returned. */
  returned?: { note: string; by: string; moment: ShownMoment };
  findings: Finding[];
  acts: ActView[];
  choices: ChoicesView;
};

/** What an editor sees before publishing or changing: which revision replaces which, and what it does to the stamps. */
export type PublishView = {
  id: number;
  headline: string;
  language: string;
  version: number;
  revision: RevisionView;
  replaces?: RevisionView;
  findings: Finding[];
  stampsBefore: StampView[];
  stampsAfter: Record<"published" | "updated" | "corrected" | "clarified" | "fix", StampView[]>;
  before: TextView | null;
  after: TextView;
  acts: ActView[];
};

/** A text as plain paragraphs, for the comparison. */
export type TextView = { headline: string; standfirst: string; paragraphs: string[] };

export type LogEntryView = {
  id: string;
  act: string;
  who: string;
  moment: ShownMoment;
  revision?: number;
  note?: string;
  reason?: string;
  publicKind?: PublicEntryKind;
  announces?: ShownMoment;
  /** The first characters of the entry's hash. */
  hash?: string;
  story?: Choice;
};

/** The newsroom's clock as a page begins with it. */
export type DeskClock = {
  /** The instant, in milliseconds since 1970. */
  now: number;
  /** "2026-11-19T13:58:41+05:00" */
  machine: string;
  zone: string;
  /** "2026-11-19" */
  today: string;
  /** The hour with its fraction, 13.97. */
  hour: number;
  /** "13:58:41" */
  timeWords: string;
  /** "Thursday 19 November" */
  dayWords: string;
  /** "+05" */
  offset: string;
  /** The town whose time it is, "" when none is set. */
  place: string;
};
