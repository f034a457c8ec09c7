import { describe, expect, it } from "vitest";
import { Shared, sharedTerms } from "./shared";

const NONE = {
  fastly: undefined,
  cloudflare: undefined,
  varnish: [],
  hooks: { addresses: [], secret: undefined },
};
const SERVICE = { id: "S1", token: "t", api: "https://api.example" };
const VARNISH = { ...NONE, varnish: ["http://10.0.0.4:6081"] };

const NOON = Date.parse("2026-11-23T12:00:00Z");

function headers(
  tags: readonly string[],
  until = Infinity,
  settings = VARNISH as Parameters<typeof sharedTerms>[0],
) {
  const terms = sharedTerms(settings);
  if (!terms) throw new Error("No shared cache is set.");
  const list = new Shared(terms, tags, until).at(NOON);
  return Object.fromEntries(
    list.filter((_, at) => at % 2 === 0).map((name, at) => [name, list[2 * at + 1] ?? ""]),
  );
}

describe("what shared caches are told", () => {
  it("is nothing where none of them is purged", () => {
    expect(sharedTerms(NONE)).toBeUndefined();
  });

  it("is to keep a page for a day, and longer while nothing better can be had", () => {
    const fresh = "max-age=86400, stale-while-revalidate=60, stale-if-error=86400";
    expect(headers(["story:1", "list:section:7"])).toEqual({
      "CDN-Cache-Control": fresh,
      "Surrogate-Control": fresh,
      "Surrogate-Key": "all story:1 list:section:7",
    });
  });

  it("names the keys as each of them reads them", () => {
    const both = headers(["story:1", "site"], Infinity, { ...VARNISH, cloudflare: SERVICE });
    expect(both["Cache-Tag"]).toBe("all,story:1,site");
    expect(both["Surrogate-Key"]).toBe("all story:1 site");
    const one = headers(["story:1"], Infinity, { ...NONE, cloudflare: SERVICE });
    expect(Object.keys(one)).toEqual(["CDN-Cache-Control", "Surrogate-Control", "Cache-Tag"]);
  });

  it("ends at the instant at which the page changes by itself, without a moment's grace", () => {
    const inAMinute = headers(["story:1"], NOON + 60_900);
    expect(inAMinute["CDN-Cache-Control"]).toBe("max-age=60");
    // Not even the grace after the day reaches beyond it.
    const tomorrow = headers(["story:1"], NOON + 86_400_000 + 60_000);
    expect(tomorrow["Surrogate-Control"]).toBe("max-age=86400");
    expect(headers(["story:1"], NOON + 900)).toEqual({});
  });

  it("is one key for all where a page is made of more than a header holds", () => {
    const stories = Array.from({ length: 900 }, (_, id) => `story:${100_000 + id}`);
    expect(headers(stories)["Surrogate-Key"]).toBe("all many");
    const longest = Math.max(...Object.values(headers(stories.slice(0, 500))).map((value) => value.length));
    expect(longest).toBeGreaterThan(6000);
    expect(longest).toBeLessThanOrEqual(7000);
  });

  it("is never a key that could be taken for two", () => {
    expect(headers(["topic:old lock"])["Surrogate-Key"]).toBe("all many");
    expect(headers(["topic:a,b"])["Surrogate-Key"]).toBe("all many");
  });
});
