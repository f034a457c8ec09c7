import type { Transaction } from "@/lib/database";
import { RuleBroken } from "@/lib/refusal";
import { readAnchor } from "./list-notes";

/** The first open note that holds a story back, and in words: who wrote it, what it says, how many more there are. */
export type Blocked = { storyId: number; noteId: number; who: string; words: string; more: number };

/** So much of a note stands in a refusal, in letters. */
const LONGEST_QUOTED = 120;

/** What holds a story back; null where no open note does. */
export async function blockingNote(tx: Pick<Transaction, "note">, storyId: number): Promise<Blocked | null> {
  const open = await tx.note.findMany({
    where: { storyId, answersId: null, blocking: true, settledAt: null },
    orderBy: { id: "asc" },
    include: { writtenBy: true },
  });
  const [first] = open;
  if (!first) return null;
  const words = readAnchor(first.anchor)?.exact;
  const said = first.text.length > LONGEST_QUOTED ? `${first.text.slice(0, LONGEST_QUOTED)}…` : first.text;
  const whose = { storyId, noteId: first.id, who: first.writtenBy.name };
  return { ...whose, words: words ? `${words}: ${said}` : said, more: open.length - 1 };
}

/**
 * Refuses to let anything of a story out as long as a note holds it back. No reason gets past it: an editor who means
 * to go on settles the note, and that stands beside it with their name.
 */
export async function requireNothingBlocks(tx: Pick<Transaction, "note">, storyId: number): Promise<void> {
  const blocked = await blockingNote(tx, storyId);
  if (blocked) throw new RuleBroken("noteBlocks", blocked);
}
