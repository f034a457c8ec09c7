import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { TrustedProxies } from "@/lib/env";
import { FROM_HEADER } from "@/lib/web/origin";

/** Who is believed on a request's sender, ready to be asked of each address between the sender and this server. */
export type Believed = { hops: number } | { isOurs: (address: string) => boolean };

/** The setting, made ready once. */
export function believed(trusted: TrustedProxies): Believed {
  if ("hops" in trusted) return trusted;
  const networks = new BlockList();
  for (const network of trusted.networks) {
    const [address = "", bits] = network.split("/");
    const family = familyOf(address);
    networks.addSubnet(address, bits === undefined ? (family === "ipv4" ? 32 : 128) : Number(bits), family);
  }
  return { isOurs: (address) => networks.check(address, familyOf(address)) };
}

/**
 * Writes into a request, in a header of our own, where it comes from; what the sender put there is gone. Each proxy
 * writes at the end of `X-Forwarded-For` whom it was asked by. So the sender is whom the outermost proxy of ours names,
 * counted or known by its network, and everything before that anybody may have written.
 */
export function nameSender(request: IncomingMessage, proxies: Believed): void {
  const from = senderOf(request, proxies);
  if (from) request.headers[FROM_HEADER] = from;
  else delete request.headers[FROM_HEADER];
}

function senderOf(request: IncomingMessage, proxies: Believed): string | undefined {
  const named = request.headers["x-forwarded-for"]?.toString().split(",") ?? [];
  let from = addressIn(request.socket.remoteAddress);
  for (let hop = 0; from !== undefined && isBelieved(from, hop, proxies); hop += 1) {
    const next = addressIn(named.at(-1 - hop)?.trim());
    // It names nobody, or no address: then the proxy itself is all that is known.
    if (next === undefined) break;
    from = next;
  }
  return from;
}

function isBelieved(address: string, hop: number, proxies: Believed): boolean {
  return "hops" in proxies ? hop < proxies.hops : proxies.isOurs(address);
}

/** "203.0.113.5" and "2001:db8::7", with or without a port or brackets; undefined for what is no address. */
function addressIn(text: string | undefined): string | undefined {
  const bare = text?.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  // An IPv4 sender on a socket that listens for both kinds (RFC 4291, section 2.5.5.2).
  const plain = bare?.replace(/^::ffff:(?=\d+\.)/i, "");
  return plain && isIP(plain) !== 0 ? plain : undefined;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}
