import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { FROM_HEADER } from "@/lib/web/origin";
import { nameSender } from "./from";

function fromOf(remoteAddress: string | undefined, headers: Record<string, string>, trustProxy = false) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const request = new IncomingMessage(socket);
  request.headers = headers;
  nameSender(request, trustProxy);
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
    expect(fromOf("10.0.0.1", hops, true)).toBe("203.0.113.9");
    expect(fromOf("10.0.0.1", { "x-forwarded-for": "[2001:db8::9]:4711" }, true)).toBe("2001:db8::9");
    expect(fromOf("10.0.0.1", { "x-forwarded-for": "203.0.113.9:80" }, true)).toBe("203.0.113.9");
  });

  it("is the proxy itself where it names nobody, or no address", () => {
    expect(fromOf("10.0.0.1", {}, true)).toBe("10.0.0.1");
    expect(fromOf("10.0.0.1", { "x-forwarded-for": "unknown" }, true)).toBe("10.0.0.1");
  });

  it("is nothing, not a forged word, where the connection is gone", () => {
    expect(fromOf(undefined, { [FROM_HEADER]: "198.51.100.1" })).toBeUndefined();
  });
});
