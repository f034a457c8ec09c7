import type { SaveAnswer, StoredText } from "./fields";
import type { HeldDraft } from "./held-draft";
import type { Device } from "./kept";
import type { Timers } from "./timers";
import type { Transport } from "./transport";

export type SavedText = Extract<SaveAnswer, { kind: "saved" }>;

/** What saving works with, and whom it tells. */
export type SavingParts = {
  storyId: number;
  sitting: string;
  personId: number;
  name: string;
  stored: StoredText;
  held: HeldDraft;
  transport: Transport;
  device: Device;
  timers: Timers;
  /** ISO 8601, by the newsroom's clock. */
  now: () => string;
  /** Something is to be shown differently. */
  say: () => void;
  saved: (answer: SavedText) => void;
  /** The device has kept what is typed; or it keeps nothing, or has no room left. */
  keeps: (isKept: boolean) => void;
  /** Somebody else's text was joined with what is typed. */
  joined: (theirs: StoredText) => void;
  /** An attempt to save is over. */
  settled: () => void;
};
