import type { Prisma } from "@/prisma/generated/client";
import { authorize } from "@/lib/authorize";
import { momentOf, showMoment } from "@/lib/dates";
import { announcedMoment } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { LogEntryView } from "./desk-view";
import type { PublicEntryKind } from "./view";
import { relationTo } from "./story-act";
import { readableText, visibleTo } from "./visible";

const INCLUDE = {
  story: { include: { working: { select: { headline: true } } } },
} as const satisfies Prisma.LogEntryInclude;
type Row = Prisma.LogEntryGetPayload<{ include: typeof INCLUDE }>;

const HASH_SHOWN = 12;
const PAGE = 100;

/** Everything that was ever done to a story, newest first; null where there is none that this actor may see. */
export async function findStoryLog(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<LogEntryView[] | null> {
  const story = await newsroom.db.story.findFirst({ where: { AND: [{ id: storyId }, visibleTo(actor)] } });
  if (!story) return null;
  const reading = readableText(actor, await relationTo(newsroom.db, actor, story), story);
  const rows = await newsroom.db.logEntry.findMany({
    where: { storyId, ...(reading === "working" ? {} : { publicNumber: { not: null } }) },
    include: INCLUDE,
    orderBy: { id: "desc" },
  });
  const entries = await views(newsroom, actor, rows);
  return reading === "working" ? entries : entries.map(withoutReason);
}

/** A reason is for those who work on the story. */
function withoutReason({ reason: _reason, story: _story, ...entry }: LogEntryView): LogEntryView {
  return entry;
}

/** The whole newsroom's log, newest first, a hundred entries from `before`. Refuses all but admins. */
export async function listLog(newsroom: Newsroom, actor: Actor, before?: bigint): Promise<LogEntryView[]> {
  authorize(actor, "log.read");
  const rows = await newsroom.db.logEntry.findMany({
    where: before === undefined ? {} : { id: { lt: before } },
    include: INCLUDE,
    orderBy: { id: "desc" },
    take: PAGE,
  });
  return views(newsroom, actor, rows);
}

async function views({ db }: Newsroom, actor: Actor, rows: Row[]): Promise<LogEntryView[]> {
  const { zone } = await readSiteSettings(db);
  const language = actor.kind === "person" ? actor.language : "en";
  const ids = rows.flatMap((row) => row.revisionId ?? []);
  const revisions = await db.revision.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  });
  const numberOf = new Map(revisions.map((revision) => [revision.id, revision.number]));
  return rows.map((row) => {
    const revision = row.revisionId === null ? undefined : numberOf.get(row.revisionId);
    const announces = announcedMoment(row);
    return {
      id: row.id.toString(),
      act: row.act,
      who: row.actorName,
      moment: showMoment(momentOf(row.at), language, zone),
      ...(revision === undefined ? {} : { revision }),
      ...(row.note ? { note: row.note } : {}),
      ...(row.reason ? { reason: row.reason } : {}),
      ...(row.publicKind ? { publicKind: row.publicKind as PublicEntryKind } : {}),
      ...(announces ? { announces: showMoment(announces, language, zone) } : {}),
      ...(row.hash ? { hash: row.hash.slice(0, HASH_SHOWN) } : {}),
      ...(row.story ? { story: { id: row.story.id, name: row.story.working?.headline ?? "" } } : {}),
    };
  });
}
