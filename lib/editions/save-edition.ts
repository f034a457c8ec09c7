import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotFound } from "@/lib/refusal";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import type { EditionSettings } from "./fields";
import { baseOf, settingsOf } from "./list-editions";

export type SaveEditionInput = EditionSettings & { language: string; base: string };

/**
 * Changes what an edition is called and in which letters its next addresses are written; every address that is or was
 * public stays as it is. Refuses all but admins, an edition that is not there, and settings that somebody has changed
 * since the form was opened. What stays as it is leaves no entry.
 */
export async function saveEdition(
  { db, clock }: Newsroom,
  actor: Actor,
  { language, base, name, siteName, about, slugs }: SaveEditionInput,
): Promise<void> {
  authorize(actor, "edition.save");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "editions" WHERE "language" = ${language} FOR NO KEY UPDATE`;
    const edition = await tx.edition.findUnique({ where: { language } });
    if (!edition) throw new NotFound("edition");
    const [before, after] = [settingsOf(edition), { name, siteName, about, slugs }];
    const same = Object.entries(before).every(
      ([key, value]) => after[key as keyof EditionSettings] === value,
    );
    if (same) return;
    if (baseOf(edition) !== base) throw new Conflict("editionMoved", before, { name: edition.name });
    await tx.edition.update({ where: { language }, data: after });
    const at = await timeOfAct(tx, clock);
    await appendLog(tx, {
      ...{ act: "edition.save", at, actor },
      data: { name, language, was: before, became: after },
    });
  }, ACT_LIMITS);
}
