import { dayOf, isAfter, momentOf, orderInstant, railDay, showMoment, todayIn } from "./dates";
import { rss } from "./feeds/rss";
import { FULL_ITEM, sampleFeed } from "./feeds/sample-feed";
import type { Moment } from "./moments";
import { stamps, type DatedEntry } from "./stamps";
import { stampViews } from "./stories/show";

/**
 * For tests: what readers and machines are told of the same moments in several sites' zones. Printed by
 * `node --import tsx lib/sample-dates.ts`, so that it can be asked for in processes of different zones.
 */

const SITES = ["UTC", "Asia/Almaty", "America/New_York", "Asia/Kolkata"];

/** Both sides of midnight, of New York's clocks going forward and back, of a leap day and a year's end. */
const INSTANTS = [
  "2026-03-08T06:59:59.999Z",
  "2026-03-08T07:00:00.000Z",
  "2026-11-01T05:30:00.000Z",
  "2026-11-01T06:30:00.000Z",
  "2026-11-21T18:29:59.000Z",
  "2026-11-21T18:30:00.000Z",
  "2026-11-21T18:59:59.999Z",
  "2026-11-21T19:00:00.000Z",
  "2026-11-21T23:59:59.000Z",
  "2026-11-22T00:00:00.000Z",
  "2026-11-22T04:59:59.000Z",
  "2026-11-22T05:00:00.000Z",
  "2024-02-29T00:00:00.000Z",
  "2026-12-31T23:30:00.000Z",
  "2024-02-29T18:30:00.000Z",
];
const DAYS = ["2026-03-08", "2026-11-01", "2024-02-29", "2026-12-31", "1996-03-14"];

type Table = ReturnType<typeof siteDates>;

function siteDates(site: string) {
  const instants = INSTANTS.map((at): Moment => ({ precision: "instant", at }));
  const moments = [...instants, ...DAYS.map((day): Moment => ({ precision: "day", day }))];
  const history: DatedEntry[] = [...INSTANTS].sort().map((at, index) => ({
    number: index + 1,
    kind: index === 0 ? "published" : index % 2 ? "updated" : "corrected",
    at: new Date(at),
    announces: null,
  }));
  const seen = stamps(history, site);
  return {
    site,
    shown: ["en", "ru", "kk"].flatMap((language) =>
      moments.map((moment) => showMoment(moment, language, site)),
    ),
    days: moments.map((moment) => dayOf(moment, site)),
    orders: moments.map((moment) => orderInstant(moment, site).toISOString()),
    todays: INSTANTS.map((at) => todayIn(site, new Date(at))),
    future: DAYS.flatMap((day) =>
      INSTANTS.map((at) => isAfter({ precision: "day", day }, new Date(at), site)),
    ),
    rails: DAYS.map((day) => railDay(day, "en", "2026-11-22")),
    stamps: seen && stampViews({ href: "/city/lock", language: "en", zone: site }, seen),
    feed: INSTANTS.map((at) => {
      const { machine } = showMoment(momentOf(new Date(at)), "en", site);
      return rss(sampleFeed({ items: [{ ...FULL_ITEM, published: machine, modified: machine }] }));
    }),
  };
}

/** How this process would say noon of two days by its own zone: the proof that it has one of its own. */
const own = ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"].map((at) => new Date(at).getTimezoneOffset());

export type SampleDates = { own: number[]; sites: Table[] };

process.stdout.write(JSON.stringify({ own, sites: SITES.map(siteDates) } satisfies SampleDates));
