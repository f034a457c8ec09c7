import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { FROM_HEADER } from "@/lib/web/origin";

/**
 * Writes into a request, in a header of our own, where it comes from; what the sender put there is gone. Behind a
 * proxy that is trusted, that is whom the proxy names last in `X-Forwarded-For`: everything before it anybody may
 * have written.
 */
export function nameSender(request: IncomingMessage, trustProxy: boolean): void {
  const told = trustProxy ? addressIn(lastOf(request.headers["x-forwarded-for"])) : undefined;
  const from = told ?? addressIn(request.socket.remoteAddress);
  if (from) request.headers[FROM_HEADER] = from;
  else delete request.headers[FROM_HEADER];
}

function lastOf(hops: string | string[] | undefined): string | undefined {
  return hops?.toString().split(",").at(-1)?.trim();
}

/** "203.0.113.5" and "2001:db8::7", with or without a port or brackets; undefined for what is no address. */
function addressIn(text: string | undefined): string | undefined {
  const bare = text?.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  // An IPv4 sender on a socket that listens for both kinds (RFC 4291, section 2.5.5.2).
  const plain = bare?.replace(/^::ffff:(?=\d+\.)/i, "");
  return plain && isIP(plain) !== 0 ? plain : undefined;
}
