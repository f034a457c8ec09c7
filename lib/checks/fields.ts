import type { ShownMoment } from "@/lib/moments";
import type { Finding } from "./finding";

/** What the desk's page about the scan of live pages is given. */

export type ScanView = {
  underWay?: {
    done: number;
    pages: number;
    begun: boolean;
    requested: ShownMoment;
    /** It should have been finished long ago. */
    overdue: boolean;
  };
  last?: {
    finished: ShownMoment;
    pages: number;
    /** Who asked for it; absent for the night's own. */
    who?: string;
    stories: ScannedStory[];
    /** How many findings are not listed. */
    more: number;
  };
};

export type ScannedStory = {
  id: number;
  headline: string;
  language: string;
  path: string;
  findings: Pick<Finding, "level" | "code" | "place" | "found">[];
};
