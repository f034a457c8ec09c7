import type { Draft } from "./fields";

/** A save on its way, by its tab and the number that it gave to it. */
export type Sent = { sitting: string; sequence: number; draft: Draft };

/** A text as it is kept on the device until the newsroom has it. */
export type Kept = {
  storyId: number;
  sitting: string;
  personId: number;
  /** The version that it is based on, and what stood there. */
  baseVersion: number;
  base: Draft;
  /** What was sent on top of that without an answer. */
  sent: Sent[];
  draft: Draft;
  /** ISO 8601, by this device's clock. */
  at: string;
  /** Counts what its sitting has kept, from 1: a device's clock may be put back. */
  nth: number;
};

/** Where texts are kept that the newsroom does not have yet. Nothing here rejects: what cannot be kept is not kept. */
export type Device = {
  /** Whether what is kept outlives the tab, as far as was seen. */
  lasting(): boolean;
  /** Resolves with whether it is kept. */
  keep(kept: Kept): Promise<boolean>;
  /** Keeps a text before it returns, for a page that is about to go. */
  keepAtOnce(kept: Kept): void;
  remove(storyId: number, sitting: string): Promise<void>;
  /** What one person's sittings left behind of a story, the oldest first. */
  list(storyId: number, personId: number): Promise<Kept[]>;
  /** Says that a sitting is alive, until what it resolves with is called. */
  hold(sitting: string): () => void;
  /** Takes over what a sitting left, or null while that one is alive or somebody else has taken it. */
  claim(sitting: string): Promise<(() => void) | null>;
  /** Whether a sitting was, or is, a tab of this device. */
  wasHere(sitting: string): boolean;
  /** Whether a sitting was a tab of this device that is gone. */
  isLeft(sitting: string): Promise<boolean>;
};
