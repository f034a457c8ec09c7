import { momentOf, showMoment } from "@/lib/dates";
import { findStorySeen } from "@/lib/history/story-seen";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { relationTo } from "@/lib/stories/story-act";
import type { PreviewLinkView } from "./fields";
import { LINK_INCLUDE, linkState, type LoadedLink } from "./link-state";

/** Every address that was made for this story, newest first; null where there is no such story, or they are not this actor's to see. */
export async function listPreviewLinks(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<PreviewLinkView[] | null> {
  const { db, clock } = newsroom;
  const seen = await findStorySeen(newsroom, actor, storyId);
  if (!seen) return null;
  const relation = await relationTo(db, actor, seen.story);
  if (whyNot(actor, "story.revokePreview", relation) !== null) return null;
  const { zone } = await readSiteSettings(db);
  const language = actor.kind === "person" ? actor.language : "en";
  const say = (instant: Date) => showMoment(momentOf(instant), language, zone);
  const links = await db.previewLink.findMany({
    where: { storyId },
    include: LINK_INCLUDE,
    orderBy: { id: "desc" },
  });
  const now = clock.now();
  return Promise.all(links.map(async (link) => view(link, await linkState(db, link, now), say)));
}

function view(
  link: LoadedLink,
  state: PreviewLinkView["state"],
  say: (instant: Date) => PreviewLinkView["made"],
): PreviewLinkView {
  const { id, label, madeBy, madeAt, revision, expiresAt, revokedAt, opened, openedAt } = link;
  return {
    ...{ id, label, state, opened, madeBy: madeBy.name, revision: revision.number },
    made: say(madeAt),
    until: say(expiresAt),
    ...(revokedAt ? { takenBack: say(revokedAt) } : {}),
    ...(openedAt ? { openedLast: say(openedAt) } : {}),
  };
}
