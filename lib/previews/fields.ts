import { z } from "zod";
import type { HistoryRevision } from "@/lib/history/fields";
import type { ShownMoment } from "@/lib/moments";

/** How long an address may lead to a preview, in days: never for good. */
export const LINK_DAYS = [1, 3, 7, 30] as const;

const LONGEST_LABEL = 120;

/** For whom an address is made, in its maker's words. */
export const linkLabel = z.string().trim().min(1).max(LONGEST_LABEL);

/** One of the offered numbers of days, as a form sends it. */
export const linkDays = z.coerce
  .number()
  .refine((days) => LINK_DAYS.some((offered) => offered === days), "wrong");

/**
 * Whether an address leads to its preview, and what ended it. "stopped": its story was killed, its text removed, or
 * its maker may not show the story to anybody any more.
 */
export type LinkState = "works" | "expired" | "takenBack" | "stopped";

/** An address that was made, as the desk lists it. The address itself is known only to whom it was shown. */
export type PreviewLinkView = {
  id: number;
  label: string;
  madeBy: string;
  made: ShownMoment;
  /** The number of the one revision that it shows. */
  revision: number;
  until: ShownMoment;
  state: LinkState;
  takenBack?: ShownMoment;
  opened: number;
  openedLast?: ShownMoment;
};

/** An embargo that stands now; without `until` it is held until an editor lifts it. */
export type EmbargoedView = { until?: ShownMoment };

/** What the desk's preview screen is given beside the page in its frame. */
export type PreviewScreenView = {
  id: number;
  headline: string;
  language: string;
  /** The revision in the frame; absent for the working copy. */
  revision?: { id: number; number: number };
  /** When that text was kept or saved. */
  moment: ShownMoment;
  /** Whether whoever looks may read what is being written. */
  readsWorking: boolean;
  /** The version of the working copy. */
  version: number;
  /** When the working copy was saved. */
  saved: ShownMoment;
  /** Newest first, only those that they may read. */
  choices: HistoryRevision[];
  /** Why they may not make an address for others: a refusal code, or null where they may. */
  whyNotShare: string | null;
  embargo?: EmbargoedView;
};

/** The widths at which a page can be looked at, in CSS pixels: a telephone, a tablet, a desk. */
export const PREVIEW_WIDTHS = [360, 768, 1280] as const;
export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number];

export const PREVIEW_LOOKS = ["device", "light", "dark"] as const;
export type PreviewLook = (typeof PREVIEW_LOOKS)[number];

/** Which page stands in the frame, and how: all of it is in the screen's address. */
export type PreviewPlace = {
  storyId: number;
  revision?: number | undefined;
  width: PreviewWidth;
  look: PreviewLook;
};
