import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { isRowId } from "@/lib/row-id";
import type { ProfileView } from "./fields";
import { baseOfProfile } from "./profile-base";

/** What a byline page says of a person, to be edited; null for nobody, and for whom this actor may not edit. */
export async function findProfile(
  { db }: Newsroom,
  actor: Actor,
  personId: number,
): Promise<ProfileView | null> {
  const own = actor.kind === "person" && actor.id === personId;
  if (!isRowId(personId) || whyNot(actor, "profile.save", { own, shared: false }) !== null) return null;
  const everybody = whyNot(actor, "profile.save") === null;
  const [person, editions, people, out] = await Promise.all([
    db.person.findUnique({ where: { id: personId }, include: { profiles: true } }),
    db.edition.findMany({ orderBy: { position: "asc" } }),
    everybody ? db.person.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } }) : [],
    db.publicPerson.count({ where: { id: personId } }),
  ]);
  if (!person) return null;
  return {
    ...{ personId, name: person.name, handle: person.handle, languages: person.languages, people },
    base: baseOfProfile(person),
    isOut: out > 0,
    profiles: editions.map(({ language, name: edition }) => {
      const found = person.profiles.find((profile) => profile.language === language);
      const { name = "", title = "", about = "", contact = "", disclosures = "" } = found ?? {};
      return { language, edition, words: { name, title, about, contact, disclosures } };
    }),
  };
}
