import type { TrustedProxies } from "@/lib/env";
import type { Answer } from "./answer";
import type { PressEdition } from "./editions";
import type { Expiries } from "./expiries";
import type { Render } from "./render";
import type { ReceiveReport } from "./report";
import type { SharedTerms } from "./shared";

/** What a press is given to work with. */
export type PressOptions = {
  /** Whoever makes pages: Next's request handler. */
  render: Render;
  /** The editions as they stand now; asked for with every page where nothing is kept. */
  editions: () => Promise<readonly PressEdition[]>;
  /** Whoever tells what has changed; absent, or in development: nothing is kept. */
  expiries?: Expiries;
  /** How much memory kept pages may take, in MB, and for how many minutes they are served without any word from the database; absent: as the owner has set it. */
  memory?: number;
  cutOff?: number;
  /** What caches before the site are told; absent: as the owner has set them. */
  shared?: SharedTerms;
  /** Told of every kept page that a reader gets, by its place. */
  countRead?: (place: string) => void;
  /** What this server says of itself to whoever watches it; absent: Next answers. */
  health?: () => Promise<Answer>;
  /** The time, in ms since the epoch. */
  now?: () => number;
  /** Where the site stands on the web; a request's `Host` is never believed. */
  siteUrl: string;
  /** The addresses of what lies in `public/`. */
  files: ReadonlySet<string>;
  /** The folder of a build's scripts and styles; absent: Next sends them. */
  built?: string;
  /** Takes a reader's report of a mistake; absent: nothing is taken. */
  receiveReport?: ReceiveReport;
  /** Leaves Next's runtime in readers' pages, for hot reload. */
  dev?: boolean;
  /** Whose word on a request's sender is believed; absent: as the owner has set it. */
  proxies?: TrustedProxies;
  /** How long a page may take, in milliseconds. */
  limit?: number;
  log?: (...line: unknown[]) => void;
};
