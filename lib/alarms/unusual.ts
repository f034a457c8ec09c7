/** What an entry of the log says, as far as alarms go by it. */
export type Noticed = {
  id: bigint;
  act: string;
  at: Date;
  actorId: number | null;
  actorName: string;
  origin: string | null;
  data: unknown;
};

export const ALARM_KINDS = [
  "newDevice",
  "resting",
  "manyRefusals",
  "manyEnds",
  "newAdmin",
  "factorRemoved",
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

export type Unusual = {
  kind: AlarmKind;
  /** The same however often the log is read. */
  key: string;
  at: Date;
  /** Whose account it is about. */
  personId: number | null;
  data: { name: string; origin?: string; by?: string; count?: number };
};

const MINUTE = 60_000;

/** So many of one person within so many milliseconds are unusual. */
const MANY = {
  manyRefusals: { acts: ["refusal.note"], most: 10, within: 60 * MINUTE },
  manyEnds: { acts: ["story.unpublish", "story.withdraw", "story.kill"], most: 5, within: 10 * MINUTE },
} as const;

/** How far back the log must be read for it, in milliseconds. */
export const LOOKS_BACK = 2 * MANY.manyRefusals.within;

/** By which somebody gets a role, an admin's too; the last one is of those who come from the house's sign-in service. */
const MAKES_ADMINS: ReadonlySet<string> = new Set([
  ...["person.saveRole", "person.followGroups", "person.invite", "person.join"],
]);

/** The acts of which an entry may be unusual. */
export const WATCHED_ACTS: readonly string[] = [
  ...["session.open", "session.refuse", ...MAKES_ADMINS, "factor.remove"],
  ...Object.values(MANY).flatMap(({ acts }) => acts),
];

/**
 * What is unusual in a stretch of the log, by itself or because there is so much of it: the first sign-in in a browser
 * that is not known of somebody, an account that rests after wrong passwords, a new admin, a second factor that somebody
 * else took away, many refusals, many stories taken down.
 *
 * @param entries the newest stretch of `LOOKS_BACK`, in any order
 */
export function unusualIn(entries: readonly Noticed[]): Unusual[] {
  const inOrder = entries.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return [...inOrder.flatMap(byItself), ...tooMany(inOrder, "manyRefusals"), ...tooMany(inOrder, "manyEnds")];
}

function byItself(entry: Noticed): Unusual[] {
  const { act, actorId, actorName } = entry;
  const { person, name, role, until, device } = readData(entry.data);
  const about = { personId: person ?? actorId, name: name ?? actorName };
  if (role === "admin" && MAKES_ADMINS.has(act)) return [noticed("newAdmin", entry, about)];
  if (act === "session.open" && device === "new") return [noticed("newDevice", entry, about)];
  if (act === "session.refuse" && until !== undefined && person !== undefined)
    return [noticed("resting", entry, about)];
  if (act === "factor.remove" && person !== undefined && person !== actorId)
    return [noticed("factorRemoved", entry, about)];
  return [];
}

function noticed(kind: AlarmKind, entry: Noticed, about: { personId: number | null; name: string }): Unusual {
  const { id, at, actorId, actorName, origin } = entry;
  const by = actorId !== null && actorId !== about.personId ? { by: actorName } : {};
  const data = { name: about.name, ...by, ...(origin ? { origin } : {}) };
  return { kind, key: `${kind}-${id}`, at, personId: about.personId, data };
}

/** At the most one of a kind, a person and a stretch of that length, however many more there are. */
function tooMany(inOrder: readonly Noticed[], kind: keyof typeof MANY): Unusual[] {
  const { acts, most, within } = MANY[kind];
  const own = inOrder.filter(({ act, actorId }) => actorId !== null && acts.some((one) => one === act));
  const found = new Map<string, Unusual>();
  for (const { actorId, actorName, at } of own) {
    const recent = own.filter((other) => other.actorId === actorId && isWithin(other.at, at, within));
    if (recent.length < most) continue;
    const key = `${kind}-${actorId}-${Math.floor(at.getTime() / within)}`;
    const data = { name: actorName, count: recent.length };
    if (!found.has(key)) found.set(key, { kind, key, at, personId: actorId, data });
  }
  return [...found.values()];
}

function isWithin(earlier: Date, at: Date, within: number): boolean {
  const age = at.getTime() - earlier.getTime();
  return age >= 0 && age < within;
}

type Told = { person?: number; name?: string; role?: string; until?: string; device?: string };

function readData(data: unknown): Told {
  return typeof data === "object" && data !== null ? data : {};
}
