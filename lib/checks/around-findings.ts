import { withoutSuggestions } from "@/lib/body/versions";
import type { Database, Transaction } from "@/lib/database";
import { storyHref } from "@/lib/editions/addresses";
import type { StoryContent } from "@/lib/stories/fields";
import { pictureIds } from "@/lib/stories/lookups";
import { lastDay } from "@/lib/media/rights-day";
import { endingPictures, lostPictures } from "@/lib/stories/picture-rights";
import { readSiteSettings } from "@/lib/settings/site";
import { slugScriptOf } from "@/lib/stories/slug-script";
import { slugOf } from "@/lib/stories/slugs";
import { isRowId } from "@/lib/row-id";
import { finding, type Finding } from "./finding";

type Db = Database | Transaction;
type Checked = { storyId: number; editionId: number; content: StoryContent };

/** What neither the page nor the fields show: rights that are lost or end soon, an address that is taken, links and a headline beside other stories, a byline beside the people. */
export async function aroundFindings(db: Db, checked: Checked, now: Date): Promise<Finding[]> {
  const found = await Promise.all([
    rights(db, checked, now),
    endingRights(db, checked, now),
    takenAddress(db, checked),
    lostStories(db, checked.content),
    sameHeadline(db, checked),
    otherNames(db, checked),
  ]);
  return found.flat();
}

async function rights(db: Db, { content }: Checked, now: Date): Promise<Finding[]> {
  if (pictureIds(content).length === 0) return [];
  const lost = await lostPictures(db, content, now);
  return lost.map(({ id, doNotUse, rightsUntil, fileName, caption }) => {
    const place = placeOf(content, id);
    const found =
      doNotUse === null
        ? finding("pictureExpired", place, rightsUntil?.toISOString().slice(0, 10))
        : finding("pictureForbidden", place, doNotUse);
    return { ...found, picture: { id, name: fileName || caption || `${id}` } };
  });
}

/** Rights that end within a week, each with its last day. */
async function endingRights(db: Db, { content }: Checked, now: Date): Promise<Finding[]> {
  if (pictureIds(content).length === 0) return [];
  const [ending, { zone }] = [await endingPictures(db, content, now), await readSiteSettings(db)];
  return ending.map(({ id, rightsUntil, fileName, caption }) => ({
    ...finding("pictureEnding", placeOf(content, id), lastDay(rightsUntil, zone)),
    picture: { id, name: fileName || caption || `${id}` },
  }));
}

/** The first place in which a text uses a picture. */
function placeOf(content: StoryContent, pictureId: number): string {
  if (content.lead?.pictureId === pictureId) return "lead";
  const { socialPicture: _socialPicture, ...text } = content;
  return pictureIds({ ...text, lead: null }).includes(pictureId) ? "body" : "socialPicture";
}

/** An address that another story has or had. A story that has been out keeps its own. */
async function takenAddress(db: Db, { storyId, editionId, content }: Checked): Promise<Finding[]> {
  const own = await db.address.count({ where: { storyId, current: true } });
  const section = content.sectionId && (await db.section.findUnique({ where: { id: content.sectionId } }));
  if (own > 0 || !section) return [];
  const slug = slugOf(content, storyId, await slugScriptOf(db, editionId));
  const taken = await db.address.count({
    where: { editionId, sectionSlug: section.slug, slug, storyId: { not: storyId } },
  });
  return taken > 0 ? [finding("addressTaken", "slug", `${section.slug}/${slug}`)] : [];
}

/** Stories that the text links to by number and readers cannot open: their words would stand without a link. */
export async function lostStories(db: Db, content: Pick<StoryContent, "body">): Promise<Finding[]> {
  const ids = [...JSON.stringify(withoutSuggestions(content.body)).matchAll(/"storyId":(\d+)/g)].map(
    ([, id]) => Number(id),
  );
  if (ids.length === 0) return [];
  const open = await db.publicStory.findMany({
    where: { id: { in: ids.filter(isRowId) } },
    select: { id: true },
  });
  const lost = [...new Set(ids)].filter((id) => !open.some((story) => story.id === id));
  return lost.map((id) => finding("deadLink", "body", `story:${id}`));
}

/**
 * Another live story under the same headline. A text that is not being changed has its public headline beside it as a
 * plain column, so few texts have to be opened. Asked in SQL: the database's client keeps a plan for each value that it
 * looks for within a text, and a scan has as many as there are headlines.
 */
async function sameHeadline(db: Db, { storyId, editionId, content }: Checked): Promise<Finding[]> {
  const { headline } = content;
  if (!headline.trim()) return [];
  const [other] = await db.$queryRaw<{ id: number }[]>`
    SELECT s."id" FROM "stories" s JOIN "working_copies" w ON w."story_id" = s."id"
    WHERE s."edition_id" = ${editionId} AND s."public_state" = 'live' AND s."id" <> ${storyId}
      AND NOT s."changing" AND w."headline" = ${headline}
    UNION ALL
    SELECT s."id" FROM "stories" s JOIN "revisions" r ON r."id" = s."public_revision_id"
    WHERE s."edition_id" = ${editionId} AND s."public_state" = 'live' AND s."id" <> ${storyId}
      AND s."changing" AND r."content" ->> 'headline' = ${headline}
    LIMIT 1`;
  if (!other) return [];
  const { edition, addresses } = await db.story.findUniqueOrThrow({
    where: { id: other.id },
    select: { edition: true, addresses: { where: { current: true } } },
  });
  const [address] = addresses;
  return address ? [finding("sameHeadline", "headline", storyHref(edition, address))] : [];
}

/** Names that lead to somebody who is called otherwise, in the newsroom and in every profile. */
async function otherNames(db: Db, { content }: Checked): Promise<Finding[]> {
  const linked = content.bylines.flatMap(({ personId, name }) =>
    personId !== undefined && isRowId(personId) ? [{ personId, name }] : [],
  );
  if (linked.length === 0) return [];
  const people = await db.person.findMany({
    where: { id: { in: linked.map(({ personId }) => personId) } },
    select: { id: true, name: true, profiles: { select: { name: true } } },
  });
  return linked.flatMap(({ personId, name }) => {
    const person = people.find(({ id }) => id === personId);
    const known = person && [person.name, ...person.profiles.map((profile) => profile.name)];
    return !known || known.includes(name)
      ? []
      : [finding("otherName", "bylines", `${name} → ${person.name}`)];
  });
}
