import type { Newsroom } from "@/lib/newsroom";
import { findPersonActor } from "@/lib/people/actors";
import type { Actor } from "@/lib/permissions";
import { Refusal, TooMany } from "@/lib/refusal";
import { comeIn, leave, stay, type SittingNamed } from "@/lib/sittings/sittings";
import type { WireMessage } from "@/lib/writing/fields";
import { Followers, type Follower } from "./followers";

/** What a tab that follows a story is sent through. */
export type Ear = {
  say(message: WireMessage): void;
  /** Only to keep the line open. */
  ping(): void;
  /** There is nothing more to be heard: the server closes, or the story is not theirs to see any more. */
  end(): void;
};

type Colleague = Actor & { kind: "person" };

/** How often a tab is pinged and its sitting seen, in milliseconds. */
const PING_EVERY = 20_000;

/** How often it is asked again who this is, in milliseconds. */
const ASK_AGAIN_EVERY = 60_000;

/** A tab that is opened again within so long never left, in milliseconds. */
const GRACE = 5_000;

/** How many tabs of one account are told by this process. What is more looks things up from time to time. */
const MOST_LINES = 12;

/** One tab's line. `isReplaced`: the same tab has opened another. */
type Line = SittingNamed & { personId: number; isReplaced: boolean; end: () => void };

/**
 * Tells a tab of everything that changes in the story it has open, with how things stand then, from now on; as long
 * as it follows, its sitting is there. A tab has one line: an older one of the same sitting is ended. Refuses what
 * `comeIn` refuses, and with TooMany an account that has many lines open. Whoever may not see the story any more is
 * told nothing more.
 *
 * @returns what ends it; the sitting leaves a little later, unless it has come in anew
 */
export async function followStory(
  newsroom: Newsroom,
  actor: Colleague,
  named: SittingNamed,
  ear: Ear,
): Promise<() => void> {
  const line = openLine(actor, named);
  try {
    const lastSeen = await comeIn(newsroom, actor, named);
    if (theLines().open.has(line)) tellFromNowOn(newsroom, line, { actor, lastSeen, ear });
    else ear.end();
    return line.end;
  } catch (error) {
    line.end();
    throw error;
  }
}

type Told = { actor: Colleague; lastSeen: Date; ear: Ear };

function tellFromNowOn(newsroom: Newsroom, line: Line, { actor: first, lastSeen: came, ear }: Told): void {
  const { storyId, sitting } = line;
  let [actor, lastSeen, isBehind] = [first, came, false];
  const failed = (error: unknown) => {
    if (error instanceof Refusal) return line.end();
    console.error(
      "Somebody who follows a story could not be told what changed, and will be told later.",
      error,
    );
    isBehind = true;
  };
  const follower: Follower = {
    get actor() {
      return actor;
    },
    say: (message) => ear.say(message),
    failed,
    end: () => line.end(),
  };
  const followers = followersOf(newsroom, storyId);
  const keepSeen = async () => {
    lastSeen = await stay(newsroom, actor, { storyId, sitting });
    if (!isBehind) return;
    isBehind = false;
    followers.tell(follower, "missed");
  };
  const askAgain = async () => {
    const known = await findPersonActor(newsroom, actor.id);
    if (known?.kind !== "person") return line.end();
    actor = known;
    // Whoever may not see the story any more is told nothing.
    followers.tell(follower, "people");
  };
  const timers = [
    setInterval(() => {
      ear.ping();
      keepSeen().catch(failed);
    }, PING_EVERY),
    setInterval(() => void askAgain().catch(failed), ASK_AGAIN_EVERY),
  ];
  line.end = () => {
    const { open, followers: known } = theLines();
    if (!open.delete(line)) return;
    if (followers.remove(follower)) known.delete(storyId);
    timers.forEach(clearInterval);
    if (!line.isReplaced) setTimeout(() => void leaveQuietly(), GRACE).unref();
    ear.end();
  };
  // A sitting that does not leave by itself is forgotten for its silence.
  const leaveQuietly = () => leave(newsroom, actor, { storyId, sitting, lastSeen }).catch(() => undefined);
  followers.add(follower);
}

/** Takes a line for a tab, before anything is waited for: many requests at once are counted too. */
function openLine({ id: personId }: Colleague, { storyId, sitting }: SittingNamed): Line {
  const { open } = theLines();
  const own = [...open].filter((line) => line.personId === personId);
  const older = own.filter((line) => line.sitting === sitting && line.storyId === storyId);
  if (own.length - older.length >= MOST_LINES) throw new TooMany("tooManyTabs", { most: MOST_LINES });
  for (const line of older) {
    line.isReplaced = true;
    line.end();
  }
  const line: Line = {
    ...{ storyId, sitting, personId, isReplaced: false },
    end: () => void theLines().open.delete(line),
  };
  open.add(line);
  return line;
}

function followersOf(newsroom: Newsroom, storyId: number): Followers {
  const { followers } = theLines();
  const known = followers.get(storyId) ?? new Followers(newsroom, storyId);
  followers.set(storyId, known);
  return known;
}

/** One a process, under a name on `globalThis`, because Next bundles module instances of its own. */
function theLines(): { open: Set<Line>; followers: Map<number, Followers> } {
  const holder = globalThis as unknown as Record<symbol, ReturnType<typeof theLines> | undefined>;
  return (holder[Symbol.for("newsroom.lines")] ??= { open: new Set(), followers: new Map() });
}
