import type { Transaction } from "@/lib/database";
import { momentOf, showMoment } from "@/lib/dates";
import type { Act, Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";

/**
 * Who last did one of these acts to a thing and when, as the log says: for the refusal of whoever comes too late.
 * `known` is "no" where the log does not say.
 *
 * @param thing the name under which the acts' entries hold the thing's number, and the number
 */
export async function lastSaved(
  tx: Pick<Transaction, "logEntry" | "setting">,
  actor: Actor,
  acts: readonly Act[],
  [name, id]: readonly [name: string, id: number],
): Promise<{ known: "yes" | "no"; name: string; moment: string }> {
  const entry = await tx.logEntry.findFirst({
    where: { act: { in: [...acts] }, data: { path: [name], equals: id } },
    orderBy: { id: "desc" },
  });
  if (!entry) return { known: "no", name: "", moment: "" };
  const { zone } = await readSiteSettings(tx);
  const language = actor.kind === "person" ? actor.language : "en";
  return {
    known: "yes",
    name: entry.actorName,
    moment: showMoment(momentOf(entry.at), language, zone).words,
  };
}
