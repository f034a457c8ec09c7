import { DateTime } from "luxon";
import { Prisma } from "@/prisma/generated/client";
import type { FacetName } from "./fields";

/** What is looked for in one edition, with ids in place of names. */
export type Wanted = {
  edition: { id: number; language: string };
  zone: string;
  words: string;
  sectionId?: number;
  personId?: number;
  topicId?: number;
  kind?: string;
  year?: number;
  /** Days in the site's zone, both included. */
  from?: string;
  until?: string;
};

type Limit = FacetName | "dates";

/** The limits that are set, each as a condition on a document "d". */
function limitsOf(wanted: Wanted): [Limit, Prisma.Sql][] {
  const { sectionId, personId, topicId, kind, year, from, until, zone } = wanted;
  return [
    ...when("section", sectionId, (id) => Prisma.sql`d.section_id = ${id}`),
    ...when("person", personId, (id) => Prisma.sql`${id} = ANY (d.person_ids)`),
    ...when("topic", topicId, (id) => Prisma.sql`${id} = ANY (d.topic_ids)`),
    ...when("kind", kind, (name) => Prisma.sql`d.kind = ${name}`),
    ...when("year", year, (number) =>
      between(startOf(`${number}-01-01`, zone), startOf(`${number + 1}-01-01`, zone)),
    ),
    ...when("dates", from, (day) => Prisma.sql`d.listed_at >= ${startOf(day, zone)}::timestamptz`),
    ...when("dates", until, (day) => Prisma.sql`d.listed_at < ${startOf(day, zone, 1)}::timestamptz`),
  ];
}

function when<T>(
  name: Limit,
  value: T | undefined,
  condition: (value: T) => Prisma.Sql,
): [Limit, Prisma.Sql][] {
  return value === undefined ? [] : [[name, condition(value)]];
}

function between(first: Date, next: Date): Prisma.Sql {
  return Prisma.sql`d.listed_at >= ${first}::timestamptz AND d.listed_at < ${next}::timestamptz`;
}

function startOf(day: string, zone: string, days = 0): Date {
  return DateTime.fromISO(day, { zone }).plus({ days }).toJSDate();
}

/** For each limit that is set a column that says whether a story is within it. */
export function limitColumns(wanted: Wanted): Prisma.Sql {
  const limits = limitsOf(wanted);
  const columns = [...new Set(limits.map(([name]) => name))].map((name) => {
    const conditions = limits.filter(([other]) => other === name).map(([, condition]) => condition);
    return Prisma.sql`, coalesce(${Prisma.join(conditions, " AND ")}, false) AS ${column(name)}`;
  });
  return columns.length > 0 ? Prisma.join(columns, "") : Prisma.empty;
}

/** Within every limit that is set, or within all but one. */
export function within(wanted: Wanted, but?: FacetName): Prisma.Sql {
  const names = new Set(limitsOf(wanted).flatMap(([name]) => (name === but ? [] : [name])));
  return names.size > 0 ? Prisma.join([...names].map(column), " AND ") : Prisma.sql`true`;
}

/** Sponsored work is found only by who asks for that kind, and proposed and counted nowhere else. */
export const SPONSORED = "sponsored";

/** Leaves it out of the documents "d" unless it is asked for. */
export function exceptSponsored({ kind }: Pick<Wanted, "kind">): Prisma.Sql {
  return kind === SPONSORED ? Prisma.empty : Prisma.sql`AND d.kind <> ${SPONSORED}`;
}

function column(name: Limit): Prisma.Sql {
  return Prisma.raw(`in_${name}`);
}
