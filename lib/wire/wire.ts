import { databaseUrl } from "@/lib/env";
import type { WireSubject } from "@/lib/writing/fields";
import { listen, type Listening } from "./listen";

/** What the database's triggers call when something has changed in a story that somebody may have open. */
const CHANNEL = "newsroom_wire";

/** What a subscriber hears: what has changed in the story, or that a change may have been missed. */
export type News = WireSubject | "missed";

export type Subscriber = {
  hear(news: News): void;
  /** The server closes, and nothing will be heard any more. */
  end(): void;
};

/** One connection for all who listen in this process. */
type Wire = { listening: Listening | null; subscribers: Map<number, Set<Subscriber>> };

/**
 * Subscribes to what changes in one story, on whichever instance. The connection is opened with the first subscriber
 * and closed after the last.
 *
 * @returns what ends the subscription
 */
export function subscribe(storyId: number, subscriber: Subscriber): () => void {
  const wire = theWire();
  const ofStory = wire.subscribers.get(storyId) ?? new Set();
  wire.subscribers.set(storyId, ofStory.add(subscriber));
  wire.listening ??= openListening();
  return () => {
    ofStory.delete(subscriber);
    if (ofStory.size > 0) return;
    if (wire.subscribers.get(storyId) === ofStory) wire.subscribers.delete(storyId);
    if (wire.subscribers.size === 0) void hangUp(wire);
  };
}

/** Ends every subscription, so that a server that closes waits for none of them. */
export async function closeWire(): Promise<void> {
  const wire = theWire();
  for (const subscriber of everybodyOn(wire)) subscriber.end();
  await hangUp(wire);
}

/** One a process, under a name on `globalThis`, because Next bundles module instances of its own. */
function theWire(): Wire {
  const holder = globalThis as unknown as Record<symbol, Wire | undefined>;
  return (holder[Symbol.for("newsroom.wire")] ??= { listening: null, subscribers: new Map() });
}

function openListening(): Listening {
  return listen({
    connectionString: databaseUrl(),
    channel: CHANNEL,
    hear: tell,
    missed: () => {
      for (const subscriber of everybodyOn(theWire())) subscriber.hear("missed");
    },
    lost: (error) =>
      console.error(
        "The wire is cut; whoever has a story open asks from time to time until it stands.",
        error,
      ),
  });
}

async function hangUp(wire: Wire): Promise<void> {
  const { listening } = wire;
  wire.listening = null;
  await listening?.stop();
}

function everybodyOn({ subscribers }: Wire): Subscriber[] {
  return [...subscribers.values()].flatMap((ofStory) => [...ofStory]);
}

function tell(said: string): void {
  const call = readCall(said);
  if (!call) return;
  for (const subscriber of theWire().subscribers.get(call.story) ?? []) subscriber.hear(call.what);
}

const SUBJECTS: readonly WireSubject[] = ["text", "pen", "people", "notes", "standing"];

function readCall(said: string): { story: number; what: WireSubject } | null {
  try {
    const { story, what } = JSON.parse(said) as { story?: unknown; what?: unknown };
    const subject = SUBJECTS.find((one) => one === what);
    return typeof story === "number" && subject ? { story, what: subject } : null;
  } catch {
    return null;
  }
}
