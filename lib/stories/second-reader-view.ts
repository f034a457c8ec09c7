import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readDeskSettings } from "@/lib/settings/desk";
import type { Revision } from "@/prisma/generated/client";
import type { PublishView } from "./desk-view";
import { hasSecondReader } from "./second-reader";

/** Whether a second reader is missing if this actor publishes this revision, and whether the newsroom insists on one. */
export async function secondReaderView(
  { db }: Newsroom,
  actor: Actor,
  revision: Pick<Revision, "id" | "writerIds">,
): Promise<PublishView["secondReader"]> {
  const publisherId = actor.kind === "person" ? actor.id : null;
  const { secondReader } = await readDeskSettings(db);
  return {
    mandatory: secondReader === "mandatory",
    missing: !(await hasSecondReader(db, revision, publisherId)),
  };
}
