import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { withReadableReports } from "./readable-reports";

/** How many reports on a story wait for an answer; none for whom they are not to be read by. */
export function countOpenReports({ db }: Newsroom, actor: Actor, storyId: number): Promise<number> {
  return db.report.count({ where: { storyId, state: "open", story: withReadableReports(actor) } });
}
