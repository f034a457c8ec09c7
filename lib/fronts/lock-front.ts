import type { Transaction } from "@/lib/database";

/** Whoever changes an edition's front, and whoever takes words out of its past ones, do so one after the other. */
export async function lockFront(tx: Transaction, language: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`front ${language}`}, 0))`;
}
