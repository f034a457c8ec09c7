import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import type { SampleDates } from "./sample-dates";

/** The zones in which a server may stand, and how far each is from UTC in January and in July, in minutes. */
const SERVERS = {
  UTC: [0, 0],
  "Asia/Almaty": [-300, -300],
  "America/New_York": [300, 240],
  "Asia/Kolkata": [-330, -330],
};

const told = new Map<string, SampleDates>();

beforeAll(async () => {
  const root = path.join(import.meta.dirname, "..");
  const ask = async (zone: string) => {
    const parameters = ["--import", "tsx", "lib/sample-dates.ts"];
    const env = { ...process.env, TZ: zone };
    const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: root, env });
    told.set(zone, JSON.parse(stdout) as SampleDates);
  };
  await Promise.all(Object.keys(SERVERS).map(ask));
}, 60_000);

const inUtc = (site: string) => told.get("UTC")?.sites.find((table) => table.site === site);
const shown = (site: string, machine: string) =>
  inUtc(site)?.shown.find((moment) => moment.machine === machine)?.words;

describe("what readers are told hangs on the site's zone, never on the server's", () => {
  it.each(Object.entries(SERVERS))("a server in %s has that zone for its own", (zone, offsets) => {
    expect(told.get(zone)?.own).toEqual(offsets);
  });

  it.each(Object.keys(SERVERS))("a server in %s gives every date as the others do", (zone) => {
    expect(told.get(zone)?.sites).toEqual(told.get("UTC")?.sites);
    expect(told.get(zone)?.sites).toHaveLength(4);
  });

  it("the hour that New York's clocks leap over, and the hour that they repeat, are told apart by the offset", () => {
    const site = "America/New_York";
    expect(shown(site, "2026-03-08T01:59:59-05:00")).toBe("8 March 2026, 01:59 (-05)");
    expect(shown(site, "2026-03-08T03:00:00-04:00")).toBe("8 March 2026, 03:00 (-04)");
    expect(shown(site, "2026-11-01T01:30:00-04:00")).toBe("1 November 2026, 01:30 (-04)");
    expect(shown(site, "2026-11-01T01:30:00-05:00")).toBe("1 November 2026, 01:30 (-05)");
  });

  it("midnight falls where the site stands", () => {
    expect(shown("Asia/Almaty", "2026-11-21T23:59:59+05:00")).toBe("21 November 2026, 23:59 (+05)");
    expect(shown("Asia/Almaty", "2026-11-22T00:00:00+05:00")).toBe("22 November 2026, 00:00 (+05)");
    expect(shown("Asia/Kolkata", "2026-11-22T00:00:00+05:30")).toBe("22 November 2026, 00:00 (+05:30)");
    expect(shown("America/New_York", "2026-11-21T23:59:59-05:00")).toBe("21 November 2026, 23:59 (-05)");
    expect(shown("UTC", "2026-11-22T00:00:00Z")).toBe("22 November 2026, 00:00 (+00)");
  });

  it("a day is the same day in every zone, on the days of 23 and 25 hours too, and begins at the site's midnight", () => {
    for (const site of Object.keys(SERVERS)) {
      const table = inUtc(site);
      for (const day of ["2026-03-08", "2026-11-01", "2024-02-29", "2026-12-31", "1996-03-14"]) {
        const moment = table?.shown.find(({ machine }) => machine === day);
        expect(moment).toMatchObject({ precision: "day" });
        expect(moment).not.toHaveProperty("timeWords");
      }
    }
    expect(inUtc("America/New_York")?.orders).toEqual(
      expect.arrayContaining(["2026-03-08T05:00:00.000Z", "2026-11-01T04:00:00.000Z"]),
    );
    expect(inUtc("Asia/Kolkata")?.orders).toContain("2026-03-07T18:30:00.000Z");
  });
});
