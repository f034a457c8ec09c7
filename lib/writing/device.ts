import type { Device, Kept } from "./kept";
import { claimSitting, holdSitting, noteSitting, wasHere } from "./living-sittings";
import { openTextStore, type TextStore } from "./text-store";

/** Where the last words go when the page cannot wait for the database. */
const AT_ONCE = "newsroom-writing/";

/** Keeps texts in this browser's database; where that is refused or full, in its storage; where that is too, says so. */
export function openDevice(storage: Storage | null = storageOfPage()): Device {
  const claimed = new Set<string>();
  let database: Promise<TextStore | null> | null = null;
  let lasts = true;
  const open = () =>
    (database ??= openTextStore(() => (database = null)).catch(() => {
      // Some browsers refuse it for a moment only: it is asked for again.
      database = null;
      lasts = takes(storage);
      return null;
    }));

  async function keep(kept: Kept): Promise<boolean> {
    const key = keyOf(kept.storyId, kept.sitting);
    try {
      const texts = await open();
      await texts?.put(key, kept);
      lasts = texts !== null || keepIn(storage, key, kept);
    } catch {
      // A full device: whatever could be kept before is kept still.
      lasts = keepIn(storage, key, kept);
    }
    return lasts;
  }

  async function remove(storyId: number, sitting: string): Promise<void> {
    const key = keyOf(storyId, sitting);
    attempt(() => storage?.removeItem(AT_ONCE + key));
    await open()
      .then((texts) => texts?.remove(key))
      .catch(() => undefined);
  }

  async function list(storyId: number, personId: number): Promise<Kept[]> {
    const texts = await open();
    const stored = await (texts?.all() ?? Promise.resolve([])).catch(() => []);
    const newest = new Map<string, Kept>();
    for (const kept of [...(stored as Kept[]), ...keptAtOnce(storage)]) {
      if (kept.storyId !== storyId || kept.personId !== personId) continue;
      const known = newest.get(kept.sitting);
      if (!known || isNewer(kept, known)) newest.set(kept.sitting, kept);
    }
    return [...newest.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  return {
    lasting: () => lasts,
    keep,
    keepAtOnce: (kept) => void keepIn(storage, keyOf(kept.storyId, kept.sitting), kept),
    remove,
    list,
    hold: (sitting) => {
      noteSitting(sitting, storage);
      return holdSitting(sitting, storage);
    },
    claim: async (sitting) => {
      const release = await claimSitting(sitting, storage);
      if (release) claimed.add(sitting);
      return release;
    },
    wasHere: (sitting) => wasHere(sitting, storage),
    isLeft: async (sitting) => {
      if (!wasHere(sitting, storage)) return false;
      if (claimed.has(sitting)) return true;
      const release = await claimSitting(sitting, storage);
      release?.();
      return release !== null;
    },
  };
}

function keyOf(storyId: number, sitting: string): string {
  return `${storyId}/${sitting}`;
}

function keepIn(storage: Storage | null, key: string, kept: Kept): boolean {
  return attempt(() => storage?.setItem(AT_ONCE + key, JSON.stringify(kept))) && storage !== null;
}

function keptAtOnce(storage: Storage | null): Kept[] {
  const found: Kept[] = [];
  attempt(() => {
    for (let at = 0; at < (storage?.length ?? 0); at++) {
      const key = storage?.key(at) ?? "";
      const text = key.startsWith(AT_ONCE) ? storage?.getItem(key) : null;
      if (text) found.push(JSON.parse(text) as Kept);
    }
  });
  return found;
}

/** Of two texts of one sitting; what an older newsroom kept was not counted. */
function isNewer(one: Kept, other: Kept): boolean {
  const count = ({ nth }: Partial<Kept>) => nth ?? 0;
  return count(one) === count(other) ? one.at >= other.at : count(one) > count(other);
}

/** Whether a storage takes anything at all. */
function takes(storage: Storage | null): boolean {
  const name = `${AT_ONCE}?`;
  if (!attempt(() => storage?.setItem(name, ""))) return false;
  return attempt(() => storage?.removeItem(name)) && storage !== null;
}

/** A browser may refuse its storage at any moment. */
function attempt(run: () => void): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

function storageOfPage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
