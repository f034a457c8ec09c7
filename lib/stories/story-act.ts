import { authorize } from "@/lib/authorize";
import { timeOfAct, type Clock } from "@/lib/clock";
import { isDeadlock, type Transaction } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor, type Relation, type StoryAct } from "@/lib/permissions";
import { NotFound, RuleBroken } from "@/lib/refusal";
import { DueMeanwhile, requireNothingDue, untilPast, waitingFor } from "./due-meanwhile";
import { settleDue } from "./settle-due";
import type { StoryInHand } from "./story-in-hand";
import { whyNotNow } from "./workflow";

/**
 * The frame of every act on a story, one transaction: lock the story, settle
 * what is due, find it through what the actor may see, may they, is it possible
 * now, then `run`. Refuses with NotFound, NotAllowed or RuleBroken before `run`
 * sees anything. `stale` tells somebody whose screen is out of
 * date so, before it is asked whether the act is still possible.
 */
export async function storyAct<T>(
  newsroom: Newsroom,
  actor: Actor,
  act: StoryAct,
  storyId: number,
  run: (hand: StoryInHand) => Promise<T>,
  stale: (hand: StoryInHand) => void = () => {},
): Promise<T> {
  const { db, clock } = newsroom;
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(
        (tx) => carryOut(tx, clock, { actor, act, storyId, run, stale }),
        ACT_LIMITS,
      );
    } catch (error) {
      if (error instanceof DueMeanwhile) await untilPast(db, clock, error);
      // Two translations that are corrected at once flag each other: one of them gave way, and nothing of it was written.
      else if (!isDeadlock(error) || attempt >= MOST_ATTEMPTS) throw error;
    }
  }
}

/** How long an act may wait for its turn and take, in milliseconds. */
export const ACT_LIMITS = { timeout: 20_000, maxWait: 20_000 };

/** How often an act gives way to others before it fails. */
const MOST_ATTEMPTS = 6;

type Asked<T> = {
  actor: Actor;
  act: StoryAct;
  storyId: number;
  run: (hand: StoryInHand) => Promise<T>;
  stale: (hand: StoryInHand) => void;
};

async function carryOut<T>(tx: Transaction, clock: Clock, asked: Asked<T>): Promise<T> {
  const { actor, act, storyId, run, stale } = asked;
  const taken = await takeStory(tx, storyId);
  const now = await nowFor(tx, storyId, await timeOfAct(tx, clock));
  const settled = await settleDue({ tx, actor, act, now, story: taken });
  const story = settled ? await readStory(tx, storyId) : taken;
  const waiting = await waitingFor(tx, clock, storyId, now);
  const relation = await relationTo(tx, actor, story);
  const readable = story.publicState === "live" || story.publicState === "withdrawn";
  // The clock looks after every story, published or not; what it may do there its rows say.
  const seen = readable || actor.kind === "clock" || whyNot(actor, "story.read", relation) === null;
  if (!seen) throw new NotFound();
  authorize(actor, act, relation);
  const hand = { tx, actor, act, now, story };
  stale(hand);
  const refused = whyNotNow(act, story);
  if (refused) throw new RuleBroken(refused);
  const result = await run(hand);
  await requireNothingDue(tx, clock, storyId, waiting);
  return result;
}

async function takeStory(tx: Transaction, storyId: number) {
  await tx.$queryRaw`SELECT 1 FROM "stories" WHERE "id" = ${storyId} FOR UPDATE`;
  return readStory(tx, storyId);
}

async function readStory(tx: Transaction, storyId: number) {
  const story = await tx.story.findUnique({ where: { id: storyId }, include: { working: true } });
  if (!story?.working) throw new NotFound();
  return { ...story, working: story.working };
}

/** Time never runs backwards within a story, whichever instance's clock is behind. */
async function nowFor(tx: Transaction, storyId: number, now: Date): Promise<Date> {
  const newest = await tx.logEntry.findFirst({ where: { storyId }, orderBy: { id: "desc" } });
  const latest = newest && (newest.recordedAt ?? newest.at);
  return latest && latest > now ? latest : now;
}

/** How the actor stands to a story: whose it is, and with whom it is shared. */
export async function relationTo(
  db: Pick<Transaction, "storyShare">,
  actor: Actor,
  story: { id: number; createdById: number | null },
): Promise<Relation> {
  if (actor.kind !== "person") return { own: false, shared: false };
  const share = await db.storyShare.findUnique({
    where: { storyId_personId: { storyId: story.id, personId: actor.id } },
  });
  return { own: story.createdById === actor.id, shared: share !== null };
}
