import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { cacheSettings } from "@/lib/env";
import type { SharedCache } from "./cache";
import { cloudflare } from "./cloudflare";
import { combine, type Purge } from "./combine";
import { configuredCaches } from "./configured";
import { fastly } from "./fastly";
import { inGroups } from "./keys";
import { listeningCache, type Heard } from "./listening-cache";
import { varnish } from "./varnish";
import { webhook } from "./webhook";

const SOME: Purge = { sequence: 7, tags: ["story:1", "list:section:7"], gone: ["story:1"] };
const EVERYTHING: Purge = { sequence: 8, tags: "everything", gone: [] };
const tags = (count: number) => Array.from({ length: count }, (_, id) => `story:${10_000 + id}`);

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** What a cache is asked when it is to forget something. */
async function asked(
  make: (address: string) => SharedCache,
  purge: Purge,
  answer?: (heard: Heard) => { status: number; body?: string },
) {
  const server = await listeningCache(answer);
  open.push(server);
  await make(server.address).purge(purge, AbortSignal.timeout(5000));
  return server.heard;
}

describe("Fastly", () => {
  const make = (api: string) => fastly({ id: "SU1", token: "secret", api });

  it("is asked to purge by key, hard, and what is made of too much along with it", async () => {
    const [heard, ...more] = await asked(make, SOME);
    expect(more).toEqual([]);
    expect([heard?.method, heard?.path]).toEqual(["POST", "/service/SU1/purge"]);
    expect(heard?.headers).toMatchObject({
      "fastly-key": "secret",
      "surrogate-key": "story:1 list:section:7 many",
    });
    expect(heard?.headers).not.toHaveProperty("fastly-soft-purge");
  });

  it("is asked for no more than 256 keys at once", async () => {
    const heard = await asked(make, { ...SOME, tags: tags(600) });
    const keys = heard.map(({ headers }) => String(headers["surrogate-key"]).split(" "));
    expect(keys.map(({ length }) => length)).toEqual([256, 256, 89]);
    expect(keys.flat()).toEqual([...tags(600), "many"]);
  });

  it("forgets everything with one word", async () => {
    const [heard] = await asked(make, EVERYTHING);
    expect([heard?.method, heard?.path]).toEqual(["POST", "/service/SU1/purge_all"]);
  });

  it("has not purged where it says so", async () => {
    await expect(asked(make, SOME, () => ({ status: 429, body: "slow down" }))).rejects.toThrow(
      "answered 429 slow down",
    );
  });
});

describe("Cloudflare", () => {
  const make = (api: string) => cloudflare({ id: "zone1", token: "secret", api });
  const yes = () => ({ status: 200, body: '{"success":true}' });

  it("is asked to purge by tag, a hundred at once", async () => {
    const heard = await asked(make, { ...SOME, tags: tags(150) }, yes);
    expect(heard.map(({ method, path }) => [method, path])).toEqual(
      [1, 2].map(() => ["POST", "/client/v4/zones/zone1/purge_cache"]),
    );
    expect(heard[0]?.headers.authorization).toBe("Bearer secret");
    const sent = heard.map(({ body }) => (JSON.parse(body) as { tags: string[] }).tags);
    expect(sent.map(({ length }) => length)).toEqual([100, 51]);
    expect(sent.flat()).toEqual([...tags(150), "many"]);
  });

  it("forgets everything with one word", async () => {
    const [heard] = await asked(make, EVERYTHING, yes);
    expect(JSON.parse(heard?.body ?? "")).toEqual({ purge_everything: true });
  });

  it("has not purged where its answer says that it has not", async () => {
    const no = () => ({ status: 200, body: '{"success":false,"errors":[{"message":"no"}]}' });
    await expect(asked(make, SOME, no)).rejects.toThrow("no");
    await expect(asked(make, SOME, () => ({ status: 200, body: "<html>" }))).rejects.toThrow("<html>");
  });
});

describe("Varnish", () => {
  it("is asked to purge by key, in no longer header than it reads", async () => {
    const heard = await asked(varnish, { ...SOME, tags: tags(1000) });
    expect(new Set(heard.map(({ method }) => method))).toEqual(new Set(["PURGE"]));
    const headers = heard.map(({ headers }) => String(headers["xkey-purge"]));
    expect(Math.max(...headers.map(({ length }) => length))).toBeLessThanOrEqual(4000);
    expect(headers.join(" ")).toBe([...tags(1000), "many"].join(" "));
  });

  it("forgets everything by the key that is on every page", async () => {
    const [heard] = await asked(varnish, EVERYTHING);
    expect(heard?.headers["xkey-purge"]).toBe("all");
  });

  it("does not hang for ever", async () => {
    const server = await listeningCache();
    await server.close();
    await expect(varnish(server.address).purge(SOME, AbortSignal.timeout(1000))).rejects.toThrow();
  });
});

describe("a program of the owner's own", () => {
  it("is told what to purge and what is gone, signed", async () => {
    const [heard] = await asked((address) => webhook(`${address}/purge?token=1`, "secret"), SOME);
    expect(JSON.parse(heard?.body ?? "")).toEqual({
      sequence: 7,
      tags: ["story:1", "list:section:7", "many"],
      gone: ["story:1"],
    });
    const signature = createHmac("sha256", "secret")
      .update(heard?.body ?? "")
      .digest("hex");
    expect([heard?.path, heard?.headers["x-newsroom-signature"]]).toEqual([
      "/purge?token=1",
      `sha256=${signature}`,
    ]);
  });

  it("is told nothing of its own secret in its name", () => {
    const [one, other] = ["1", "2"].map(
      (token) => webhook(`https://a.example/?token=${token}`, "secret").name,
    );
    expect(one).toMatch(/^hook a\.example [0-9a-f]{8}$/);
    expect(other).not.toBe(one);
  });
});

describe("the caches that an owner sets", () => {
  const set = (settings: Record<string, string>) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    return configuredCaches(cacheSettings()).map(({ name }) => name);
  };

  it("are none at first", () => expect(set({})).toEqual([]));

  it("are all that are named", () => {
    expect(
      set({
        PURGE_FASTLY: "SU1",
        PURGE_FASTLY_TOKEN: "a",
        PURGE_CLOUDFLARE: "zone1",
        PURGE_CLOUDFLARE_TOKEN: "b",
        PURGE_VARNISH: "http://10.0.0.4:6081, http://10.0.0.5:6081",
        PURGE_HOOKS: "https://a.example/purge",
      }),
    ).toEqual([
      "fastly SU1",
      "cloudflare zone1",
      "varnish 10.0.0.4:6081",
      "varnish 10.0.0.5:6081",
      expect.stringMatching(/^hook a\.example /),
    ]);
  });

  it("are refused by name where something is missing", () => {
    expect(() => set({ PURGE_FASTLY: "SU1" })).toThrow("PURGE_FASTLY_TOKEN is not set.");
    expect(() => set({ PURGE_FASTLY: "", PURGE_VARNISH: "10.0.0.4:6081" })).toThrow(
      "PURGE_VARNISH must hold",
    );
  });
});

describe("many changes", () => {
  it("are one purge, each tag once, with what is gone among them", () => {
    const parts = [
      { tags: ["story:1", "list:a"], gone: [] },
      { tags: ["list:a"], gone: ["story:2"] },
    ];
    expect(combine(parts, 9)).toEqual({
      sequence: 9,
      tags: ["story:1", "list:a", "story:2"],
      gone: ["story:2"],
    });
    expect(combine([{ tags: [], gone: [] }], 9)).toBeNull();
  });

  it("are everything where they are too many, or not to be told apart", () => {
    for (const part of ["everything" as const, { tags: ["*"], gone: [] }, { tags: tags(1001), gone: [] }])
      expect(combine([{ tags: ["story:1"], gone: ["story:1"] }, part], 9)).toMatchObject({
        tags: "everything",
        gone: ["story:1"],
      });
  });

  it("are told in groups that hold all of them", () => {
    expect(inGroups(["a", "bb", "ccc", "d"], 2, 4)).toEqual([["a", "bb"], ["ccc"], ["d"]]);
    expect(inGroups(["too-long-for-any"], 2, 4)).toEqual([["too-long-for-any"]]);
    expect(inGroups([], 2, 4)).toEqual([]);
  });
});
