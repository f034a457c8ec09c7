import type { CacheSettings } from "@/lib/env";
import type { SharedCache } from "./cache";
import { cloudflare } from "./cloudflare";
import { fastly } from "./fastly";
import { varnish } from "./varnish";
import { webhook } from "./webhook";

/** The shared caches that an owner has set. */
export function configuredCaches(settings: CacheSettings): SharedCache[] {
  const { hooks } = settings;
  return [
    ...(settings.fastly ? [fastly(settings.fastly)] : []),
    ...(settings.cloudflare ? [cloudflare(settings.cloudflare)] : []),
    ...settings.varnish.map(varnish),
    ...hooks.addresses.map((address) => webhook(address, hooks.secret)),
  ];
}
