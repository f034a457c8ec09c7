import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";

/** The person as an actor, with the role that stands in the database now; null for one who is gone or disabled. */
export async function findPersonActor(newsroom: Newsroom, personId: number): Promise<Actor | null> {
  const person = await newsroom.db.person.findUnique({ where: { id: personId } });
  if (!person || person.disabledAt) return null;
  return { kind: "person", id: person.id, name: person.name, role: person.role, language: person.language };
}

/** Who imports: the person with this address, or the import itself when none is named. Refuses an unknown address. */
export async function findImportActor(newsroom: Newsroom, email?: string): Promise<Actor> {
  if (email === undefined) return { kind: "import", name: "Import" };
  const person = await newsroom.db.person.findUnique({ where: { email: email.trim().toLowerCase() } });
  const actor = person && (await findPersonActor(newsroom, person.id));
  if (!actor) throw new NotFound("person");
  return actor;
}
