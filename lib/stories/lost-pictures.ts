import type { LostPictureView } from "@/lib/media/fields";
import { momentOf, showMoment } from "@/lib/dates";
import { usedAs } from "@/lib/media/library/library-words";
import { lostSince } from "@/lib/media/lost-since";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { EditorView } from "./desk-view";
import { storyContent } from "./fields";
import { pictureIds } from "./lookups";
import { lostAmong } from "./picture-rights";

/**
 * The pictures that may not be shown any more, in the text that this actor looks at and in the one that readers have: as
 * what each stands there, since when and why. A killed story has none.
 */
export async function listLostPictures(
  { db, clock }: Newsroom,
  actor: Actor,
  { id, publicState, content }: Pick<EditorView, "id" | "publicState" | "content">,
): Promise<LostPictureView[]> {
  if (publicState === "killed") return [];
  const seen = publicState === "live" ? await publicText(db, id) : null;
  const ids = [...pictureIds(content), ...(seen ? pictureIds(seen) : [])];
  if (ids.length === 0) return [];
  const now = clock.now();
  const [lost, { zone }] = await Promise.all([lostAmong(db, ids, now), readSiteSettings(db)]);
  const language = actor.kind === "person" ? actor.language : "en";
  return lost.map((picture) => ({
    id: picture.id,
    name: picture.fileName || picture.caption || `${picture.id}`,
    since: showMoment(momentOf(lostSince(picture, now) ?? now), language, zone),
    ...(picture.doNotUse === null ? {} : { reason: picture.doNotUse }),
    as: usedAs(seen && pictureIds(seen).includes(picture.id) ? seen : content, picture.id),
    live: seen !== null && pictureIds(seen).includes(picture.id),
    inDraft: pictureIds(content).includes(picture.id),
  }));
}

/** The text that readers have of a live story. */
async function publicText(db: Newsroom["db"], id: number) {
  const story = await db.story.findUniqueOrThrow({ where: { id }, select: { public: true } });
  return story.public && storyContent.parse(story.public.content);
}
