import { useEffect, useState } from "react";

/** A pause in typing after which is looked for what was typed, in milliseconds. */
const PAUSE = 200;

export type LookUp<Found> = { state: "looking" } | { state: "failed" } | { state: "found"; found: Found };

/**
 * What the newsroom answers at an address, asked anew after each pause in typing; what comes late is dropped. While it
 * is being asked the answer before stays, so that a list does not flicker. Null asks nothing.
 */
export function useLookUp<Found>(address: string | null): LookUp<Found> {
  const [answer, setAnswer] = useState<LookUp<Found>>({ state: "looking" });
  useEffect(() => {
    if (address === null) return undefined;
    const stop = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(address, { signal: stop.signal });
        if (!response.ok) throw new Error(`The newsroom answered ${response.status}.`);
        setAnswer({ state: "found", found: (await response.json()) as Found });
      } catch {
        if (!stop.signal.aborted) setAnswer({ state: "failed" });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address]);
  return answer;
}
