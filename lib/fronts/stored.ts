import type { Database, Transaction } from "@/lib/database";
import { NotFound } from "@/lib/refusal";
import type { Edition, Section } from "@/prisma/generated/client";
import { arrangement, type Arrangement } from "./fields";
import { firstArrangement } from "./first-arrangement";

/** A front that was launched; number 0 stands for the one that nobody arranged. */
export type LaunchedFront = {
  number: number;
  arrangement: Arrangement;
  launchedAt?: Date;
  launchedBy?: string;
};

/** What editors work with: the front that readers see and the draft that is to replace it. */
export type FrontState = {
  edition: Edition;
  sections: Section[];
  live: LaunchedFront;
  /** The draft's version, 0 before the first. It only grows: what was discarded cannot be mistaken for what came after. */
  version: number;
  /** Who saved, launched or discarded the draft last. */
  changedBy?: { id: number; name: string };
  /** What the draft changes, and the launched front it began with; null where nothing is changed. */
  draft: { arrangement: Arrangement; base: LaunchedFront; savedAt: Date; savedBy?: string } | null;
  /** What editors see as the draft: the live front where nothing is changed. */
  current: Arrangement;
};

type Reading = Pick<Database | Transaction, "edition" | "section" | "front" | "frontDraft">;

const BY = { select: { id: true, name: true } } as const;

/** How an edition's front and its draft stand. Refuses a language in which the paper does not appear. */
export async function readFrontState(db: Reading, language: string): Promise<FrontState> {
  const edition = await db.edition.findUnique({ where: { language } });
  if (!edition) throw new NotFound("edition");
  const editionId = edition.id;
  const [sections, row] = await Promise.all([
    db.section.findMany({ where: { editionId }, orderBy: { position: "asc" } }),
    db.frontDraft.findUnique({ where: { editionId }, include: { savedBy: BY } }),
  ]);
  const live = await launched(db, editionId, sections);
  const stored = row && arrangement.safeParse(row.arrangement);
  const draft =
    row && stored?.success
      ? {
          arrangement: stored.data,
          base: await launched(db, editionId, sections, row.baseNumber),
          savedAt: row.savedAt,
          ...(row.savedBy ? { savedBy: row.savedBy.name } : {}),
        }
      : null;
  const version = row?.version ?? 0;
  const changedBy = row?.savedBy ? { changedBy: row.savedBy } : {};
  const current = draft?.arrangement ?? live.arrangement;
  return { edition, sections, live, version, ...changedBy, draft, current };
}

/** A launched front by its number, or the newest. */
async function launched(
  db: Reading,
  editionId: number,
  sections: Section[],
  number?: number,
): Promise<LaunchedFront> {
  const row = await db.front.findFirst({
    where: { editionId, ...(number === undefined ? {} : { number }) },
    orderBy: { number: "desc" },
    include: { launchedBy: BY },
  });
  if (!row) return { number: 0, arrangement: firstArrangement(sections) };
  return {
    number: row.number,
    arrangement: arrangement.parse(row.arrangement),
    launchedAt: row.launchedAt,
    ...(row.launchedBy ? { launchedBy: row.launchedBy.name } : {}),
  };
}
