import type { Newsroom } from "@/lib/newsroom";

/** How far a shared cache has been told of what changed. */
export type Progress = {
  /** Up to which expiry everything was purged; null where that is not known. */
  sequence: number | null;
  /** Up to which it was purged once more; null where everything is. */
  repeated: number | null;
  dueUpTo: Date;
  failures: number;
  failingSince: Date | null;
  /** In how many milliseconds it is to be tried again; negative where it may be. */
  pause: number;
};

/** Whoever purges has this long for it, in milliseconds; afterwards another instance may. Longer than any purge may take. */
const LEASE = 20_000;

type Who = { cache: string; instance: string };
type Row = Omit<Progress, "sequence" | "repeated"> & { sequence: bigint | null; repeated: bigint | null };

/**
 * Makes sure that a cache has its row. One that was never purged, or holds pages of another build, is to forget
 * everything: those pages name styles that are not there any more.
 */
export async function beginProgress({ db }: Newsroom, cache: string, build: string | null): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "purges" AS p ("cache", "due_up_to", "build") VALUES (${cache}, clock_timestamp(), ${build})
    ON CONFLICT ("cache") DO UPDATE SET "sequence" = NULL, "repeated" = NULL, "build" = excluded."build"
    WHERE p."build" IS DISTINCT FROM excluded."build"`;
}

export async function readProgress({ db }: Newsroom, cache: string): Promise<Progress | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT "sequence", "repeated", "due_up_to" AS "dueUpTo", "failures", "failing_since" AS "failingSince",
           coalesce(extract(epoch FROM "try_at" - clock_timestamp()) * 1000, 0)::float8 AS "pause"
    FROM "purges" WHERE "cache" = ${cache}`;
  if (!row) return null;
  return { ...row, sequence: numberOrNull(row.sequence), repeated: numberOrNull(row.repeated) };
}

/** Makes this instance the one that purges; false where another does, or has since it was read how far that came. */
export async function claim({ db }: Newsroom, { cache, instance }: Who, read: Progress): Promise<boolean> {
  const claimed = await db.$executeRaw`
    UPDATE "purges" SET "held_by" = ${instance}, "held_until" = clock_timestamp() + ${LEASE} * interval '1 millisecond'
    WHERE "cache" = ${cache} AND ("held_until" IS NULL OR "held_until" <= clock_timestamp())
      AND "sequence" IS NOT DISTINCT FROM ${read.sequence}::bigint
      AND "repeated" IS NOT DISTINCT FROM ${read.repeated}::bigint
      AND "failures" = ${read.failures}`;
  return claimed === 1;
}

type Reached = Pick<Progress, "sequence" | "repeated" | "dueUpTo">;

/** The cache has forgotten, and another instance may have the next turn. */
export async function purged({ db }: Newsroom, { cache, instance }: Who, reached: Reached): Promise<void> {
  await db.purge.updateMany({
    where: { cache, heldBy: instance },
    data: { ...reached, ...RELEASED, failures: 0, failingSince: null, lastError: null, tryAt: null },
  });
}

/** The cache could not be reached, and is tried again after `pause` milliseconds. */
export async function notPurged(
  { db }: Newsroom,
  { cache, instance }: Who,
  { pause, error }: { pause: number; error: string },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "purges" SET "held_by" = NULL, "held_until" = NULL, "failures" = "failures" + 1, "last_error" = ${error},
      "failing_since" = coalesce("failing_since", clock_timestamp()),
      "try_at" = clock_timestamp() + ${pause} * interval '1 millisecond'
    WHERE "cache" = ${cache} AND "held_by" = ${instance}`;
}

const RELEASED = { heldBy: null, heldUntil: null };

function numberOrNull(sequence: bigint | null): number | null {
  return sequence === null ? null : Number(sequence);
}
