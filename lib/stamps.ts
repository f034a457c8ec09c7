import { orderInstant } from "./dates";
import type { Moment } from "./moments";
import type { PublicEntryKind } from "./stories/view";

/** A public log entry, as far as dates go. */
export type DatedEntry = {
  number: number;
  kind: PublicEntryKind;
  /** When it was written into the log. */
  at: Date;
  /** The date that a re-date announces. */
  announces: Moment | null;
};

export type Stamp = { moment: Moment; number: number };

/** Every date a reader may see of one story, each with the entry it comes from. */
export type Stamps = {
  published: Stamp;
  updated: Stamp | null;
  corrected: Stamp | null;
  clarified: Stamp | null;
  /** The newest of the four: dateModified, lastmod, Last-Modified, "Last update". */
  modified: Stamp;
  /** For a re-dated story: since when it has stood on this site. */
  onSiteSince: Moment | null;
};

/**
 * The only source of any date a reader sees: public log entries in, dates out.
 * Null for a story without a publication. A fix, a move and an imported entry
 * move nothing; a re-date replaces the date of first publication.
 */
export function stamps(entries: readonly DatedEntry[], zone: string): Stamps | null {
  const ordered = [...entries].sort((a, b) => a.number - b.number);
  const first = ordered.find((entry) => entry.kind === "published");
  if (!first) return null;
  const redate = ordered.findLast((entry) => entry.kind === "redated" && entry.announces);
  const published: Stamp = redate?.announces
    ? { moment: redate.announces, number: redate.number }
    : stampOf(first);
  const [updated, corrected, clarified] = (["updated", "corrected", "clarified"] as const).map((kind) => {
    const entry = ordered.findLast((candidate) => candidate.kind === kind);
    return entry ? stampOf(entry) : null;
  }) as [Stamp | null, Stamp | null, Stamp | null];
  return {
    published,
    updated,
    corrected,
    clarified,
    modified: newest([published, updated, corrected, clarified], zone),
    onSiteSince: redate ? stampOf(first).moment : null,
  };
}

function stampOf(entry: DatedEntry): Stamp {
  return { moment: { precision: "instant", at: entry.at.toISOString() }, number: entry.number };
}

function newest(candidates: (Stamp | null)[], zone: string): Stamp {
  const present = candidates.filter((stamp) => stamp !== null);
  return present.reduce((latest, stamp) =>
    orderInstant(stamp.moment, zone) > orderInstant(latest.moment, zone) ? stamp : latest,
  );
}
