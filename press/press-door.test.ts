import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { LIMITS } from "@/lib/limits/limits";
import { Doorway } from "./doorway";
import { endTrials, html, pressWith } from "./press-trial";
import type { PressOptions } from "./press-options";

afterEach(endTrials);

const OURS = { origin: "https://news.example" };

/** A renderer that reads a body to its end, and says how much there was. */
const reading: PressOptions["render"] = async (asked, response) => {
  let size = 0;
  for await (const piece of asked as AsyncIterable<Buffer>) size += piece.length;
  return html(`<p>${size}</p>`)(asked, response);
};

function chunked(path: string, size: number): string {
  const head = `POST ${path} HTTP/1.1\r\nHost: news.example\r\nOrigin: https://news.example\r\n`;
  const piece = `10000\r\n${"x".repeat(0x10000)}\r\n`;
  return `${head}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${piece.repeat(size / 0x10000)}0\r\n\r\n`;
}

describe("a body", () => {
  it("that does not say its length is counted, and refused in words where it is too large", async () => {
    const site = await pressWith(reading);
    expect(await site.raw(chunked("/desk", 0x100000))).toMatch(/^HTTP\/1\.1 200 [\s\S]*<p>1048576<\/p>/);
    expect(await site.raw(chunked("/desk", 0x300000))).toMatch(/^HTTP\/1\.1 413 [\s\S]*two megabytes/);
    expect(await site.raw(chunked("/api/auth/callback/x", 0x20000))).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("that trickles is ended, and the connection with it", async () => {
    const doorway = new Doorway();
    const { press } = await pressWith(reading);
    doorway.open(press);
    const server = createServer({
      requestTimeout: 400,
      headersTimeout: 300,
      connectionsCheckingInterval: 50,
    });
    server.on("request", (asked, response) => doorway.answer(asked, response));
    server.on("clientError", (error, socket) => doorway.answerUnread(error, socket));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write(
      "POST /desk HTTP/1.1\r\nHost: x\r\nOrigin: https://news.example\r\nContent-Length: 1000\r\n\r\n",
    );
    const trickle = setInterval(() => socket.write("x"), 30);
    socket.on("error", () => undefined);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(trickle);
    server.close();
  });
});

describe("a refusal at the door", () => {
  it("is a page for a person and JSON for a script, and tells both when to come again", async () => {
    const site = await pressWith(html("<p>Here.</p>"), { now: () => 0 });
    for (let count = 1; count <= LIMITS.preview.most; count += 1) await site.here("/preview/abc");
    const page = await site.here("/preview/abc");
    expect([page.status, page.headers["retry-after"]]).toEqual([429, "60"]);
    expect(page.text).toContain("<h1>That was too often</h1>");
    for (let count = 1; count <= LIMITS.api.most; count += 1) await site.here("/api/desk/x");
    const json = await site.here("/api/desk/x");
    expect([json.status, json.headers["retry-after"]]).toEqual([429, "60"]);
    expect(JSON.parse(json.text)).toMatchObject({ code: "tooManyAtOnce" });
    const foreign = await site.get("/api/desk/x", {
      method: "POST",
      headers: { origin: "https://evil.example" },
    });
    expect([foreign.status, JSON.parse(foreign.text)]).toMatchObject([403, { code: "foreign" }]);
  });
});

describe("every answer", () => {
  const broken: PressOptions["render"] = (asked, response) => {
    if (asked.url?.includes("broken")) throw new Error("Broken.");
    if (asked.url?.includes("not-there")) return html("<p>No.</p>", 404)(asked, response);
    if (asked.url?.includes("led")) return void response.writeHead(307, { Location: "/sign-in" }).end();
    return html("<p>Here.</p>")(asked, response);
  };
  const KINDS: [string, string, number, "page" | "desk" | "machine" | "shared"][] = [
    ["a readers' page", "/city", 200, "page"],
    ["a readers' page that is not there", "/not-there", 404, "page"],
    ["a readers' page that broke", "/broken", 500, "page"],
    ["a redirect to an address's right form", "/City/", 308, "machine"],
    ["an address that cannot be read", "/%00", 400, "page"],
    ["a shared preview", "/preview/abc", 200, "page"],
    ["a preview in its frame", "/desk/stories/1/preview/alone", 200, "page"],
    ["a page of the desk", "/desk", 200, "desk"],
    ["a page of the desk that is not there", "/desk/not-there", 404, "desk"],
    ["a page of the desk that broke", "/desk/broken", 500, "page"],
    ["a redirect of the desk", "/desk/led", 307, "desk"],
    ["the sign-in page", "/sign-in", 200, "desk"],
    ["an exchange", "/api/desk/stories", 200, "machine"],
    ["health", "/api/health", 200, "machine"],
    ["Next's own", "/_next/data", 200, "machine"],
    ["a picture", "/media/a.jpg", 200, "shared"],
    ["a file", "/icon.svg", 200, "shared"],
  ];

  it.each(KINDS)("says what browsers may do with it: %s", async (_, path, status, kind) => {
    const health = () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from("{}") });
    const site = await pressWith(broken, { health });
    const { headers, status: given } = await site.get(path);
    expect(given).toBe(status);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    expect(headers["referrer-policy"]).toMatch(
      /^(?:same-origin|no-referrer|strict-origin-when-cross-origin)$/,
    );
    expect(headers["cross-origin-resource-policy"]).toBe(kind === "shared" ? "cross-origin" : "same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
    if (kind === "page" || kind === "desk") {
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["permissions-policy"]).toContain("camera=()");
    }
    if (kind === "desk") expect(headers["permissions-policy"]).toContain("publickey-credentials-get=(self)");
    const policy = String(headers["content-security-policy"] ?? "");
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors '(?:none|self)'/);
    // Nothing is loaded from anywhere else: no host, no protocol but what a page holds in itself, no sign for all of them.
    for (const source of policy.split(/;\s*/).flatMap((rule) => rule.split(" ").slice(1)))
      expect(source).toMatch(
        /^(?:'(?:none|self|strict-dynamic|unsafe-inline|nonce-[^']+|sha256-[^']+)'|data:|blob:)$/,
      );
    if (kind === "page" || kind === "desk") expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe|style-src '[^;]*'unsafe-inline'[^;]*nonce/);
  });

  it("of a site without https does not ask for it", async () => {
    const site = await pressWith(broken, { siteUrl: "http://localhost:3000" });
    expect((await site.get("/desk")).headers["strict-transport-security"]).toBeUndefined();
  });
});

describe("the desk's nonce", () => {
  const NONCE = /script-src 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'/;

  it("is another with every answer, the one that Next is told, and not the sender's", async () => {
    const told: string[] = [];
    const site = await pressWith((asked, response) => {
      told.push(NONCE.exec(String(asked.headers["content-security-policy"]))?.[1] ?? "none");
      return html("<p>Here.</p>")(asked, response);
    });
    const forged = { "content-security-policy": "script-src 'nonce-forged'", "x-newsroom-nonce": "forged" };
    const answers = [
      await site.get("/desk", { headers: forged }),
      await site.get("/desk"),
      await site.get("/sign-in", { method: "POST", headers: { ...OURS, ...forged } }),
      await site.get("/desk", { headers: { rsc: "1", ...forged } }),
    ];
    const nonces = answers.map(({ headers }) => NONCE.exec(String(headers["content-security-policy"]))?.[1]);
    expect(nonces).toEqual(told);
    expect(new Set(nonces).size).toBe(4);
  });

  it("reaches no readers' page, and nobody's word of one does", async () => {
    const site = await pressWith((asked, response) =>
      html(
        `<p>${String(asked.headers["content-security-policy"])} ${String(asked.headers["x-newsroom-nonce"])}</p>`,
      )(asked, response),
    );
    const forged = { "content-security-policy": "script-src 'nonce-forged'", "x-newsroom-nonce": "forged" };
    expect((await site.get("/city", { headers: forged })).text).toBe("<p>undefined undefined</p>");
    expect((await site.get("/api/desk/x", { headers: forged })).text).toBe("<p>undefined undefined</p>");
  });
});
