import type { Newsroom } from "@/lib/newsroom";
import { findPersonActor } from "@/lib/people/actors";
import type { Actor } from "@/lib/permissions";
import { Refusal } from "@/lib/refusal";
import { presenceOf } from "@/lib/sittings/presence";
import { comeIn, leave, stay, type SittingNamed } from "@/lib/sittings/sittings";
import type { WireMessage, WireSubject } from "@/lib/writing/fields";
import { subscribe, type News } from "./wire";

/** What a tab that follows a story is sent through. */
export type Ear = {
  say(message: WireMessage): void;
  /** Only to keep the line open. */
  ping(): void;
  /** There is nothing more to be heard: the server closes, or the story is not theirs to see any more. */
  end(): void;
};

/** How often a tab is pinged and its sitting seen, in milliseconds. */
const PING_EVERY = 20_000;

/** How often it is asked again who this is, in milliseconds. */
const ASK_AGAIN_EVERY = 60_000;

/** A tab that is opened again within so long never left, in milliseconds. */
const GRACE = 5_000;

const EVERYTHING: readonly WireSubject[] = ["people", "text", "notes", "standing"];

/**
 * Tells a tab of everything that changes in the story it has open, with how things stand then, from now on; as long
 * as it follows, its sitting is there. Refuses what `comeIn` refuses. Whoever may not see the story any more is told
 * nothing more.
 *
 * @returns what ends it; the sitting leaves a little later, unless it has come in anew
 */
export async function followStory(
  newsroom: Newsroom,
  actor: Actor & { kind: "person" },
  named: SittingNamed,
  ear: Ear,
): Promise<() => void> {
  const line = { actor, lastSeen: await comeIn(newsroom, actor, named), isOpen: true, isBehind: false };
  const end = () => {
    if (!line.isOpen) return;
    line.isOpen = false;
    unsubscribe();
    timers.forEach(clearInterval);
    setTimeout(
      () => void leaveQuietly(newsroom, line.actor, { ...named, lastSeen: line.lastSeen }),
      GRACE,
    ).unref();
    ear.end();
  };
  const failed = (error: unknown) => {
    if (error instanceof Refusal) return end();
    console.error(
      "Somebody who follows a story could not be told what changed, and will be told later.",
      error,
    );
    line.isBehind = true;
  };
  const tell = inTurn(async (news) => {
    if (!line.isOpen) return;
    const presence = await presenceOf(newsroom, line.actor, named.storyId);
    for (const what of subjectsOf(news)) if (line.isOpen) ear.say({ what, presence });
  }, failed);
  const keepSeen = async () => {
    line.lastSeen = await stay(newsroom, line.actor, named);
    if (!line.isBehind) return;
    line.isBehind = false;
    tell("missed");
  };
  const askAgain = async () => {
    const known = await findPersonActor(newsroom, actor.id);
    if (known?.kind !== "person") return end();
    line.actor = known;
    // Whoever may not see the story any more is told nothing.
    tell("people");
  };
  const unsubscribe = subscribe(named.storyId, { hear: tell, end });
  const timers = [
    setInterval(() => {
      ear.ping();
      keepSeen().catch(failed);
    }, PING_EVERY),
    setInterval(() => void askAgain().catch(failed), ASK_AGAIN_EVERY),
  ];
  tell("people");
  return end;
}

/** What has to be said of several pieces of news: each subject once. */
function subjectsOf(news: ReadonlySet<News>): WireSubject[] {
  if (news.has("missed")) return [...EVERYTHING];
  return [...news].filter((one) => one !== "missed");
}

/** Does the work for whatever has come in, one round after another, so that nothing is said out of order. */
function inTurn(
  work: (news: ReadonlySet<News>) => Promise<void>,
  failed: (error: unknown) => void,
): (news: News) => void {
  let waiting = new Set<News>();
  let isBusy = false;
  const run = async () => {
    isBusy = true;
    while (waiting.size > 0) {
      const news = waiting;
      waiting = new Set();
      await work(news).catch(failed);
    }
    isBusy = false;
  };
  return (news) => {
    waiting.add(news);
    if (!isBusy) void run();
  };
}

async function leaveQuietly(...left: Parameters<typeof leave>): Promise<void> {
  // A sitting that does not leave by itself is forgotten for its silence.
  await leave(...left).catch(() => undefined);
}
