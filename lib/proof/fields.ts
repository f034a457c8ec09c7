import type { PublicEntryKind } from "@/lib/stories/view";

/** The shapes of the proof: where readers meet a story, and whether each place shows what it should. */

export const PLACE_KINDS = [
  "page",
  "formerPage",
  "changes",
  "log",
  "front",
  "section",
  "topic",
  "person",
  "series",
  "archive",
  "related",
  "part",
  "corrections",
  "correctionsRss",
  "correctionsAtom",
  "correctionsJson",
  "rss",
  "atom",
  "json",
  "sitemaps",
  "sitemap",
  "newsSitemap",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What one server answered for one place. */
export type Verdict =
  /** It shows the story as it stands now, or the notice in its place. */
  | { state: "confirmed" }
  /** The story has left this place, as it should. */
  | { state: "gone" }
  /** The story rightly does not stand there: the place holds newer ones. */
  | { state: "notOnIt" }
  /** It shows an older state; `entry` is the one it shows, where that can be seen. */
  | { state: "stale"; entry?: number }
  /** It answered with a status that is none of the place's own. */
  | { state: "wrong"; status: number }
  /** It did not answer in time. */
  | { state: "silent" };

export type PlaceView = {
  kind: PlaceKind;
  /** Of a section, a topic, a person, a series, a month, another story. */
  name?: string;
  path: string;
  answers: { instance: string; milliseconds: number; verdict: Verdict }[];
};

export type ProofView = {
  publicState: "live" | "withdrawn" | "unpublished" | "killed";
  /** What the newest public entry says was done, and when: "08:37:12". */
  kind: PublicEntryKind;
  entry: number;
  timeWords: string;
  dayWords: string;
  machine: string;
  revision?: number;
  /** "08:37:14" */
  askedWords: string;
  /** The servers that say that they are alive. */
  instances: string[];
  /** Those that have not yet said that they have applied everything that has changed: what they serve may be older. */
  behind: string[];
  /** Caches before the site that have not been told of all of it, with the reason where one is known: "Fastly (answered 503)". */
  cachesBehind: string[];
  places: PlaceView[];
};

/** Whether all is well with an answer. */
export function isWell({ state }: Verdict): boolean {
  return state === "confirmed" || state === "gone" || state === "notOnIt";
}
