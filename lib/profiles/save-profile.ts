import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { FieldsWrong, NotAllowed, NotFound } from "@/lib/refusal";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { PROFILE_FIELDS, profileField, type ProfileWords } from "./fields";

export type SaveProfileInput = {
  personId: number;
  languages: string[];
  profiles: Record<string, ProfileWords>;
};

/**
 * Writes what a byline page says of a person, in the languages given; readers have it at once. Refuses somebody
 * else's to all but admins, and a language without an edition. What stays as it is leaves no entry in the log.
 */
export async function saveProfile(
  { db, clock }: Newsroom,
  actor: Actor,
  { personId, languages, profiles }: SaveProfileInput,
): Promise<void> {
  const own = actor.kind === "person" && actor.id === personId;
  if (whyNot(actor, "profile.save", { own, shared: false }) !== null) throw new NotAllowed("notYourProfile");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${personId} FOR UPDATE`;
    const person = await tx.person.findUnique({ where: { id: personId }, include: { profiles: true } });
    if (!person) throw new NotFound("person");
    const editions = new Set((await tx.edition.findMany()).map((edition) => edition.language));
    const changed: string[] = [];
    for (const [language, words] of Object.entries(profiles)) {
      if (!editions.has(language))
        throw new FieldsWrong({ [profileField("name", language)]: "unknownLanguage" });
      const before = person.profiles.find((profile) => profile.language === language);
      const differs = PROFILE_FIELDS.filter((name) => words[name] !== (before?.[name] ?? ""));
      if (differs.length === 0) continue;
      changed.push(...differs.map((name) => profileField(name, language)));
      await tx.personProfile.upsert({
        where: { personId_language: { personId, language } },
        create: { personId, language, ...words },
        update: words,
      });
    }
    if (languages.join() !== person.languages.join()) {
      changed.push("languages");
      await tx.person.update({ where: { id: personId }, data: { languages } });
    }
    if (changed.length === 0) return;
    const at = await timeOfAct(tx, clock);
    const data = { person: personId, name: person.name, changed };
    await appendLog(tx, { act: "profile.save", at, actor, data });
  }, ACT_LIMITS);
}
