import type { Transaction } from "@/lib/database";
import { whyNot, type Act, type Actor } from "@/lib/permissions";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "@/lib/refusal";
import { isRowId } from "@/lib/row-id";
import { Prisma, type Picture } from "@/prisma/generated/client";
import type { TheirPicture } from "./fields";
import { columnWords } from "./column-words";

/**
 * A picture, locked by this transaction. Texts may take it meanwhile; `wholly` keeps them from that as well. Refuses one
 * that is not there.
 */
export async function takePicture(tx: Transaction, pictureId: number, wholly = false): Promise<Picture> {
  if (!isRowId(pictureId)) throw new NotFound("picture");
  const strength = wholly ? Prisma.sql`FOR UPDATE` : Prisma.sql`FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM "pictures" WHERE "id" = ${pictureId} ${strength}`;
  const picture = await tx.picture.findUnique({ where: { id: pictureId } });
  if (!picture) throw new NotFound("picture");
  return picture;
}

/** The same for whoever changes what is said of it: refuses one that was taken out, and whoever has an older version before them. */
export async function takeToChange(
  tx: Transaction,
  pictureId: number,
  baseVersion: number,
): Promise<Picture> {
  const picture = await takePicture(tx, pictureId);
  if (picture.deletedAt) throw new RuleBroken("pictureIsOut");
  if (picture.version !== baseVersion) {
    const theirs = await changedSince(tx, picture, baseVersion);
    throw new Conflict("pictureSavedFirst", theirs, { name: theirs.by });
  }
  return picture;
}

/** Lets the actor pass, or refuses with a reason that speaks of pictures: what is one's own was added by oneself. */
export function authorizePicture(actor: Actor, act: Act, picture: Pick<Picture, "addedById">): void {
  const reason = whyNotPicture(actor, act, picture);
  if (reason) throw new NotAllowed(reason, { act });
}

/** The same as a question: null where they may. */
export function whyNotPicture(
  actor: Actor,
  act: Act,
  { addedById }: Pick<Picture, "addedById">,
): string | null {
  const own = actor.kind === "person" && actor.id === addedById;
  const reason = whyNot(actor, act, { own, shared: false });
  return reason === "notYourStory" ? "notYourPicture" : reason;
}

/** Who changed a picture since a version, and which of its fields, as the log has it. */
export async function changedSince(
  tx: Pick<Transaction, "$queryRaw">,
  picture: Picture,
  version: number,
): Promise<TheirPicture> {
  const entries = await tx.$queryRaw<{ by: string; fields: string[] | null }[]>`
    SELECT l.actor_name AS by, ARRAY(SELECT jsonb_array_elements_text(coalesce(l.data->'fields', '[]'))) AS fields
    FROM "log_entries" l WHERE l.act LIKE 'picture.%' AND l.data->>'picture' = ${String(picture.id)}
      AND (l.data->>'version')::integer > ${version} ORDER BY l.id DESC LIMIT 50`;
  const fields = [...new Set(entries.flatMap((entry) => entry.fields ?? []))];
  return {
    version: picture.version,
    by: entries[0]?.by ?? "",
    changed: fields.map((field) => ({ field, now: columnWords(picture, field) })),
  };
}
