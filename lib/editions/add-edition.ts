import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { suggestSlug } from "@/lib/stories/slugs";
import type { Direction, EditionSettings } from "./fields";
import { isKnownLanguage, isLanguageTag } from "./known-language";
import { isReserved } from "./reserved";

export type AddEditionInput = EditionSettings & {
  /** A BCP 47 tag in small letters: the first word of the edition's addresses. */
  language: string;
  direction: Direction;
  /** The name of its first section, so that there is a place to write for. */
  section: string;
};

/** The most editions that one newsroom may have. */
const MOST = 40;

/**
 * Makes an edition with a first section. Readers have its front at once, empty, in the words of its message file.
 * Refuses all but admins, a tag that names no language or has an edition, and one whose word leads elsewhere already.
 */
export async function addEdition(
  { db, clock }: Newsroom,
  actor: Actor,
  { language, direction, section, ...settings }: AddEditionInput,
): Promise<void> {
  authorize(actor, "edition.save");
  if (!isLanguageTag(language)) throw new FieldsWrong({ language: "languageTag" });
  const sectionSlug = suggestSlug(section, settings.slugs) || "news";
  if (isReserved(sectionSlug)) throw new FieldsWrong({ section: "wordTaken" });
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('editions', 0))`;
    await requireFree(tx, language);
    if (!isKnownLanguage(language)) throw new FieldsWrong({ language: "noSuchLanguage" });
    const editions = await tx.edition.findMany({ select: { position: true, language: true } });
    if (editions.length >= MOST) throw new FieldsWrong({ language: "tooManyEditions" });
    if (editions.length === 0 && sectionSlug === language) throw new FieldsWrong({ section: "wordTaken" });
    await tx.edition.create({
      data: {
        ...{ language, direction, ...settings },
        isDefault: editions.length === 0,
        position: Math.max(-1, ...editions.map(({ position }) => position)) + 1,
        sections: { create: { slug: sectionSlug, name: section } },
      },
    });
    const at = await timeOfAct(tx, clock);
    await appendLog(tx, {
      ...{ act: "edition.save", at, actor },
      data: { name: settings.name, language, became: { direction, ...settings } },
    });
  }, ACT_LIMITS);
}

/** The first word of an address belongs to one thing: another edition, a page of the newsroom's own, a section of the default edition. */
async function requireFree(tx: Transaction, language: string): Promise<void> {
  if (isReserved(language)) throw new FieldsWrong({ language: "wordTaken" });
  if ((await tx.edition.count({ where: { language } })) > 0)
    throw new FieldsWrong({ language: "editionThere" });
  const [sections, addresses] = await Promise.all([
    tx.section.count({ where: { slug: language, edition: { isDefault: true } } }),
    tx.address.count({ where: { sectionSlug: language, edition: { isDefault: true } } }),
  ]);
  if (sections + addresses > 0) throw new FieldsWrong({ language: "wordTaken" });
}
