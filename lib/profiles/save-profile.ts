import { faultOfWords } from "@/lib/checks/fault-of-words";
import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import { lastSaved } from "@/lib/log/last-saved";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong, NotAllowed, NotFound } from "@/lib/refusal";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { PROFILE_FIELDS, profileField, type ProfileWords, type TheirProfile } from "./fields";
import { baseOfProfile } from "./profile-base";

export type SaveProfileInput = {
  personId: number;
  /** The profile that the form was opened with, as `findProfile` names it. */
  base: string;
  languages: string[];
  profiles: Record<string, ProfileWords>;
};

/**
 * Writes what a byline page says of a person, in the languages given; readers have it at once. Refuses somebody
 * else's to all but admins, a language without an edition, words that a program or an editor left by mistake, and with Conflict, saying who and when, what was written
 * upon another profile than the one that stands here. What stays as it is leaves no entry in the log.
 */
export async function saveProfile(
  { db, clock }: Newsroom,
  actor: Actor,
  input: SaveProfileInput,
): Promise<void> {
  const { personId, languages, profiles } = input;
  const own = actor.kind === "person" && actor.id === personId;
  if (whyNot(actor, "profile.save", { own, shared: false }) !== null) throw new NotAllowed("notYourProfile");
  await db.$transaction(async (tx) => {
    const person = await takePerson(tx, personId);
    await requireEditions(tx, Object.keys(profiles));
    const stands = whatStands(person, input);
    const changed = Object.keys(stands);
    if (changed.length === 0) return;
    const base = baseOfProfile(person);
    if (base !== input.base) {
      const theirs: TheirProfile = { base, fields: said(stands, actor) };
      const who = await lastSaved(tx, actor, ["profile.save"], ["person", personId]);
      throw new Conflict("profileSavedFirst", theirs, who);
    }
    requireWritten(profiles, stands);
    for (const [language, words] of Object.entries(profiles)) {
      if (!PROFILE_FIELDS.some((name) => profileField(name, language) in stands)) continue;
      await tx.personProfile.upsert({
        where: { personId_language: { personId, language } },
        create: { personId, language, ...words },
        update: words,
      });
    }
    if (LANGUAGES in stands) await tx.person.update({ where: { id: personId }, data: { languages } });
    const at = await timeOfAct(tx, clock);
    const data = { person: personId, name: person.name, changed };
    await appendLog(tx, { act: "profile.save", at, actor, data });
  }, ACT_LIMITS);
}

const LANGUAGES = "languages";

/** A person, locked by this transaction, with what their byline page says. */
async function takePerson(tx: Transaction, personId: number) {
  await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${personId} FOR UPDATE`;
  const person = await tx.person.findUnique({ where: { id: personId }, include: { profiles: true } });
  if (!person) throw new NotFound("person");
  return person;
}

async function requireEditions(tx: Transaction, languages: readonly string[]): Promise<void> {
  const editions = new Set((await tx.edition.findMany()).map(({ language }) => language));
  for (const language of languages)
    if (!editions.has(language))
      throw new FieldsWrong({ [profileField("name", language)]: "unknownLanguage" });
}

/** Readers have it at once, so what would stop a story is refused here, field by field; what stood there before is let be. */
function requireWritten(profiles: SaveProfileInput["profiles"], stands: Record<string, string>): void {
  const wrong = Object.entries(profiles).flatMap(([language, words]) =>
    PROFILE_FIELDS.flatMap((name) => {
      const field = profileField(name, language);
      const fault = field in stands ? faultOfWords(words[name]) : null;
      return fault ? [[field, fault]] : [];
    }),
  );
  if (wrong.length > 0) throw new FieldsWrong(Object.fromEntries(wrong) as Record<string, string>);
}

/** Field of the form → what stands there, for every field in which something else was sent. */
function whatStands(
  person: Awaited<ReturnType<typeof takePerson>>,
  { languages, profiles }: SaveProfileInput,
): Record<string, string> {
  const fields = Object.entries(profiles).flatMap(([language, words]) => {
    const before = person.profiles.find((profile) => profile.language === language);
    return PROFILE_FIELDS.filter((name) => words[name] !== (before?.[name] ?? "")).map((name) => [
      profileField(name, language),
      before?.[name] ?? "",
    ]);
  });
  const spoken = person.languages.join();
  if (languages.join() !== spoken) fields.push([LANGUAGES, spoken]);
  return Object.fromEntries(fields) as Record<string, string>;
}

/** The same for a person to read: languages by their names. */
function said(stands: Record<string, string>, actor: Actor): Record<string, string> {
  const { [LANGUAGES]: spoken, ...fields } = stands;
  if (spoken === undefined) return fields;
  const own = actor.kind === "person" ? actor.language : "en";
  const names = new Intl.DisplayNames([own, "en"], { type: "language" });
  const list = spoken.split(",").filter(Boolean);
  return { [LANGUAGES]: list.map((language) => names.of(language) ?? language).join(", "), ...fields };
}
