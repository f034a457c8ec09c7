import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { NONCE_HEADER } from "@/lib/web/nonce-header";
import { deskHeaders } from "./policies";

/**
 * The headers of the desk for one request, under a nonce that no other has. Next learns it from the request, in the
 * header where it looks for one, and writes it into each script of the page.
 */
export function headersForDesk(request: IncomingMessage, site: URL, dev: boolean): OutgoingHttpHeaders {
  if (dev) return deskHeaders(site, undefined);
  const nonce = randomBytes(16).toString("base64");
  const headers = deskHeaders(site, nonce);
  request.headers["content-security-policy"] = String(headers["Content-Security-Policy"]);
  request.headers[NONCE_HEADER] = nonce;
  return headers;
}
