import type { IncomingMessage } from "node:http";

/** Why a change is not taken: it comes from a page of somebody else's site, or nobody says from which it comes. */
export type FromElsewhere = "foreign" | "missingOrigin";

/**
 * Why a request that changes something does not come from a page of ours; null for one that does. A browser names the
 * page's origin, and whether it is the same site's, by itself, and no page can change it (Fetch standard, "Origin";
 * Fetch Metadata, "Sec-Fetch-Site"). Every browser of the last years says at least one of them with a form or a fetch.
 */
export function whyNotFromHere({ headers }: IncomingMessage, site: URL): FromElsewhere | null {
  const { origin, host, "sec-fetch-site": from } = headers;
  if (origin === undefined && from === undefined) return "missingOrigin";
  if (from !== undefined && from !== "same-origin") return "foreign";
  return origin === undefined || isOurs(origin, host, site) ? null : "foreign";
}

/**
 * The site's own origin, or that of the very host that was asked: an installation has names inside its house too. Where
 * the site has https, its own name without it is anybody's between the browser and here.
 */
function isOurs(origin: string, host: string | undefined, site: URL): boolean {
  if (origin === site.origin) return true;
  const from = URL.canParse(origin) ? new URL(origin) : undefined;
  return from !== undefined && from.host === host && !(from.host === site.host && site.protocol === "https:");
}
