import { z } from "zod";
import { momentOf, showMoment } from "@/lib/dates";
import { moment } from "@/lib/moment-fields";
import type { EntryDetails } from "./fields";

const text = z.string().optional().catch(undefined);
const instant = z.iso.datetime().optional().catch(undefined);

const settings = z
  .object({ secondReader: z.string(), secondFactorFor: z.array(z.string()).default([]) })
  .optional()
  .catch(undefined);

/** Everything that any act writes beside its entry. What is not there, or was removed, is absent. */
const stored = z
  .object({
    schedule: z.number().optional().catch(undefined),
    kind: text,
    for: instant,
    cause: text,
    scheduledBy: text,
    scheduledAt: instant,
    until: instant,
    held: z.literal(true).optional().catch(undefined),
    name: text,
    step: text,
    /** The act that somebody was refused, and the code of the sentence that they were told. */
    refused: text,
    code: text,
    label: text,
    source: z.number().optional().catch(undefined),
    moment: moment.optional().catch(undefined),
    prepared: z.object({ moment: moment.nullable() }).optional().catch(undefined),
    override: text,
    emergency: text,
    before: settings,
    after: settings,
    format: text,
    count: z.number().optional().catch(undefined),
    public: z
      .object({ source: text, entries: z.array(z.number()).optional().catch(undefined), reasonClass: text })
      .optional()
      .catch(undefined),
  })
  .catch({});

export type StoredData = z.output<typeof stored>;

/** The data column of an entry as far as it can be read. */
export function readData(data: unknown): StoredData {
  return stored.parse(data ?? {});
}

/** What the data says, with its times in words. */
export function detailsOf(data: StoredData, language: string, zone: string): EntryDetails {
  const say = (at: string | undefined) => at && showMoment(momentOf(new Date(at)), language, zone).words;
  const date = data.moment ?? data.prepared?.moment;
  const { refused, code } = data;
  const { kind, cause, scheduledBy, held, name, label, source, override, emergency, before, after } = data;
  const all: EntryDetails = {
    ...{ kind, cause, scheduledBy, held, name, label, source, override, emergency },
    ...{ refused, code },
    plannedFor: say(data.for),
    scheduledAt: say(data.scheduledAt),
    until: say(data.until),
    date: date ? showMoment(date, language, zone).words : undefined,
    importedFrom: data.public?.source,
    entries: data.public?.entries?.join(", "),
    reasonClass: data.public?.reasonClass,
    ...(before && after ? changed(before, after) : {}),
    exported:
      data.format && data.count !== undefined ? { format: data.format, count: data.count } : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ""));
}

type Settings = { secondReader: string; secondFactorFor: string[] };

/** Which settings are others than before. */
function changed(before: Settings, after: Settings): Pick<EntryDetails, "secondReader" | "secondFactorFor"> {
  const [was, is] = [before.secondFactorFor, after.secondFactorFor];
  return {
    ...(before.secondReader === after.secondReader
      ? {}
      : { secondReader: { before: before.secondReader, after: after.secondReader } }),
    ...(was.join() === is.join() ? {} : { secondFactorFor: { before: was, after: is } }),
  };
}
