import type { Transaction } from "@/lib/database";
import { RuleBroken } from "@/lib/refusal";
import { said } from "@/lib/said";
import { arrangement } from "./fields";
import { saysPassage, withoutPassage } from "./front-words";
import { lockFront } from "./lock-front";

/** How many past fronts are read at once: an edition may have launched thousands. */
const AT_ONCE = 200;

type Reading = Pick<Transaction, "front" | "frontDraft">;

/** The ids of an edition's past fronts that say a passage in words of their own; the one that readers have is none of them. */
export async function frontsHolding(db: Reading, editionId: number, passage = ""): Promise<number[]> {
  if (said(passage) === "") return [];
  const live = await db.front.findFirst({ where: { editionId }, orderBy: { number: "desc" } });
  const found: number[] = [];
  for (let after = 0; ;) {
    const rows = await db.front.findMany({
      where: { editionId, number: { gt: after, lt: live?.number ?? 0 } },
      orderBy: { number: "asc" },
      take: AT_ONCE,
    });
    found.push(...rows.filter((row) => saysPassage(row.arrangement, passage)).map(({ id }) => id));
    const last = rows.at(-1);
    if (!last) return found;
    after = last.number;
  }
}

/**
 * Refuses while the front that readers have, or the draft that is to follow it, says the passage: they are changed
 * where they are arranged. Until the transaction ends nobody launches or brings back a front of the edition.
 */
export async function requireOffFronts(tx: Transaction, editionId: number, passage = ""): Promise<void> {
  if (said(passage) === "") return;
  const { language } = await tx.edition.findUniqueOrThrow({ where: { id: editionId } });
  await lockFront(tx, language);
  const live = await tx.front.findFirst({ where: { editionId }, orderBy: { number: "desc" } });
  const draft = await tx.frontDraft.findUnique({ where: { editionId } });
  if ([live, draft].some((front) => front && saysPassage(front.arrangement, passage)))
    throw new RuleBroken("stillOnFront");
}

/**
 * Takes the passage out of these past fronts, so that none of them brings it back. The database allows it only in the
 * name of a redaction's entry that names them and that this transaction has appended.
 */
export async function forgetFronts(
  tx: Transaction,
  { entryId, fronts }: { entryId: bigint; fronts: readonly number[] },
  passage = "",
): Promise<void> {
  for (const id of fronts) {
    const row = await tx.front.findUniqueOrThrow({ where: { id } });
    const without = JSON.stringify(withoutPassage(arrangement.parse(row.arrangement), passage));
    await tx.$executeRaw`SELECT redact_front(${entryId}, ${id}::integer, ${without}::jsonb)`;
  }
}
