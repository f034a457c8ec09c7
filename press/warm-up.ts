/** How many pages are made at once: readers who come meanwhile want theirs. */
const AT_ONCE = 2;

/**
 * Has these pages made one after the other, two at a time, for `limit` milliseconds or until it is given up. What has not
 * been made by then, or cannot be, is left to the first reader who asks.
 *
 * @returns how many were made
 */
export async function warmUp(
  make: (place: string) => Promise<void>,
  places: readonly string[],
  { limit, signal }: { limit: number; signal: AbortSignal },
): Promise<number> {
  const late = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
  const waiting = [...new Set(places)];
  let made = 0;
  const work = async () => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      if (late.aborted) return;
      const isMade = await make(place).then(
        () => true,
        () => false,
      );
      if (isMade) made += 1;
    }
  };
  const given = new Promise((resolve) => late.addEventListener("abort", resolve, { once: true }));
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, work)), given]);
  return made;
}
