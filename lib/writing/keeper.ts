import type { Finding } from "@/lib/checks/finding";
import type { DraftStore, Presence, StoredText, WireSubject } from "./fields";
import type { Device } from "./kept";
import { TabKeeper } from "./tab-keeper";
import type { Timers } from "./timers";
import type { Transport } from "./transport";

/** A story as a tab opens it. */
export type Opened = {
  storyId: number;
  /** When the newsroom made this page, as ISO 8601: its clock until the tab hears from it. */
  at: string;
  personId: number;
  /** The name of whoever opens it. */
  name: string;
  stored: StoredText;
  /** Who was there and who had the pen when the page was made; absent where whoever opens it is not told. */
  presence?: Presence | undefined;
  /** Whether whoever opens it may save it at all. */
  maySave: boolean;
  findings: Finding[];
  words: number;
};

export type KeeperParts = {
  opened: Opened;
  /** The name of this tab; random. */
  sitting: string;
  transport: Transport;
  device: Device;
  timers: Timers;
};

/** A draft that is kept: what the islands use, and what the page around them does with it. */
export type Keeper = DraftStore & {
  start(): void;
  /** Sends what can still be sent, and does nothing more. */
  close(): void;
  /** The page is hidden, or about to go for good. */
  leave(forGood: boolean): void;
  /** The page is shown again, or the network is back. */
  wake(): void;
  /** Whether whoever writes may save, as the story stands now. */
  allow(maySave: boolean): void;
  /** Something is typed that is neither in the newsroom nor on this device. */
  isLoose(): boolean;
  /** Something has changed in the story, elsewhere or by an act. */
  hear(subject: WireSubject, presence: Presence): void;
  /** Looks up what stands in the newsroom; with a version, only where that is a newer one. */
  lookUp(version?: number): Promise<void>;
};

/** Opens a story to be written in. Nothing is read, sent or kept before `start`. */
export function openDraft(parts: KeeperParts): Keeper {
  return new TabKeeper(parts);
}
