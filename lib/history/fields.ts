import type { TextDiff } from "@/lib/compare/fields";
import type { LogEntryView } from "@/lib/log/fields";
import type { ShownMoment } from "@/lib/moments";
import type { RevisionView } from "@/lib/stories/desk-view";
import type { StampView } from "@/lib/stories/view";

/** What the history screen is given. */

/** What the timeline of a story can be narrowed to. */
export const HISTORY_SHOWS = ["all", "revisions", "public"] as const;
export type HistoryShow = (typeof HISTORY_SHOWS)[number];

/** A revision on the timeline. */
export type HistoryRevision = {
  id: number;
  number: number;
  reason: RevisionView["reason"];
  moment: ShownMoment;
  /** "13:59:02" */
  seconds: string;
  offset: string;
  day: { machine: string; words: string };
  cutBy?: string;
  /** The number of the revision whose text it brought back. */
  source?: number;
  isPublic: boolean;
  wasPublished: boolean;
  /** Its text was removed for a legal reason. */
  redacted: boolean;
  /** Whether whoever looks may read and compare its text. */
  readable: boolean;
};

/** One moment of a story's life: an act, with the revision it named, or a revision that was kept. */
export type HistoryRow = { day: HistoryRevision["day"] } & (
  | {
      entry: LogEntryView;
      revision?: HistoryRevision;
      /** The approval that this entry gave is void: the text was changed after it. */
      isVoid?: boolean;
    }
  | { entry?: undefined; revision: HistoryRevision; isVoid?: undefined }
);

export type HistoryView = {
  id: number;
  headline: string;
  /** All of it, what readers could see, or without any text. */
  reading: "working" | "public" | "sealed";
  /** Newest first. */
  rows: HistoryRow[];
  page: number;
  pages: number;
  /** What will happen, and what is due and not written down yet. */
  plans: { id: number; kind: string; moment: ShownMoment; by: string; due: boolean }[];
  /** The texts that can be compared, newest first: those of this page and all that were public. */
  choices: HistoryRevision[];
  /** Bringing a text back: whether it may be done, or why not; absent where it is not theirs to do. */
  restore?: { allowed: boolean; reason?: string };
  /** Restoring ends in the change dialog, because readers have a text before them. */
  leadsToChange: boolean;
  version: number;
};

/** Two texts of a story beside each other. */
export type ComparisonView = {
  a: ComparedSide;
  b: ComparedSide;
  diff: TextDiff;
};

export type ComparedSide = { number: number; stamps: StampView[] };
