import { systemClock } from "@/lib/clock";
import { database } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { findPersonActor } from "@/lib/people/actors";
import type { Actor } from "@/lib/permissions";
import { isWell } from "@/lib/proof/fields";
import { findProof } from "@/lib/proof/proof";
import { storyContent } from "@/lib/stories/fields";
import { updateStory } from "@/lib/stories/update";
import { makeChange } from "@/prisma/factories";
import { percentile } from "./figures";
import { startNewsroom, type Server } from "./servers";

/** How often a story is changed, one time after another. */
const CHANGES = 100;

/** So many changes come before those, and are not counted: a program that has just started is slow. */
const WARM_UP = 25;

/** How long every page may take to show a change before it counts as never, in milliseconds. */
const PATIENCE = 20_000;

/** Between two looks at one page, in milliseconds: whoever looks takes the processor from whoever renders. */
const BETWEEN = 4;

export type Visible = {
  servers: number;
  changes: number;
  /** The places at which the change was looked for, on each server. */
  places: string[];
  /** Milliseconds from the act's return until every place on every server showed it. */
  p50: number;
  p95: number;
  longest: number;
  /** How often a place showed the old words when all had shown the new ones and the desk's proof had said so. */
  stale: number;
  /** How often was asked after that. */
  asked: number;
  /** Changes of which the desk's proof did not say at once that they are live everywhere. */
  unproven: number;
};

/**
 * An editor in a program of their own, as a second server is one, changes the headline of a live story, again and again;
 * readers of one server and then of two look at every page on which it stands.
 */
export async function measureVisible(): Promise<Visible[]> {
  // Two servers stand on two machines: here they share what cores there are.
  const servers = [await startNewsroom({}, "any")];
  try {
    const editing = await openStory(servers);
    const one = await changeOften(editing, servers);
    servers.push(await startNewsroom({}, "any"));
    return [one, await changeOften(editing, servers)];
  } finally {
    for (const server of servers) await server.stop();
  }
}

type Editing = {
  newsroom: Newsroom;
  editor: Actor;
  storyId: number;
  headline: string;
  /** The pages and feeds in which its headline stands. */
  places: string[];
  count: number;
};

/** The newest live story of the default edition that has a topic: it stands on the front, and first in its lists. */
async function openStory([server]: readonly Server[]): Promise<Editing> {
  const newsroom = { db: database(), clock: systemClock };
  const person = await newsroom.db.person.findFirstOrThrow({ where: { role: "editor" } });
  const editor = await findPersonActor(newsroom, person.id);
  if (!editor || !server) throw new Error("There is no editor.");
  const stories = await newsroom.db.story.findMany({
    where: { publicState: "live", edition: { isDefault: true }, public: { isNot: null } },
    include: { public: true },
    orderBy: { listedAt: "desc" },
    take: 20,
  });
  const story = stories.find(({ public: shown }) => {
    const { kind, topicIds, bylines } = storyContent.parse(shown?.content);
    return kind === "news" && topicIds.length > 0 && bylines.some(({ personId }) => personId !== undefined);
  });
  if (!story) throw new Error("There is no story to change.");
  const { headline } = storyContent.parse(story.public?.content);
  const editing = { newsroom, editor, storyId: story.id, headline, places: [], count: 0 };
  const marked = await change(editing);
  const proof = await findProof(newsroom, editor, story.id);
  const paths = [...new Set(proof?.places.map(({ path }) => path))];
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const shown = await Promise.all(paths.map((path) => shows(server.address + path, marked)));
  return { ...editing, count: 1, places: paths.filter((_, index) => shown[index]) };
}

/** Publishes the story under another headline; gives the words by which its pages are known. */
async function change(editing: Editing): Promise<string> {
  const { newsroom, editor, storyId, headline } = editing;
  editing.count += 1;
  const marked = `${headline} (look ${editing.count} again)`;
  const story = await newsroom.db.story.findUniqueOrThrow({
    where: { id: storyId },
    include: { public: true, working: true },
  });
  const content = { ...storyContent.parse(story.public?.content), headline: marked };
  const version = story.working?.version ?? 0;
  const next = await makeChange(newsroom, editor, { storyId, version }, content);
  const replaces = story.publicRevisionId ?? 0;
  await updateStory(newsroom, editor, { ...next, replaces, note: "More is known." });
  return marked;
}

async function changeOften(editing: Editing, servers: readonly Server[]): Promise<Visible> {
  const addresses = servers.flatMap(({ address }) => editing.places.map((place) => address + place));
  for (const address of addresses) await (await fetch(address)).text();
  const times: number[] = [];
  let [stale, asked, unproven] = [0, 0, 0];
  for (let time = -WARM_UP; time < CHANGES; time += 1) {
    const marked = await change(editing);
    const began = performance.now();
    const seen = await Promise.all(addresses.map((address) => whenShown(address, marked, began)));
    if (time >= 0) times.push(Math.max(...seen));
    if (!(await isProven(editing, servers.length))) unproven += 1;
    const again = await Promise.all(addresses.map((address) => shows(address, marked)));
    stale += again.filter((isNew) => !isNew).length;
    asked += again.length;
  }
  return {
    ...{ servers: servers.length, changes: CHANGES, places: editing.places },
    ...{ p50: percentile(times, 50), p95: percentile(times, 95), longest: Math.max(...times) },
    ...{ stale, asked, unproven },
  };
}

/** Milliseconds since `began` until a page shows these words. */
async function whenShown(address: string, words: string, began: number): Promise<number> {
  while (performance.now() - began < PATIENCE) {
    if (await shows(address, words)) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  throw new Error(`${address} never showed the change.`);
}

async function shows(address: string, words: string): Promise<boolean> {
  const response = await fetch(address, { redirect: "manual" });
  return (await response.text()).includes(words);
}

/** Whether the desk says that the story is live as it stands at every place of every server. */
async function isProven({ newsroom, editor, storyId }: Editing, servers: number): Promise<boolean> {
  const proof = await findProof(newsroom, editor, storyId);
  if (!proof || proof.instances.length !== servers || proof.behind.length > 0) return false;
  return proof.places.every(({ answers }) => answers.every(({ verdict }) => isWell(verdict)));
}
