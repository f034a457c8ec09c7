import type { DeskClock } from "@/lib/moments";
import type { Words } from "@/lib/words/words";

/** What every row of one board needs. */
export type BoardSettings = {
  words: Words;
  language: string;
  clock: DeskClock;
  /** Language code → its name. */
  languages: Map<string, string>;
};
