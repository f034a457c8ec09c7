import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { varnish as varnishAt } from "@/lib/purge/varnish";
import { endTrials, keepingPress } from "@/press/press-trial";
import { Shared } from "@/press/shared";
import { ask, startOrigin } from "./trial";
import { isVarnishInstalled, startVarnish } from "./varnish-trial";

const is = isVarnishInstalled();
const title = is ? "Varnish" : "Varnish (skipped: varnish, or varnish-modules, is not installed)";

const KEYS = { keys: [{ header: "Surrogate-Key", between: " " }] };

/** What the newsroom says with a picture's file, for Varnish and for browsers. */
function told(): Record<string, string> {
  const shared = new Shared(KEYS, ["picture:4", "named:picture:4"], Infinity).at(Date.now());
  const pairs = Array.from({ length: shared.length / 2 }, (_, at) => shared.slice(2 * at, 2 * at + 2));
  const free = "public, max-age=31536000, s-maxage=60, immutable";
  return {
    ...(Object.fromEntries(pairs) as Record<string, string>),
    ...{ "Cache-Control": free, ETag: '"a"', "Content-Type": "image/avif" },
  };
}

describe.skipIf(!is)(title, () => {
  let origin: Awaited<ReturnType<typeof startOrigin>>;
  let port = 0;
  let stop = async () => {};
  beforeAll(async () => {
    origin = await startOrigin();
    ({ port, stop } = await startVarnish(origin.port));
  }, 60_000);
  afterAll(async () => {
    await stop();
    await origin?.stop();
  });
  afterEach(endTrials);

  it("keeps a picture’s file until the picture’s key is purged, and never keeps that it is gone", async () => {
    let isGone = false;
    const site = await keepingPress((_, response) => {
      if (isGone) response.writeHead(410, { "Cache-Control": "private, no-store" }).end("Gone");
      else response.writeHead(200, told()).end("AVIF");
    });
    origin.serve(site.press);
    const file = "/media/4f-0c-720.avif";
    const get = (headers: Record<string, string> = {}) => ask(port, file, { headers });
    const purge = (tags: string[]) =>
      varnishAt(`http://127.0.0.1:${port}`).purge({ sequence: 1, tags, gone: [] }, AbortSignal.timeout(5000));
    for (let times = 0; times < 3; times++) expect((await get()).text).toBe("AVIF");
    const unchanged = await get({ "if-none-match": '"a"' });
    expect([unchanged.status, unchanged.headers["surrogate-key"]]).toEqual([304, undefined]);
    expect(origin.askedNow()).toHaveLength(1);
    isGone = true;
    await purge(["picture:5"]);
    expect((await get()).status).toBe(200);
    await purge(["named:picture:4"]);
    for (let times = 0; times < 3; times++) expect((await get()).status).toBe(410);
    expect(origin.askedNow()).toHaveLength(3);
  });
});
