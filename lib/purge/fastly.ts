import type { CacheService } from "@/lib/env";
import { callCache, type SharedCache } from "./cache";
import { inGroups, MANY } from "./keys";

/** As many keys as Fastly takes in one request, and as long a header as it reads. */
const MOST = 256;
const LONGEST = 8000;

/**
 * A service at Fastly. Purges are hard, never soft: a softly purged page is shown once more to whoever asks first, and
 * that reader would be the one who gets the mistake after its correction.
 */
export function fastly({ id, token, api }: CacheService): SharedCache {
  const service = `${api}/service/${encodeURIComponent(id)}`;
  const headers = { "Fastly-Key": token, Accept: "application/json" };
  return {
    name: `fastly ${id}`,
    async purge({ tags }, signal) {
      const call = { method: "POST", headers, signal };
      if (tags === "everything") return void (await callCache(`${service}/purge_all`, call));
      for (const keys of inGroups([...tags, MANY], MOST, LONGEST)) {
        const named = { ...headers, "Surrogate-Key": keys.join(" ") };
        await callCache(`${service}/purge`, { ...call, headers: named });
      }
    },
  };
}
