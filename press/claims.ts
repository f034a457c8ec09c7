import type { IncomingHttpHeaders } from "node:http";
import { NONCE_HEADER } from "@/lib/web/nonce-header";

/**
 * What a request may not say: by which name, port and protocol the site was asked for, which is a setting; what only the
 * press tells Next, the nonce above all; what Next tells itself; and that another method is meant than the one it has.
 */
const CLAIMS: ReadonlySet<string> = new Set([
  ...["content-security-policy", "content-security-policy-report-only", NONCE_HEADER],
  ...["forwarded", "x-real-ip", "x-original-url", "x-rewrite-url", "x-matched-path", "x-now-route-matches"],
  ...["x-http-method-override", "x-http-method", "x-method-override"],
]);

const FAMILIES = /^x-(?:forwarded|middleware|invoke)-/;

/** Takes out of a request what nobody may claim in it, once its sender has been named. */
export function dropClaims(headers: IncomingHttpHeaders, site: URL): void {
  for (const name of Object.keys(headers)) {
    if (CLAIMS.has(name) || FAMILIES.test(name)) delete headers[name];
  }
  headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
}
