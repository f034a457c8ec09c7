import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { LIMITS } from "@/lib/limits/limits";
import { readAddress } from "./address";
import { Door } from "./door";
import { realmOf } from "./realms";

const SITE = new URL("https://news.example");
const OURS = "https://news.example";

function doorAt(now: () => number = () => 0) {
  const door = new Door({ site: SITE, dev: false, proxies: { hops: 1 }, now });
  return (method: string, path: string, headers: Record<string, string> = {}) => {
    const socket = new Socket();
    Object.defineProperty(socket, "remoteAddress", { value: "10.0.0.1" });
    const request = new IncomingMessage(socket);
    Object.assign(request, { method, url: path, headers: { host: "news.example", ...headers } });
    door.receive(request);
    const address = readAddress(path);
    if (typeof address === "string") throw new Error(`${path} is no address.`);
    return door.whyNot(request, address, realmOf(address, new Set(["/icon.svg"])));
  };
}

const ask = doorAt();
const FOREIGN = { kind: "foreign" };
const MISSING = { kind: "missingOrigin" };
const DESK = ["/desk", "/desk/stories/1", "/sign-in", "//desk", "/%64esk", "/x/../desk"];
const API = ["/api/desk/stories", "/api/auth/signout", "/api/desk/pictures/uploads/abc"];

describe("a change to the desk", () => {
  it("is taken from a page of ours, as every browser says it in its own way", () => {
    const ours: Record<string, string>[] = [
      { origin: OURS },
      { origin: OURS, "sec-fetch-site": "same-origin" },
      { "sec-fetch-site": "same-origin" },
      { origin: "http://desk.local:3000", host: "desk.local:3000" },
    ];
    for (const headers of ours) {
      for (const path of [...DESK, ...API]) expect(ask("POST", path, headers), path).toBeNull();
    }
  });

  it("is refused from anywhere else, however the address is written", () => {
    const elsewhere: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://news.example" },
      { origin: "https://news.example.evil.example" },
      { origin: "https://news.example@evil.example" },
      { origin: "https://evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" },
      { origin: OURS, "sec-fetch-site": "cross-site" },
      { origin: OURS, "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "none" },
      { origin: "" },
    ];
    for (const headers of elsewhere) {
      for (const path of [...DESK, ...API]) expect(ask("POST", path, headers), path).toEqual(FOREIGN);
      for (const method of ["PUT", "PATCH", "DELETE"])
        expect(ask(method, "/api/desk/stories", headers), method).toEqual(FOREIGN);
    }
  });

  it("is refused where nobody says from where; a machine's address takes it, and asks for more than a form can send", () => {
    for (const path of DESK) expect(ask("POST", path), path).toEqual(MISSING);
    for (const path of API) expect(ask("POST", path), path).toBeNull();
  });

  it("is made by no other method, and not by one that is only named", () => {
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])
      expect(ask(method, "/desk/stories/1", { origin: OURS })).toEqual({ kind: "wrongMethod" });
    for (const path of ["/media/a.jpg", "/_next/static/a.js", "/icon.svg"])
      expect(ask("POST", path, { origin: OURS }), path).toEqual({ kind: "wrongMethod" });
  });

  it("is refused where it says itself that it is too large", () => {
    const length = { "content-length": String(2 * 1024 * 1024 + 1) };
    expect(ask("POST", "/desk", { origin: OURS, ...length })).toEqual({ kind: "tooLarge" });
  });
});

describe("what a request claims of itself", () => {
  it("is gone before anybody reads it", () => {
    const door = new Door({ site: SITE, dev: false, proxies: { hops: 0 }, now: () => 0 });
    const request = new IncomingMessage(new Socket());
    request.headers = {
      ...{ host: "news.example", cookie: "a=b", "next-action": "1", rsc: "1" },
      ...{ "content-security-policy": "script-src 'nonce-x'", "x-newsroom-nonce": "x" },
      ...{ "content-security-policy-report-only": "script-src 'nonce-x'" },
      ...{ "x-forwarded-host": "evil.example", "x-forwarded-proto": "ftp", "x-forwarded-for": "1.2.3.4" },
      ...{ "x-forwarded-port": "1", "x-forwarded-prefix": "/evil", forwarded: "host=evil.example" },
      ...{ "x-middleware-subrequest": "middleware", "x-invoke-path": "/desk", "x-original-url": "/desk" },
      ...{ "x-http-method-override": "DELETE", "x-newsroom-from": "1.2.3.4" },
    };
    door.receive(request);
    expect(request.headers).toEqual({
      ...{ host: "news.example", cookie: "a=b", "next-action": "1", rsc: "1" },
      "x-forwarded-proto": "https",
    });
  });
});

describe("limits at the door", () => {
  const from = (address: string) => ({ "x-forwarded-for": address });

  it.each([
    ["search", "/search?q=lock"],
    ["search", "/ru/search?q=%D0%B0"],
    ["preview", `/preview/${"a".repeat(43)}`],
    ["data", "/city/old-lock/changes.json"],
    ["data", "/ru/feed.xml"],
    ["api", "/api/desk/stories/1/standing"],
  ] as const)("%s: %s", (name, path) => {
    let time = 0;
    const knock = doorAt(() => time);
    const { most, seconds } = LIMITS[name];
    for (let count = 1; count <= most; count += 1) expect(knock("GET", path, from("203.0.113.5"))).toBeNull();
    expect(knock("GET", path, from("203.0.113.5"))).toEqual({ kind: "tooMany", seconds });
    expect(knock("GET", "/city/old-lock", from("203.0.113.5"))).toBeNull();
    expect(knock("GET", path, from("203.0.113.6"))).toBeNull();
    time += seconds * 1000;
    expect(knock("GET", path, from("203.0.113.5"))).toBeNull();
  });

  it("strangers' forms are counted, and not their pages", () => {
    const knock = doorAt();
    const send = (path: string) => knock("POST", path, { origin: OURS });
    for (let count = 1; count <= LIMITS.strangers.most; count += 1)
      expect(send(count % 2 ? "/sign-in" : "/account/reset")).toBeNull();
    expect(send("/sign-in")).toEqual({ kind: "tooMany", seconds: LIMITS.strangers.seconds });
    expect([knock("GET", "/sign-in"), send("/desk")]).toEqual([null, null]);
  });

  it("files are counted when they are begun, not with every piece of them", () => {
    const knock = doorAt();
    const uploads = "/api/desk/pictures/uploads";
    for (let count = 1; count <= LIMITS.upload.most; count += 1) expect(knock("POST", uploads)).toBeNull();
    expect(knock("POST", uploads)).toMatchObject({ kind: "tooMany" });
    expect(knock("PATCH", `${uploads}/abc`)).toBeNull();
  });

  it("leave a school class that searches at once, and a newsroom behind one address, in peace", () => {
    const knock = doorAt();
    const searches = Array.from({ length: 30 * 8 }, (_, at) => knock("GET", `/search?q=${at}`));
    const exchanges = Array.from({ length: 30 * 60 }, () => knock("GET", "/api/desk/stories/1/standing"));
    expect([...searches, ...exchanges].every((refused) => refused === null)).toBe(true);
  });
});
