import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import type { TrustedProxies } from "@/lib/env";
import { FROM_HEADER } from "@/lib/web/origin";
import { believed, nameSender } from "./from";

const NOBODY: TrustedProxies = { hops: 0 };

function fromOf(
  remoteAddress: string | undefined,
  headers: Record<string, string>,
  trusted: TrustedProxies = NOBODY,
) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const request = new IncomingMessage(socket);
  request.headers = headers;
  nameSender(request, believed(trusted));
  return request.headers[FROM_HEADER];
}

describe("where a request comes from", () => {
  it("is the other end of its connection, whatever the request says of itself", () => {
    const forged = { [FROM_HEADER]: "198.51.100.1", "x-forwarded-for": "198.51.100.2" };
    expect(fromOf("203.0.113.5", forged)).toBe("203.0.113.5");
    expect(fromOf("::ffff:203.0.113.5", {})).toBe("203.0.113.5");
    expect(fromOf("2001:db8::7", {})).toBe("2001:db8::7");
  });

  it("is the last hop that a trusted proxy names, never one that the sender wrote before it", () => {
    const hops = { "x-forwarded-for": "198.51.100.66, 203.0.113.9" };
    const one = { hops: 1 };
    expect(fromOf("10.0.0.1", hops, one)).toBe("203.0.113.9");
    expect(fromOf("10.0.0.1", { "x-forwarded-for": "[2001:db8::9]:4711" }, one)).toBe("2001:db8::9");
    expect(fromOf("10.0.0.1", { "x-forwarded-for": "203.0.113.9:80" }, one)).toBe("203.0.113.9");
  });

  it("is whom the second proxy names, where two are trusted", () => {
    const hops = { "x-forwarded-for": "198.51.100.66, 203.0.113.9, 10.0.0.7" };
    expect(fromOf("10.0.0.1", hops, { hops: 2 })).toBe("203.0.113.9");
    expect(fromOf("10.0.0.1", { "x-forwarded-for": "203.0.113.9" }, { hops: 2 })).toBe("203.0.113.9");
  });

  it("is the first that lies in none of the trusted networks", () => {
    const networks = ["10.0.0.0/8", "2001:db8:1::/48", "192.0.2.7"];
    const hops = { "x-forwarded-for": "198.51.100.66, 203.0.113.9, 192.0.2.7, 2001:db8:1::3" };
    expect(fromOf("10.9.9.9", hops, { networks })).toBe("203.0.113.9");
    expect(fromOf("::ffff:10.9.9.9", hops, { networks })).toBe("203.0.113.9");
    expect(fromOf("10.9.9.9", { "x-forwarded-for": "10.1.1.1" }, { networks })).toBe("10.1.1.1");
  });

  it("is whoever comes past the trusted networks, whatever they write", () => {
    const hops = { "x-forwarded-for": "198.51.100.66, 10.0.0.7" };
    expect(fromOf("203.0.113.5", hops, { networks: ["10.0.0.0/8"] })).toBe("203.0.113.5");
    expect(fromOf("192.0.2.8", hops, { networks: ["192.0.2.7"] })).toBe("192.0.2.8");
  });

  it("is the proxy itself where it names nobody, or no address", () => {
    for (const trusted of [{ hops: 1 }, { networks: ["10.0.0.1"] }]) {
      expect(fromOf("10.0.0.1", {}, trusted)).toBe("10.0.0.1");
      expect(fromOf("10.0.0.1", { "x-forwarded-for": "unknown" }, trusted)).toBe("10.0.0.1");
      expect(fromOf("10.0.0.1", { "x-forwarded-for": "198.51.100.1, <script>" }, trusted)).toBe("10.0.0.1");
    }
  });

  it("is nothing, not a forged word, where the connection is gone", () => {
    expect(fromOf(undefined, { [FROM_HEADER]: "198.51.100.1" })).toBeUndefined();
  });
});
