import { createHash } from "node:crypto";
import { signatureOf } from "@/lib/clockwork/hook";
import { callCache, type SharedCache } from "./cache";
import { ALL, MANY } from "./keys";

/**
 * A program of the owner's own that purges some other cache: a POST of `{ sequence, tags, gone }`, signed as hooks are.
 * `tags` are the surrogate keys to purge; the key "all" is on every page. `gone` are those of which not even a stale
 * copy may be shown.
 */
export function webhook(address: string, secret: string | undefined): SharedCache {
  return {
    // An address may hold a secret, so two at one host are told apart by a hash.
    name: `hook ${new URL(address).host} ${createHash("sha256").update(address).digest("hex").slice(0, 8)}`,
    async purge({ sequence, tags, gone }, signal) {
      const keys = tags === "everything" ? [ALL] : [...tags, MANY];
      const body = JSON.stringify({ sequence, tags: keys, gone });
      const headers: Record<string, string> = { "Content-Type": "application/json" };
      if (secret) headers["X-Newsroom-Signature"] = signatureOf(body, secret);
      await callCache(address, { method: "POST", headers, body, signal });
    },
  };
}
