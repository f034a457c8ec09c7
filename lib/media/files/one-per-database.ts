import type { Newsroom } from "@/lib/newsroom";

/**
 * One thing for each database of this process, made when it is first asked for. It stands on `globalThis` under a name,
 * because Next bundles module instances of its own.
 */
export function onePerDatabase<Thing extends object>(
  name: string,
  make: (newsroom: Newsroom) => Thing,
): (newsroom: Newsroom) => Thing {
  const key = Symbol.for(name);
  return (newsroom) => {
    const holder = globalThis as unknown as Record<symbol, WeakMap<Newsroom["db"], Thing> | undefined>;
    const all = (holder[key] ??= new WeakMap());
    const thing = all.get(newsroom.db) ?? make(newsroom);
    all.set(newsroom.db, thing);
    return thing;
  };
}
