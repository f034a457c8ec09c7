import { Prisma } from "@/prisma/generated/client";
import { hashContent, hashHeader, newSalt, type ChainHeader } from "./chain";
import type { Transaction } from "./database";
import type { Moment } from "./moments";
import type { Act, Actor } from "./permissions";
import type { PublicEntryKind } from "./stories/view";

/** The append-only record: everything else that is said about the past is derived from it. */

export type PublicPart = {
  kind: PublicEntryKind;
  note?: string | undefined;
  announces?: Moment | undefined;
  /** More that readers may know, such as where an imported date comes from. */
  data?: Prisma.InputJsonObject | undefined;
  /** The text that this entry made public. */
  text?: unknown;
};

export type NewEntry = {
  act: Act;
  storyId?: number;
  /** When it took effect. */
  at: Date;
  /** When it is written, where that is later. */
  recordedAt?: Date | undefined;
  actor: Actor;
  revisionId?: number | undefined;
  replacesId?: number | undefined;
  reason?: string | undefined;
  data?: Prisma.InputJsonObject | undefined;
  /** Absent for what readers never see. */
  public?: PublicPart;
};

/** Appends an entry and returns its id; a public one becomes the next link of its story's chain. The story's row must be locked by this transaction. */
export async function appendLog(tx: Transaction, entry: NewEntry): Promise<bigint> {
  const link = entry.public && entry.storyId ? await nextLink(tx, entry.storyId, entry, entry.public) : null;
  const data = { ...entry.data, ...(entry.public?.data ? { public: entry.public.data } : {}) };
  const { id } = await tx.logEntry.create({
    data: {
      storyId: entry.storyId ?? null,
      act: entry.act,
      at: entry.at,
      recordedAt: entry.recordedAt ?? null,
      origin: ("origin" in entry.actor && entry.actor.origin) || null,
      actorKind: entry.actor.kind,
      actorId: entry.actor.kind === "person" ? entry.actor.id : null,
      actorName: entry.actor.name,
      revisionId: entry.revisionId ?? null,
      replacesId: entry.replacesId ?? null,
      reason: entry.reason ?? null,
      data: Object.keys(data).length > 0 ? data : Prisma.DbNull,
      ...link,
    },
  });
  if (entry.storyId && link) await noteEffect(tx, entry.storyId, link.publicNumber, id, entry);
  return id;
}

/** What the world outside is to be told of the entry waits beside it, in the same transaction. */
async function noteEffect(
  tx: Transaction,
  storyId: number,
  number: number,
  entryId: bigint,
  entry: NewEntry,
) {
  const at = entry.recordedAt ?? entry.at;
  const key = `story-${storyId}-entry-${number}`;
  await tx.effect.create({ data: { key, storyId, entryId, at, tryAt: at } });
}

async function nextLink(
  tx: Transaction,
  storyId: number,
  { at, recordedAt }: Pick<NewEntry, "at" | "recordedAt">,
  part: PublicPart,
) {
  const last = await tx.logEntry.findFirst({
    where: { storyId, publicNumber: { not: null } },
    orderBy: { publicNumber: "desc" },
  });
  const salt = newSalt();
  const header: ChainHeader = {
    story: storyId,
    number: (last?.publicNumber ?? 0) + 1,
    kind: part.kind,
    at: at.toISOString(),
    announces: part.announces ? asStored(part.announces) : null,
    ...(recordedAt ? { recorded: recordedAt.toISOString() } : {}),
    contentHash: hashContent(salt, entryContent(part)),
    previous: last?.hash ?? "",
  };
  return {
    publicNumber: header.number,
    publicKind: part.kind,
    note: part.note ?? null,
    ...announcedColumns(part.announces),
    salt,
    contentHash: header.contentHash,
    previousHash: header.previous,
    hash: hashHeader(header),
  };
}

/** An instant as the database gives it back, so that the same header can be hashed again. */
function asStored(moment: Moment): Moment {
  return moment.precision === "day" ? moment : { ...moment, at: new Date(moment.at).toISOString() };
}

/** What an entry's content hash is taken over. */
export function entryContent(part: Pick<PublicPart, "note" | "data" | "text">): unknown {
  return { note: part.note ?? null, data: part.data ?? null, text: part.text ?? null };
}

function announcedColumns(moment: Moment | undefined) {
  if (!moment) return {};
  return moment.precision === "day"
    ? { precision: moment.precision, announcedDay: new Date(`${moment.day}T00:00:00Z`) }
    : { precision: moment.precision, announcedAt: new Date(moment.at) };
}

/** The date that a stored entry announces, or null. */
export function announcedMoment(row: {
  precision: "instant" | "day" | null;
  announcedAt: Date | null;
  announcedDay: Date | null;
}): Moment | null {
  if (row.precision === "day" && row.announcedDay) {
    return { precision: "day", day: row.announcedDay.toISOString().slice(0, 10) };
  }
  if (row.precision === "instant" && row.announcedAt) {
    return { precision: "instant", at: row.announcedAt.toISOString() };
  }
  return null;
}
