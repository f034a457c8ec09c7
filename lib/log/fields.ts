import { z } from "zod";
import type { ShownMoment } from "@/lib/moments";
import type { PublicEntryKind } from "@/lib/stories/view";
import { typedDay } from "@/lib/typed-day";
import { LOGGED_ACTS } from "./acts";

/** What the log can be asked for, and what it answers. */

const LONGEST_WORDS = 200;

const day = typedDay.optional();

const person = z
  .string()
  .refine((text) => /^(?:clock|import|stranger|[1-9]\d{0,9})$/.test(text), "unknownPerson")
  .transform((text) => (text === "clock" || text === "import" || text === "stranger" ? text : Number(text)))
  .optional();

/** The log's filter as an address gives it. An empty field is absent. */
export const logFilter = z
  .object({
    /** Words of a note or a reason. */
    words: z.string().max(LONGEST_WORDS).optional(),
    act: z
      .string()
      .refine((act) => LOGGED_ACTS.includes(act), "unknownAct")
      .optional(),
    /** A colleague's number, or one of the machines. */
    person,
    /** A story's number, or words of its headline. */
    story: z.string().max(LONGEST_WORDS).optional(),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], message: "endsBeforeStart" });

export type LogFilter = z.output<typeof logFilter>;

/** What an entry's colleagues-only data says, ready to be shown. */
export type EntryDetails = {
  /** What a schedule was for: "publish", "update", … */
  kind?: string;
  /** When that was to happen. */
  plannedFor?: string;
  /** Why it was cancelled. */
  cause?: string;
  scheduledBy?: string;
  scheduledAt?: string;
  /** The end of an embargo. */
  until?: string;
  held?: true;
  /** The colleague with whom a story was shared. */
  name?: string;
  /** For whom a preview was made, in its maker's words. */
  label?: string;
  /** The number of the revision that was brought back. */
  source?: number;
  /** A date that waits for the first publication. */
  date?: string;
  /** Where an imported date comes from. */
  importedFrom?: string;
  override?: string;
  emergency?: string;
  /** The public entries from which words were removed. */
  entries?: string;
  reasonClass?: string;
  /** A setting before and after. */
  secondReader?: { before: string; after: string };
  /** The act that somebody was refused, and the code of the sentence that they were told. */
  refused?: string;
  code?: string;
  /** Of which roles a second factor is wanted, before and after. */
  secondFactorFor?: { before: string[]; after: string[] };
  /** How much was exported, and into what. */
  exported?: { format: string; count: number };
};

export type LogEntryView = {
  id: string;
  act: string;
  /** Which sentence tells it: a key under "desk.log.did". */
  saying: string;
  /** Whether somebody did it; false for what an act brought with it. */
  done: boolean;
  actor: "person" | "clock" | "import" | "stranger";
  who: string;
  moment: ShownMoment;
  /** "13:59:02" */
  seconds: string;
  /** "+05" */
  offset: string;
  /** The day under which it stands: the day on which it was written. */
  day: { machine: string; words: string };
  /** When it was written, where that was later than it took effect: "14:03:01". */
  written?: string;
  /** Where the actor sat. */
  origin?: string;
  revision?: number;
  replaces?: number;
  note?: string;
  reason?: string;
  publicNumber?: number;
  publicKind?: PublicEntryKind;
  announces?: ShownMoment;
  /** The first characters of the entry's hash. */
  hash?: string;
  story?: { id: number; name: string };
  details: EntryDetails;
};

export type LogView = {
  entries: LogEntryView[];
  /** How many entries the filter shows on all pages together. */
  count: number;
  /** The number after which older ones begin; absent on the last page. */
  older?: string;
  people: { id: number; name: string }[];
};
