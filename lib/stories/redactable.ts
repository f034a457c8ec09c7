import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/chain";
import { authorize } from "@/lib/authorize";
import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import type { DoomedView, RedactableView } from "./desk-view";
import { storyContent } from "./fields";
import { doomedBy, type RedactInput } from "./redact";
import type { PublicEntryKind } from "./view";

/** The public entries of a story with what could be removed of each; nothing for whoever may not remove it. */
export async function listRedactable(
  { db }: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<RedactableView[]> {
  if (whyNot(actor, "story.redact") !== null) return [];
  const { zone } = await readSiteSettings(db);
  const rows = await db.logEntry.findMany({
    where: { storyId, publicNumber: { not: null } },
    orderBy: { publicNumber: "asc" },
  });
  const language = actor.kind === "person" ? actor.language : "en";
  return rows.map((row) => ({
    number: row.publicNumber ?? 0,
    kind: row.publicKind as PublicEntryKind,
    moment: showMoment(momentOf(row.at), language, zone),
    note: row.note ?? "",
    gone: row.salt === null,
  }));
}

/** What a removal would take, without taking it. Refuses whom and what the removal itself would refuse. */
export async function findDoomed(
  { db }: Newsroom,
  actor: Actor,
  input: Pick<RedactInput, "storyId" | "entries" | "passage">,
): Promise<DoomedView> {
  authorize(actor, "story.redact");
  const story = await db.story.findUnique({ where: { id: input.storyId } });
  if (!story) throw new NotFound();
  const doomed = await doomedBy({ tx: db, story }, input);
  const entries = await db.logEntry.findMany({
    where: { storyId: story.id, publicNumber: { in: doomed.entries } },
    orderBy: { publicNumber: "asc" },
  });
  const revisions = await db.revision.findMany({
    where: { id: { in: doomed.revisions } },
    orderBy: { number: "asc" },
  });
  return {
    key: sha256(canonicalJson({ ...doomed, logIds: doomed.logIds.map(String) })),
    entries: entries.map(({ publicNumber, note }) => ({ number: publicNumber ?? 0, note: note ?? "" })),
    revisions: revisions.map(({ number, content }) => ({
      number,
      headline: storyContent.parse(content).headline,
    })),
    inLog: doomed.logIds.length,
    beside: {
      reports: doomed.traces.reports.length,
      notes: doomed.traces.notes.length,
      flags: doomed.traces.flags.length,
      schedules: doomed.traces.schedules.length,
      fronts: doomed.traces.fronts.length,
    },
  };
}
