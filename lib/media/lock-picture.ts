import type { Transaction } from "@/lib/database";
import { nameOf } from "./renditions";

/**
 * Until this transaction ends, nobody else adds the picture with this hash, or takes its files away: so its row and
 * its files come and go together.
 *
 * @param contentHash of the original, hexadecimal; what its files' names begin with is enough
 */
export async function lockPicture(tx: Transaction, contentHash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`picture ${nameOf(contentHash)}`}, 0))`;
}

/** How long such a transaction may take, in milliseconds: the largest original on its way to a slow store. */
export const WHILE_FILES_MOVE = { timeout: 120_000, maxWait: 30_000 };
