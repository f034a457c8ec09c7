import { revokeAccountLinks } from "@/lib/account-links/make-link";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { actorOf } from "@/lib/people/actors";
import { freeHandle } from "@/lib/people/add";
import { signOutEverywhere } from "@/lib/people/close-account";
import { isLastAdmin, lockPeople } from "@/lib/people/lock-person";
import { RuleBroken } from "@/lib/refusal";
import type { Person } from "@/prisma/generated/client";
import type { DirectoryPerson } from "./claims";
import { roleOfGroups } from "./role-of-groups";

type Role = Person["role"];

/**
 * The person of the staff who somebody is by their directory. Who comes for the first time is found by the address that
 * the directory has verified, or becomes one of the staff; their role is that of their groups, now and with every
 * sign-in, and a change of it signs them out elsewhere. The last admin keeps the role, for nobody else could give it back.
 *
 * Refuses with `directoryNoRole` who is in no group that has a role, with `directoryNoEmail` who is not known and has no
 * verified address, with `directoryOther` whose address is that of somebody who came with another account of this
 * directory before (addresses are given to somebody else, subjects never: OpenID Connect Core 1.0, 5.7), and with
 * `directoryClosed` whose account was closed here.
 */
export async function letInFromDirectory(
  { db, clock }: Newsroom,
  given: DirectoryPerson,
  roles: ReadonlyMap<string, Role>,
  origin?: string,
): Promise<{ personId: number }> {
  const role = roleOfGroups(given.groups, roles);
  if (!role) throw new RuleBroken("directoryNoRole");
  return db.$transaction(async (tx) => {
    // As acts upon people do: no two at once make the same person, or take the last admin away.
    await lockPeople(tx);
    const at = await timeOfAct(tx, clock);
    const known = await findKnown(tx, given);
    if (known?.disabledAt) throw new RuleBroken("directoryClosed");
    const person = known ?? (await join(tx, given, role, at));
    await noteIdentity(tx, given, person, { at, origin, isNew: !known });
    await followGroups(tx, person, role, { at, origin });
    return { personId: person.id };
  });
}

async function findKnown(
  tx: Transaction,
  { issuer, subject, email }: DirectoryPerson,
): Promise<Person | null> {
  const identity = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { person: true },
  });
  if (identity) return identity.person;
  if (email === undefined) return null;
  const person = await tx.person.findUnique({ where: { email } });
  if (!person) return null;
  const others = await tx.identity.count({ where: { issuer, personId: person.id } });
  if (others > 0) throw new RuleBroken("directoryOther");
  return person;
}

async function join(
  tx: Transaction,
  { email, name = email }: DirectoryPerson,
  role: Role,
  at: Date,
): Promise<Person> {
  if (email === undefined || name === undefined) throw new RuleBroken("directoryNoEmail");
  const [edition] = await tx.edition.findMany({ where: { isDefault: true } });
  const language = edition?.language ?? "en";
  return tx.person.create({
    data: { ...{ email, name, role, language }, handle: await freeHandle(tx, name), createdAt: at },
  });
}

type Moment = { at: Date; origin: string | undefined };

/** The first sign-in of an account of the directory is noted: from then on it is this person, whatever their address. */
async function noteIdentity(
  tx: Transaction,
  { issuer, subject }: DirectoryPerson,
  person: Person,
  { at, origin, isNew }: Moment & { isNew: boolean },
): Promise<void> {
  const { count } = await tx.identity.createMany({
    data: { issuer, subject, personId: person.id, addedAt: at },
    skipDuplicates: true,
  });
  if (count === 0) return;
  // An invitation that still lies in a mailbox has been followed in another way.
  await revokeAccountLinks(tx, person.id, at, ["invitation"]);
  const actor = actorHere(person, origin);
  authorize(actor, "person.join", { own: true, shared: false });
  await appendLog(tx, {
    act: "person.join",
    at,
    actor,
    data: { issuer, isNew, ...(isNew ? { role: person.role } : {}) },
  });
}

async function followGroups(
  tx: Transaction,
  person: Person,
  role: Role,
  { at, origin }: Moment,
): Promise<void> {
  if (person.role === role || (await isLastAdmin(tx, person))) return;
  await tx.person.update({ where: { id: person.id }, data: { role } });
  await signOutEverywhere(tx, person.id);
  const actor = actorHere(person, origin);
  authorize(actor, "person.followGroups", { own: true, shared: false });
  await appendLog(tx, { act: "person.followGroups", at, actor, data: { was: person.role, role } });
}

function actorHere(person: Person, origin: string | undefined) {
  const actor = actorOf(person);
  if (!actor) throw new RuleBroken("directoryClosed");
  return { ...actor, ...(origin ? { origin } : {}) };
}
