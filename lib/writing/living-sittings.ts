/**
 * Which sittings are alive on this device. A tab holds a lock under its sitting's name, which the browser gives free
 * when the tab is gone, however it went. Where there are no locks (a page without encryption), a tab says from time
 * to time that it is there.
 */
export function holdSitting(sitting: string, storage: Storage | null): () => void {
  const locks = locksOfPage();
  if (!locks) return beat(sitting, storage);
  const held = holding();
  locks.request(nameOf(sitting), () => held.released).catch(() => undefined);
  return held.release;
}

/** Takes over what a sitting left, until what it resolves with is called; null while the sitting is alive or was taken over elsewhere. */
export async function claimSitting(sitting: string, storage: Storage | null): Promise<(() => void) | null> {
  const locks = locksOfPage();
  if (!locks) return isBeating(sitting, storage) ? null : beat(sitting, storage);
  const held = holding();
  return new Promise((resolve) => {
    locks
      .request(nameOf(sitting), { ifAvailable: true }, (lock) => {
        resolve(lock ? held.release : null);
        return lock ? held.released : undefined;
      })
      .catch(() => resolve(null));
  });
}

/** Under which name the device knows its own tabs, and how many of them. */
const OWN = "newsroom-sittings";
const MOST_OWN = 100;

/** Remembers that a sitting was a tab of this device. */
export function noteSitting(sitting: string, storage: Storage | null): void {
  try {
    storage?.setItem(OWN, [...ownSittings(storage), sitting].slice(-MOST_OWN).join(" "));
  } catch {
    // Its pen then lies until its lease has run out.
  }
}

export function wasHere(sitting: string, storage: Storage | null): boolean {
  return ownSittings(storage).includes(sitting);
}

function ownSittings(storage: Storage | null): string[] {
  try {
    return (storage?.getItem(OWN) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}

/** How often a tab says that it is there, and after how long a silence it counts as gone, in milliseconds. */
const BEAT = 20_000;
const SILENCE = 180_000;

function holding(): { released: Promise<void>; release: () => void } {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { released, release };
}

function nameOf(sitting: string): string {
  return `newsroom-sitting/${sitting}`;
}

function locksOfPage(): LockManager | null {
  return typeof navigator !== "undefined" && "locks" in navigator ? navigator.locks : null;
}

function beat(sitting: string, storage: Storage | null): () => void {
  const say = () => {
    try {
      storage?.setItem(nameOf(sitting), String(Date.now()));
    } catch {
      // Another tab may then take over what this one keeps: the same words, which merge into themselves.
    }
  };
  say();
  const timer = setInterval(say, BEAT);
  return () => {
    clearInterval(timer);
    try {
      storage?.removeItem(nameOf(sitting));
    } catch {
      // It falls silent by itself.
    }
  };
}

function isBeating(sitting: string, storage: Storage | null): boolean {
  try {
    // What was said after now was said before the device's clock was put back.
    const silence = Date.now() - Number(storage?.getItem(nameOf(sitting)) ?? 0);
    return silence >= -BEAT && silence < SILENCE;
  } catch {
    return false;
  }
}
