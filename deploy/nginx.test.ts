import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PressOptions } from "@/press/press";
import { counting, endTrials, keepingPress } from "@/press/press-trial";
import {
  ask,
  freePort,
  isInstalled,
  open,
  runProgram,
  startOrigin,
  startServer,
  trialFolder,
  type Asked,
} from "./trial";

const is = isInstalled("nginx", "-v") && isInstalled("openssl", "version");
const title = is ? "nginx" : "nginx (skipped: nginx, or openssl, is not installed)";

const KEYS = {
  keys: [
    { header: "Surrogate-Key", between: " " },
    { header: "Cache-Tag", between: "," },
  ],
};

/** The configuration as it is shipped, but for ports and places that only root may have. */
function ownConfiguration(folder: string, ports: { tls: number; plain: number; origin: number }): string {
  const shipped = readFileSync(path.join(import.meta.dirname, "nginx.conf"), "utf8")
    .replace(/^\s*listen \[::\].*$/gm, "")
    .replace("listen 80;", `listen 127.0.0.1:${ports.plain};`)
    .replace("listen 443 ssl", `listen 127.0.0.1:${ports.tls} ssl`)
    .replace("127.0.0.1:3000", `127.0.0.1:${ports.origin}`)
    .replace(/\/etc\/letsencrypt\/live\/newsroom\.example/g, folder);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = places.map((place) => `${place}_temp_path ${folder}/${place};`);
  const http = `http { access_log off; ${temporary.join(" ")}\n${shipped}\n}`;
  return `daemon off; pid ${folder}/nginx.pid; error_log stderr; events {}\n${http}\n`;
}

describe.skipIf(!is)(title, () => {
  let origin: Awaited<ReturnType<typeof startOrigin>>;
  const ports = { tls: 0, plain: 0, origin: 0 };
  let stop = async () => {};
  let place: ReturnType<typeof trialFolder> | undefined;
  const get = (target: string, asked: Asked = {}) => ask(ports.tls, target, asked, true);
  const opened = async (render: PressOptions["render"], more: Partial<PressOptions> = {}) => {
    origin.serve((await keepingPress(render, { shared: KEYS, now: Date.now, ...more })).press);
    origin.askedNow();
  };

  beforeAll(async () => {
    const { folder } = (place = trialFolder());
    // Started by root, nginx works as somebody else, who must get to what it stores on the way.
    chmodSync(folder, 0o755);
    origin = await startOrigin();
    Object.assign(ports, { tls: await freePort(), plain: await freePort(), origin: origin.port });
    const key = ["-newkey", "rsa:2048", "-nodes", "-keyout", path.join(folder, "privkey.pem")];
    const name = ["-subj", "/CN=newsroom.example", "-days", "2"];
    runProgram("openssl", ["req", "-x509", ...key, ...name, "-out", path.join(folder, "fullchain.pem")]);
    const file = path.join(folder, "nginx.conf");
    writeFileSync(file, ownConfiguration(folder, ports));
    stop = await startServer("nginx", ["-c", file, "-p", folder], ports.tls);
  }, 60_000);
  afterAll(async () => {
    await stop();
    await origin?.stop();
    place?.remove();
  });
  afterEach(endTrials);

  it("hands pages on as the newsroom compressed and named them", async () => {
    await opened(counting().render);
    const page = await get("/valley/bridge", { headers: { "accept-encoding": "gzip, br" } });
    expect([page.status, page.headers["content-encoding"]]).toEqual([200, "br"]);
    expect(brotliDecompressSync(page.body).toString()).toContain("/en/valley/bridge 1");
    const asked = { headers: { "accept-encoding": "br", "if-none-match": page.headers.etag ?? "" } };
    const unchanged = await get("/valley/bridge", asked);
    expect([unchanged.status, unchanged.headers.etag]).toEqual([304, page.headers.etag]);
  });

  it("has room for all that a page says it is made of, for the caches before it", async () => {
    await opened(counting(Array.from({ length: 600 }, (_, id) => `story:${1000 + id}`)).render);
    const { status, headers } = await get("/valley/bridge");
    expect([status, String(headers["surrogate-key"]).length > 6000]).toEqual([200, true]);
    expect(String(headers["cache-tag"])).toContain(",story:1599");
  });

  it("says who asked, whatever they say of themselves", async () => {
    await opened(counting().render);
    await get("/valley/bridge", { headers: { "x-forwarded-for": "203.0.113.5, 10.0.0.1" } });
    expect(origin.asked.at(-1)?.headers["x-forwarded-for"]).toBe("127.0.0.1");
  });

  it("lets nobody purge through it", async () => {
    await opened(counting().render);
    const { status } = await get("/", { method: "PURGE", headers: { "xkey-purge": "all" } });
    expect([status, origin.askedNow()]).toEqual([405, []]);
  });

  it("keeps its connection to the newsroom", async () => {
    await opened(counting().render);
    await get("/valley/bridge");
    await get("/valley/bridge");
    expect(origin.asked.map(({ headers }) => headers.connection)).not.toContain("close");
  });

  it("takes forms as large as the newsroom does, and no larger", async () => {
    await opened((asked, response) => {
      asked.resume().once("end", () => response.writeHead(200, { "Content-Type": "text/html" }).end("taken"));
    });
    const headers = { "content-type": "text/plain" };
    const send = (bytes: number) =>
      get("/desk/stories", { method: "POST", headers, body: Buffer.alloc(bytes) });
    const largest = 2 * 1024 * 1024;
    expect([(await send(largest)).text, (await send(largest + 1)).status]).toEqual(["taken", 413]);
  });

  it("passes on what the desk hears of a story at the moment it is said", async () => {
    let end = () => {};
    await opened((_, response) => {
      response.writeHead(200, {
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-cache, no-transform",
      });
      response.write("data: 1\n\n");
      end = () => void response.end();
    });
    const stream = await open(ports.tls, "/api/desk/stories/1/events?sitting=1", {}, true);
    const first = await new Promise((resolve) => stream.once("data", (piece) => resolve(String(piece))));
    expect(first).toBe("data: 1\n\n");
    end();
    stream.resume();
  });

  it("sends whoever comes without TLS to the same address with it", async () => {
    const { status, headers } = await ask(ports.plain, "/valley?page=2");
    expect([status, headers.location]).toEqual([308, "https://newsroom.example/valley?page=2"]);
  });
});
