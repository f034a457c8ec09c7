import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import type { Person } from "@/prisma/generated/client";

/** The person as an actor, with the role that stands in the database now; null for one who is gone or disabled. */
export async function findPersonActor(newsroom: Newsroom, personId: number): Promise<Actor | null> {
  const person = await newsroom.db.person.findUnique({ where: { id: personId } });
  return person && actorOf(person);
}

/** The same of a person who is at hand. */
export function actorOf({
  id,
  name,
  role,
  language,
  disabledAt,
}: Person): (Actor & { kind: "person" }) | null {
  return disabledAt ? null : { kind: "person", id, name, role, language };
}

/** Whoever holds a link that only this person was sent, and acts for themselves with it; `origin` is where they sit. */
export function ownActor(person: Person, origin?: string): Actor & { kind: "person" } {
  const actor = actorOf(person);
  if (!actor) throw new NotFound("person");
  return { ...actor, ...(origin ? { origin } : {}) };
}

/** Who imports: the person with this address, or the import itself when none is named. Refuses an unknown address. */
export async function findImportActor(newsroom: Newsroom, email?: string): Promise<Actor> {
  if (email === undefined) return { kind: "import", name: "Import" };
  const person = await newsroom.db.person.findUnique({ where: { email: email.trim().toLowerCase() } });
  const actor = person && (await findPersonActor(newsroom, person.id));
  if (!actor) throw new NotFound("person");
  return actor;
}
