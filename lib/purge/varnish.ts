import { callCache, type SharedCache } from "./cache";
import { ALL, inGroups, MANY } from "./keys";

/** Varnish reads no longer header than 8 KB, unless it is told to. */
const LONGEST = 4000;

/** A Varnish with the configuration in deploy/: it forgets what a `PURGE` names in `Xkey-Purge`. */
export function varnish(address: string): SharedCache {
  return {
    name: `varnish ${new URL(address).host}`,
    async purge({ tags }, signal) {
      const keys = tags === "everything" ? [ALL] : [...tags, MANY];
      for (const group of inGroups(keys, Infinity, LONGEST)) {
        await callCache(address, { method: "PURGE", headers: { "Xkey-Purge": group.join(" ") }, signal });
      }
    },
  };
}
