import type { ShownMoment } from "@/lib/moments";

/** A browser in which somebody is signed in, ready to be shown. */
export type SessionView = {
  id: string;
  /** Network address and browser, as far as they are known. */
  origin: string;
  opened: ShownMoment;
  seen: ShownMoment;
  /** Whether a second factor was shown in it. */
  second: boolean;
  /** Whether it is the one in which this is read. */
  here: boolean;
};
