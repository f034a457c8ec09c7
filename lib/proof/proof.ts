import { DateTime } from "luxon";
import { timeOfAct } from "@/lib/clock";
import { readerDatabase } from "@/lib/database";
import { momentOf, showMoment } from "@/lib/dates";
import { cacheSettings } from "@/lib/env";
import { newestSequence } from "@/lib/expiries/read-expiries";
import { waitForAll } from "@/lib/instances/acknowledged";
import { listLiving, type LivingInstance } from "@/lib/instances/instances";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { configuredCaches } from "@/lib/purge/configured";
import { waitForCaches } from "@/lib/purge/standing";
import { readSiteSettings } from "@/lib/settings/site";
import { visibleTo } from "@/lib/stories/visible";
import { ask } from "./ask";
import type { PlaceView, ProofView, Verdict } from "./fields";
import { judge } from "./judge";
import type { Place } from "./place";
import { placesOf } from "./places";
import { findStanding, type Standing } from "./standing";

/**
 * Waits until every living server has applied everything that has changed for readers and every cache before the site
 * has been told of it, asks each server for every place where readers meet the story, and says of each answer whether it shows the story as it stands now. Null for a story that never was public or that this actor may not see.
 */
export async function findProof(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<ProofView | null> {
  const { db, clock } = newsroom;
  const visible = await db.story.findFirst({ where: { AND: [{ id: storyId }, visibleTo(actor)] } });
  if (!visible) return null;
  const { zone } = await readSiteSettings(db);
  const readers = readerDatabase();
  const standing = await findStanding(db, readers, storyId, zone);
  if (!standing) return null;
  const sequence = await newestSequence(newsroom);
  const caches = configuredCaches(cacheSettings()).map(({ name }) => name);
  const now = await timeOfAct(db, clock);
  const [places, behind, cachesBehind] = await Promise.all([
    placesOf({ db, readers, zone, now }, standing),
    waitForAll(newsroom, sequence, PATIENCE),
    waitForCaches(newsroom, caches, { sequence, limit: PATIENCE }),
  ]);
  const instances = await listLiving(newsroom);
  const asked = await timeOfAct(db, clock);
  const answered = await Promise.all(instances.map((instance) => askInstance(instance, places)));
  return {
    ...(await headOf(newsroom, actor, standing, zone)),
    askedWords: withSeconds(asked, zone),
    instances: instances.map(nameOf),
    behind: behind.map(nameOf),
    cachesBehind: cachesBehind.map(({ name, failing }) => (failing ? `${name} (${failing.why})` : name)),
    places: places.map(({ kind, name, path }, index) => ({
      kind,
      ...(name ? { name } : {}),
      path,
      answers: answered.flatMap((answers) => answers[index] ?? []),
    })),
  };
}

/** How long servers and caches may take to apply what has changed before they are named, in milliseconds. */
const PATIENCE = 2000;

type PlaceAnswer = PlaceView["answers"][number];

/** More pages at once than a server has hands for would measure their waiting for each other. */
const AT_ONCE = 4;

/** All places from one server, a few at a time; a server that answers nothing at all is not asked for the rest. */
async function askInstance(instance: LivingInstance, places: readonly Place[]): Promise<PlaceAnswer[]> {
  const answers: PlaceAnswer[] = [];
  while (answers.length < places.length) {
    const next = places.slice(answers.length, answers.length + AT_ONCE);
    const silent = answers.length > 0 && answers.every(({ verdict }) => verdict.state === "silent");
    const found = await Promise.all(next.map(async (place) => (silent ? SILENT : askPlace(instance, place))));
    answers.push(...found.map((one) => ({ instance: nameOf(instance), ...one })));
  }
  return answers;
}

const SILENT = { milliseconds: 0, verdict: { state: "silent" } } as const satisfies Omit<
  PlaceAnswer,
  "instance"
>;

async function askPlace({ address }: LivingInstance, { path, expected }: Place) {
  const { answer, milliseconds } = await ask(address, path);
  const verdict: Verdict = answer ? judge(expected, answer) : SILENT.verdict;
  return { milliseconds, verdict };
}

async function headOf({ db }: Newsroom, actor: Actor, standing: Standing, zone: string) {
  const { publicState, newest, revisionId } = standing;
  const language = actor.kind === "person" ? actor.language : "en";
  const { dayWords, machine } = showMoment(momentOf(newest.at), language, zone);
  const revision = revisionId === null ? null : await db.revision.findUnique({ where: { id: revisionId } });
  return {
    publicState,
    kind: newest.kind,
    entry: newest.number,
    timeWords: withSeconds(newest.at, zone),
    dayWords,
    machine,
    ...(revision ? { revision: revision.number } : {}),
  };
}

function withSeconds(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("HH:mm:ss");
}

/** "127.0.0.1:3000" */
function nameOf({ address }: LivingInstance): string {
  return new URL(address).host;
}
