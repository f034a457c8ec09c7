import type { CacheService } from "@/lib/env";
import { callCache, type SharedCache } from "./cache";
import { inGroups, MANY } from "./keys";

/** As many tags as Cloudflare takes in one request. */
const MOST = 100;

/** A zone at Cloudflare. It says in its answer whether it has done what it was asked. */
export function cloudflare({ id, token, api }: CacheService): SharedCache {
  const address = `${api}/client/v4/zones/${encodeURIComponent(id)}/purge_cache`;
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return {
    name: `cloudflare ${id}`,
    async purge({ tags }, signal) {
      const asked =
        tags === "everything"
          ? [{ purge_everything: true }]
          : inGroups([...tags, MANY], MOST, Infinity).map((group) => ({ tags: group }));
      for (const what of asked) {
        const call = { method: "POST", headers, body: JSON.stringify(what), signal };
        const answer = await callCache(address, call);
        if (!hasSucceeded(answer)) throw new Error(`answered ${answer.slice(0, 200)}`);
      }
    },
  };
}

function hasSucceeded(answer: string): boolean {
  try {
    return (JSON.parse(answer) as { success?: unknown } | null)?.success === true;
  } catch {
    return false;
  }
}
