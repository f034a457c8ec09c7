import { hasFactor } from "@/lib/factors/has-factor";
import type { Newsroom } from "@/lib/newsroom";
import { readDeskSettings } from "@/lib/settings/desk";
import type { OpenSession } from "./find-session";

/** What somebody who is signed in still owes: setting a second factor up, or showing the one they have. */
export type Missing = "setUp" | "show";

/** What is missing before anything of the desk is shown or done in this session; null where nothing is. */
export async function whatIsMissing(
  { db }: Newsroom,
  { actor, second }: Pick<OpenSession, "actor" | "second">,
): Promise<Missing | null> {
  if (second) return null;
  const { secondFactorFor } = await readDeskSettings(db);
  if (!secondFactorFor.includes(actor.role)) return null;
  return (await hasFactor(db, actor.id)) ? "show" : "setUp";
}
