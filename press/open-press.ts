import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { listStuck } from "@/lib/clockwork/stuck";
import { systemClock } from "@/lib/clock";
import { followerDatabase, readerDatabase } from "@/lib/database";
import { cacheSettings, dataFolder, databaseUrl, instanceUrl, pressCutOff, siteUrl } from "@/lib/env";
import { Follower } from "@/lib/expiries/follow-expiries";
import { offerCatchUp } from "@/lib/expiries/here";
import { lowestAcknowledged } from "@/lib/instances/acknowledged";
import { sayGone } from "@/lib/instances/instances";
import { openDeveloping } from "@/lib/media/files/open-developing";
import { openNewsroom } from "@/lib/newsroom";
import { configuredCaches } from "@/lib/purge/configured";
import { openPurging } from "@/lib/purge/purging";
import { purgingFaults } from "@/lib/purge/standing";
import { receiveReport } from "@/lib/reports/receive-report";
import type { PressEdition } from "./editions";
import { healthOf } from "./health";
import { LeftPages } from "./left-pages";
import { MostRead } from "./most-read";
import { resting } from "./one-flow";
import { Press } from "./press";
import type { Render } from "./render";
import { offerPages } from "./render-here";
import { versionOfPages } from "./version";
import { warmUp } from "./warm-up";

type Options = {
  /** Next's request handler. */
  render: Render;
  dev: boolean;
  /** The checkout, in which `public/` and the build lie. */
  root: string;
  log: (...line: unknown[]) => void;
};

/** How long the most-read pages may take to be made before the server says that it is ready, in milliseconds. */
const WARM_UP = 10_000;

export type OpenedPress = {
  press: Press;
  /** By which name the other servers know this one. */
  id: string;
  /** Has the pages made that are read most; then the server says that it is ready. It may be given up. */
  warmUp: (signal: AbortSignal) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Opens the press of this process, with whoever tells it what has changed. The server's row among the living is there
 * before anything is kept, so that nobody who waits for all servers forgets this one.
 */
export async function openPress({ render, dev, root, log }: Options): Promise<OpenedPress> {
  const own = { db: followerDatabase(), clock: systemClock };
  const instance = { id: randomUUID(), address: instanceUrl() };
  const build = path.join(root, process.env.NEWSROOM_DIST ?? ".next");
  const developing = openDeveloping(openNewsroom(), log);
  const following = new Follower({
    ...{ newsroom: own, databaseUrl: databaseUrl(), instance, log },
    expire: (expiry) => {
      press.expire(expiry);
      developing.heard(expiry.tags);
    },
    expireAll: (sequence) => press.expireAll(sequence),
  });
  const caches = dev ? [] : configuredCaches(cacheSettings());
  const mostRead = await MostRead.open(path.join(dataFolder(), "most-read.json"), log);
  let isReady = false;
  const press: Press = new Press({
    ...{ render: resting(render), editions, siteUrl: siteUrl(), dev, log },
    files: filesIn(path.join(root, "public")),
    receiveReport: (place, report) => receiveReport(openNewsroom(), place, report),
    built: dev ? undefined : path.join(build, "static"),
    expiries: following,
    countRead: (place) => mostRead.count(place),
    health: () =>
      healthOf({
        ...{ expiries: following, isReady, now: Date.now(), count: press.count() },
        cutOffLimit: pressCutOff() * 60_000,
        clock: clockState,
        ...(caches.length > 0 ? { caches: () => cachesState(caches.map(({ name }) => name)) } : {}),
      }),
  });
  const pages = dev ? undefined : new LeftPages(build, press, following, log);
  await following.open(await pages?.take());
  const purging = await openPurging({
    ...{ newsroom: openNewsroom(), databaseUrl: databaseUrl(), caches, log },
    ...{ acknowledged: lowestAcknowledged, build: versionOfPages(build) },
  });
  offerCatchUp(() => following.catchUp());
  offerPages(press, siteUrl());
  return {
    ...{ press, id: instance.id },
    async warmUp(signal) {
      const make = (place: string) => press.makeAhead(place);
      if (!dev) await warmUp(make, await firstPages(mostRead), { limit: WARM_UP, signal });
      isReady = true;
      developing.begin();
    },
    async close() {
      offerCatchUp(undefined);
      await Promise.all([mostRead.close(), pages?.leave(), purging.stop(), developing.stop()]);
      await following.stop();
      // A last word on how far it has come may have said that it is there.
      await sayGone(own, instance).finally(() => own.db.$disconnect());
    },
  };
}

/** The addresses of all files below a folder: "/fonts/serif.woff2". */
function filesIn(folder: string): Set<string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => path.extname(name) !== "");
  return new Set(files.map((name) => `/${name.split(path.sep).join("/")}`));
}

function editions(): Promise<PressEdition[]> {
  const select = { language: true, isDefault: true };
  return readerDatabase().publicEdition.findMany({ select, orderBy: { position: "asc" } });
}

/** Each edition's front, and then what was read most. */
async function firstPages(mostRead: MostRead): Promise<string[]> {
  const fronts = (await editions()).map(({ language }) => `/${language}`);
  return [...fronts, ...mostRead.places()];
}

async function clockState(): Promise<"on time" | "late"> {
  const { schedules, effects } = await listStuck(openNewsroom());
  return schedules.length + effects.length === 0 ? "on time" : "late";
}

async function cachesState(names: readonly string[]): Promise<"purged" | "late"> {
  return (await purgingFaults(openNewsroom(), names)).length === 0 ? "purged" : "late";
}
