import type { CardLabels } from "@/lib/cards/fields";
import type { TextDiff } from "@/lib/compare/fields";
import type { Materiality } from "@/lib/materiality/fields";
import type { Finding } from "@/lib/checks/findings";
import type { SlugScript } from "@/lib/slugs/fields";
import type { TranslationFlagView, TranslationView } from "@/lib/translations/fields";
import type { LostPictureView } from "@/lib/media/fields";
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
  "scheduled",
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
  /** When it went out, will go out or is due; absent where none is known. Overdue: the time has passed. */
  time?: { kind: "published" | "due" | "scheduled"; moment: ShownMoment; overdue: boolean };
  /** When its text was last saved. */
  saved: ShownMoment;
  /** How long ago that was, in minutes. */
  age: number;
  /** The revision that waits for an editor or was approved. */
  revision?: number;
  standing: RowStandingView;
};

/** What changes what may be done with a story, as the board shows it. */
export type RowStandingView = {
  /** The text that goes out at a time; `newer`: there is newer text that will not. */
  scheduled?: ScheduleView & { newer: boolean };
  /** The end that is planned. */
  ends?: ScheduleView;
  cancelled?: CancelledView;
  embargo?: EmbargoView;
  /** How many readers' reports of a mistake are open; absent where none is. */
  reports?: number;
  /** How many corrections in other languages are open here; absent where none is. */
  flags?: number;
  /** Published without a second reader. */
  unsigned: boolean;
};

/** Something that somebody must look at now. */
export type AttentionView = {
  what:
    "pictureLost" | "pictureEnding" | "stuck" | "cancelled" | "overdue" | "flagged" | "reported" | "unsigned";
  row: BoardRow;
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
  /** What went out today, what will go out or end today and what is due, in order of time. */
  day: {
    id: number;
    headline: string;
    moment: ShownMoment;
    what: "out" | "due" | "scheduled" | "ends";
    hour: number;
  }[];
  /** Whatever the filter leaves out: what is stuck first. */
  attention: AttentionView[];
  choices: Pick<ChoicesView, "sections" | "people" | "languages">;
};

export type Choice = { id: number; name: string };

/** Everything that can be chosen in a story's form. */
export type ChoicesView = {
  languages: { language: string; name: string }[];
  sections: (Choice & { language: string })[];
  /** `printed`: the name as the edition's language writes it. */
  people: (Choice & { printed: string; title: string })[];
  topics: Choice[];
};

/** A button, and why it is refused. */
export type ActView = {
  act: string;
  allowed: boolean;
  /** A key under "refusals" in the message files, and what its sentence is filled with. */
  reason?: string;
  values?: Record<string, string | number>;
  /** Whether it makes sense to this person at this moment, so that a screen offers it. */
  shown?: boolean;
};

export type ScheduleKindView = "publish" | "update" | "correct" | "clarify" | "fix" | "unpublish";

/** What happens to a story at a time. */
export type ScheduleView = {
  id: number;
  kind: ScheduleKindView;
  at: ShownMoment;
  /** The pinned revision; absent for an unpublishing. */
  revision?: { id: number; number: number };
  madeBy: string;
  note?: string;
  /** Its time has come, and the clock has not written it down yet: readers meet it all the same. */
  due: boolean;
  /** Due for more than a minute: the clock stands still. */
  stuck: boolean;
};

/** A schedule that came to nothing, as long as nothing newer happened. */
export type CancelledView = {
  kind: ScheduleKindView;
  for: ShownMoment;
  /** A key under "desk.schedule.cancelled". */
  cause: string;
  at: ShownMoment;
};

export type EmbargoView = {
  /** Absent: held, without an end. */
  until?: ShownMoment;
  reason: string;
  /** False once its time has passed. */
  inForce: boolean;
};

export type ApprovalView = {
  revisionId: number;
  number: number;
  by: string;
  moment: ShownMoment;
  /** The text has changed since. */
  isVoid: boolean;
};

/** What stands beside a story's two states. */
export type StandingView = {
  /** The soonest first. */
  waiting: ScheduleView[];
  cancelled?: CancelledView;
  embargo?: EmbargoView;
  approval?: ApprovalView;
  /** Published without a second reader. */
  unsigned: boolean;
  sharedWith: Choice[];
  /** The open note that holds the story back: which one, who wrote it, its words, how many more there are. */
  blocked?: { storyId: number; noteId: number; who: string; words: string; more: number };
  /** Suggestions in the text that is being written are still to be decided. */
  suggestionsOpen?: boolean;
};

export type RevisionView = {
  id: number;
  number: number;
  reason: "submit" | "publish" | "takeOver" | "restore" | "sitting" | "aside";
  cut: ShownMoment;
  cutBy?: string;
  isPublic: boolean;
  wasPublished: boolean;
  /** The version of the working copy that it froze. */
  workingVersion: number;
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
  /** Where readers find it: the section and the last part of that address. */
  place?: { sectionId: number | null; slug: string };
  /** The revision that stands in review or was approved, or the newest one. */
  latestRevision?: RevisionView;
  publicRevision?: RevisionView;
  /** The text has moved on from what is public. */
  changed: boolean;
  stamps: StampView[];
  preparedDate?: { moment: ShownMoment; reason: string };
  /** What an editor wrote when the story was returned. */
  returned?: { note: string; by: string; moment: ShownMoment };
  /** What the writer wrote when the story was handed in, as long as it waits for an editor. */
  submitted?: { note: string; by: string; moment: ShownMoment };
  findings: Finding[];
  standing: StandingView;
  acts: ActView[];
  choices: ChoicesView;
};

/** What stands beside the text on the editor's screen and does not come from it. */
export type InspectorView = {
  edition: { language: string; name: string; siteName: string; slugs: SlugScript; labels: CardLabels };
  /** What the headline as it is stored gives as an address. */
  suggested: { headline: string; slug: string };
  /** The edition's own; `href` is what stands before a story's slug: "/ru/city/". */
  sections: (Choice & { href: string })[];
  /** The series that the edition has a name for. */
  series: Choice[];
  /** One for every other edition. */
  translations: TranslationView[];
  translate: ActView;
  /** What was corrected in another language and is open here; for those who work on the story. */
  flags: TranslationFlagView[];
  lost: LostPictureView[];
};

/** What an editor sees before publishing or changing: which revision replaces which, and what it does to the stamps. */
export type PublishView = {
  id: number;
  headline: string;
  language: string;
  version: number;
  revision: RevisionView;
  replaces?: RevisionView;
  /** Where readers will find it; absent as long as no section is chosen. */
  address?: string;
  findings: Finding[];
  stampsBefore: StampView[];
  stampsAfter: Record<"published" | "updated" | "corrected" | "clarified" | "fix", StampView[]>;
  /** What the revision does to the public text; absent where there is none yet. */
  diff?: TextDiff;
  /** What of it changes the meaning of what readers were told; null where they were told nothing yet. */
  material: Materiality | null;
  standing: StandingView;
  /** Whether somebody besides whoever looks has read the revision, and whether the newsroom insists on it. */
  secondReader: { mandatory: boolean; missing: boolean };
  acts: ActView[];
};

/** A public entry as the removal from the record offers it. */
export type RedactableView = {
  number: number;
  kind: PublicEntryKind;
  moment: ShownMoment;
  note: string;
  /** Its note and text were removed before. */
  gone: boolean;
};

/** What a removal from the record would take. */
export type DoomedView = {
  /** Stands for exactly this. */
  key: string;
  entries: { number: number; note: string }[];
  revisions: { number: number; headline: string }[];
  /** How many entries of the private log. */
  inLog: number;
  /** How often the passage stands elsewhere: in readers' reports, in threads of notes, beside flags, in past plans and fronts. */
  beside: Record<"reports" | "notes" | "flags" | "schedules" | "fronts", number>;
};

/** A story that a text can link to. */
export type LinkableView = {
  id: number;
  headline: string;
  section?: string;
  language: string;
  state: PublicStateView | WorkingStateView;
  /** When it was published; of a draft, when it was last saved. */
  moment: ShownMoment;
};
