import type { ShownMoment } from "@/lib/moments";
import type { PublicStateView, WorkingStateView } from "@/lib/stories/desk-view";

/** The public entries that take back or mend what a story had said, and so concern its translations. */
export const FLAGGING_KINDS = ["corrected", "clarified", "withdrawn", "unpublished", "killed"] as const;
export type FlaggingKind = (typeof FLAGGING_KINDS)[number];

/** A public entry, as the desk names it; `href` leads to it where readers still have it. */
export type FlagEntryView = { number: number; kind: FlaggingKind; moment: ShownMoment; href?: string };

/** What was said of a story in another language, for whoever has to look whether this one says the same. */
export type TranslationFlagView = {
  id: number;
  /** The story that was corrected. The headline is absent where readers have it no more. */
  source: { language: string; name: string; headline?: string };
  entry: FlagEntryView;
  /** The public note; absent where there was none, and after it was removed. */
  note?: string;
  /** How it was settled; `entry` is the translation's own, where it was corrected too. */
  settled?: { moment: ShownMoment; by?: string; reason?: string; entry?: FlagEntryView };
};

export type StoryFlagsView = {
  storyId: number;
  headline: string;
  language: string;
  open: TranslationFlagView[];
  /** Settled last comes first. */
  settled: TranslationFlagView[];
};

/** A story in another language: whether it is begun, and which it is for those who may see it. */
export type TranslationView = {
  language: string;
  name: string;
  begun: boolean;
  /** Who began it and when, as long as it was never public; absent of one that was brought in. */
  by?: { name: string; moment: ShownMoment };
  /** Begun by a colleague who wrote nothing in it for a day: it can be begun anew. */
  left?: boolean;
  story?: { id: number; publicState: PublicStateView; workingState: WorkingStateView; changing: boolean };
};
