import type { Newsroom } from "@/lib/newsroom";
import { CONTACT_DAYS } from "./fields";

const DAY = 86_400_000;

/**
 * Forgets how readers are reached whose report is settled: at once where nothing came of it, `CONTACT_DAYS` after an
 * answer that mended something, so that they can still be told. What they reported stays.
 *
 * @returns how many were forgotten
 */
export async function forgetContacts({ db, clock }: Newsroom): Promise<number> {
  const answeredBy = new Date(clock.now().getTime() - CONTACT_DAYS * DAY);
  const { count } = await db.report.updateMany({
    where: {
      contact: { not: "" },
      OR: [
        { state: { in: ["closed", "spam"] } },
        { state: "answered", OR: [{ answeredAt: null }, { answeredAt: { lte: answeredBy } }] },
      ],
    },
    data: { contact: "" },
  });
  return count;
}
