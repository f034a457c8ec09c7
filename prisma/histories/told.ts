import { orderInstant } from "@/lib/dates";
import { announcedMoment } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import { companionParts } from "@/lib/stories/companions";
import type { PublicEntryKind } from "@/lib/stories/view";
import type { PublicState } from "../generated/enums";
import type { StoryRecord } from "./record";

/** An event of a story's public life, as the log and the schedules that are due tell it. */
export type Event = {
  number: number;
  kind: PublicEntryKind;
  at: Date;
  announces: Moment | null;
  revisionId: number | null;
  note: string | null;
};

/** The public life of a story up to an instant: what stands in the log, then what is due and waits to be confirmed. */
export function eventsOf({ logEntries, schedules }: StoryRecord, at: Date): Event[] {
  const events = logEntries.flatMap((row): Event[] => {
    if (row.publicNumber === null) return [];
    const { publicNumber: number, at: when, revisionId, note } = row;
    return [
      {
        number,
        kind: row.publicKind as PublicEntryKind,
        at: when,
        announces: announcedMoment(row),
        revisionId,
        note,
      },
    ];
  });
  events.sort((a, b) => a.number - b.number);
  const due = schedules.filter((schedule) => schedule.state === "waiting" && schedule.at <= at);
  for (const schedule of due) {
    const add = (event: Pick<Event, "kind" | "announces" | "revisionId" | "note">) =>
      events.push({ number: events.length + 1, at: schedule.at, ...event });
    const { revisionId, note } = schedule;
    add({ kind: SCHEDULED[schedule.kind], announces: null, revisionId, note });
    for (const part of companionParts(schedule))
      add({ kind: part.kind, announces: part.announces ?? null, revisionId: null, note: part.note ?? null });
  }
  return events;
}

const SCHEDULED = {
  publish: "published",
  update: "updated",
  correct: "corrected",
  clarify: "clarified",
  fix: "fix",
  unpublish: "unpublished",
} as const;

const TEXTS: PublicEntryKind[] = ["published", "updated", "corrected", "clarified", "fix", "moved"];

/** From which public states an event may come, and where it leads; written here a second time, beside the workflow. */
const LEADS: Record<PublicEntryKind, Partial<Record<PublicState, PublicState>>> = {
  published: { neverPublished: "live" },
  updated: { live: "live", withdrawn: "withdrawn", unpublished: "unpublished" },
  corrected: { live: "live", withdrawn: "withdrawn", unpublished: "unpublished" },
  clarified: { live: "live", withdrawn: "withdrawn", unpublished: "unpublished" },
  fix: { live: "live", withdrawn: "withdrawn", unpublished: "unpublished" },
  moved: { live: "live", withdrawn: "withdrawn" },
  redated: { live: "live", withdrawn: "withdrawn" },
  imported: { live: "live" },
  withdrawn: { live: "withdrawn" },
  unpublished: { live: "unpublished", withdrawn: "unpublished" },
  republished: { withdrawn: "live", unpublished: "live" },
  killed: { live: "killed", withdrawn: "killed", unpublished: "killed" },
  restored: { killed: "unpublished" },
  redacted: { live: "live", withdrawn: "withdrawn", unpublished: "unpublished", killed: "killed" },
};

export type Told = {
  state: PublicState;
  /** The revision whose text is public, or was when the story left the public. */
  revisionId: number | null;
  /** Every revision that was ever public. */
  published: Set<number>;
  /** By which a list puts it in order. */
  listedAt: Date | null;
  /** What is wrong with the life itself. */
  faults: string[];
};

/** Follows a story's public life event by event, and says which step could not have been. */
export function follow(events: Event[], zone: string): Told {
  const told: Told = {
    state: "neverPublished",
    revisionId: null,
    published: new Set(),
    listedAt: null,
    faults: [],
  };
  for (const [index, event] of events.entries()) {
    const next = LEADS[event.kind][told.state];
    if (!next) told.faults.push(`${event.kind} (${event.number}) while ${told.state}`);
    const isText = TEXTS.includes(event.kind);
    if (isText && told.state === "unpublished" && events[index + 1]?.kind !== "republished")
      told.faults.push(`${event.kind} (${event.number}) of an unpublished story that does not come back`);
    told.state = next ?? told.state;
    if (isText && event.revisionId === null)
      told.faults.push(`${event.kind} (${event.number}) without a text`);
    if (isText && event.revisionId !== null) {
      told.revisionId = event.revisionId;
      told.published.add(event.revisionId);
    }
    if (event.kind === "published") told.listedAt ??= event.at;
    if (event.kind === "redated" && event.announces) told.listedAt = orderInstant(event.announces, zone);
  }
  return told;
}
