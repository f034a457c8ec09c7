import type { ShownMoment } from "@/lib/moments";

/** How long each part of a reader's report may be, in UTF-16 code units; a line break counts as one. */
export const LONGEST_REPORT = { text: 2_000, passage: 1_000, contact: 200 } as const;

/** For how many days after an answer that mended something the newsroom keeps how the reader is reached. */
export const CONTACT_DAYS = 30;

/** The field that people never see and programs fill in. */
export const TRAP_FIELD = "website";

export type ReportFieldName = keyof typeof LONGEST_REPORT;

/** What a reader tells. `entry` is the number of the newest public entry of the text that they had before them. */
export type ReaderReport = Record<ReportFieldName, string> & { entry: number | null };

/** A code under "site.report.wrong" for each field that cannot be taken. */
export type ReportFaults = Partial<
  Record<ReportFieldName | typeof TRAP_FIELD, "required" | "tooLong" | "trap">
>;

/**
 * Why a form was not taken whatever it says: its sender's network has sent several, too many are on their way at this
 * moment, or it was more than a form may send and only its beginning is there.
 */
export type ReportHold = { why: "network"; minutes: number } | { why: "busy" | "tooLarge" };

/** A form that was posted and could not be taken: what was typed, and what is wrong with it. */
export type RefusedReport = { report: ReaderReport; faults: ReportFaults; hold?: ReportHold };

export const REPORT_OUTCOMES = ["corrected", "nothingWrong", "spam"] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** The public entries that may come of a report. */
export const ANSWERING_KINDS = ["corrected", "clarified", "updated"] as const;

/** A public entry that may have come of a report. */
export type ReportEntryView = {
  number: number;
  kind: (typeof ANSWERING_KINDS)[number];
  moment: ShownMoment;
  note?: string;
  /** Where readers find it; absent where they have the story no more. */
  href?: string;
};

/** A report as the desk shows it. */
export type ReportView = {
  id: number;
  state: "open" | "answered" | "closed" | "spam";
  text: string;
  passage?: string;
  contact?: string;
  /** The address to write to, where the reader left one that looks like it. */
  mail?: string;
  received: ShownMoment;
  /** The number of the revision that the reader had before them. */
  revision: number;
  /** What was published since that may answer it, newest first. */
  entries: ReportEntryView[];
  answer?: { text?: string; by?: string; moment: ShownMoment; entry?: ReportEntryView };
};

export type StoryReportsView = {
  storyId: number;
  headline: string;
  language: string;
  /** The story's public address; absent where readers have it no more. */
  href?: string;
  mayAnswer: boolean;
  /** How many wait, those that are not shown included. */
  waiting: number;
  open: ReportView[];
  /** Newest answer first. */
  answered: ReportView[];
};

export type OpenReportsView = {
  /** How many are open, answered, closed and spam, of the stories that this person may read. */
  counts: Record<ReportView["state"], number>;
  /** Stories with open reports, the one that has waited longest first. */
  stories: {
    storyId: number;
    headline: string;
    language: string;
    count: number;
    oldest: ShownMoment;
    /** The words of the oldest. */
    text: string;
  }[];
};
