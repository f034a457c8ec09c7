import { noteRead } from "@/lib/expiries/note-read";
import { systemClock } from "@/lib/clock";
import { dayOf, momentOf, nextMidnight, railDay, showMoment } from "@/lib/dates";
import { editionHref } from "@/lib/editions/addresses";
import type { Arranged } from "@/lib/fronts/arrange";
import {
  isForPaid,
  type Arrangement,
  type Banner,
  type Container,
  type OtherPicture,
  type Pin,
} from "@/lib/fronts/fields";
import { arrangedFront, launchedArrangement, storiesOn } from "@/lib/fronts/launched";
import { liveSince } from "@/lib/stories/live-since";
import { publicPictures } from "@/lib/stories/lookups";
import { findLiveTexts, listPublicTexts, publicEntries } from "@/lib/stories/public";
import { showPicture, type PictureFile } from "@/lib/stories/show-picture";
import type { FrontPartView, FrontView, LinkView, TeaserView } from "@/lib/stories/view";
import { wordsFor } from "@/lib/words/words";
import { requireContext, sectionLink, teasers, type ReaderContext } from "./reader-context";
import { noteValidUntil } from "./tags";

/** An edition's front as it was launched. Named with its tags is also the instant at which a pin or the banner ends. */
export async function readFront(language: string): Promise<FrontView> {
  const context = await requireContext(language);
  const { db, edition, sections } = context;
  return showFront(context, await launchedArrangement(db, edition.id, sections), (pictures) =>
    publicPictures(
      db,
      pictures.map(({ use }) => use.pictureId),
    ),
  );
}

/**
 * An edition's front as readers would see it with another arrangement: with pictures, too, that become public with this
 * very front.
 */
export async function previewFront(language: string, arrangement: Arrangement): Promise<FrontView> {
  return showFront(await requireContext(language), arrangement, (pictures) => {
    const files = pictures.map(({ use, file }) => ({ id: use.pictureId, colour: "", ...file }));
    return Promise.resolve(new Map(files.map((file) => [file.id, file])));
  });
}

/** The newest of an edition's live stories, for pages that have nothing else to show. */
export async function readRecent(language: string, take: number): Promise<TeaserView[]> {
  const context = await requireContext(language);
  return teasers(context, await listPublicTexts(context.db, { editionId: context.edition.id }, { take }));
}

/** The files of a front's own pictures that may be shown, by their ids. */
type FindFiles = (pictures: readonly OtherPicture[]) => Promise<ReadonlyMap<number, PictureFile>>;

async function showFront(
  context: ReaderContext,
  arrangement: Arrangement,
  findFiles: FindFiles,
): Promise<FrontView> {
  const { db, edition, settings } = context;
  const now = systemClock.now();
  noteValidUntil(nextMidnight(settings.zone, now));
  const arranged = await arrangedFront(db, edition.id, arrangement, now);
  if (arranged.changesAt) noteValidUntil(arranged.changesAt);
  const [shown, topics, files] = await Promise.all([
    findLiveTexts(db, storiesOn(arranged)).then((texts) => teasers(context, texts)),
    topicLinks(context, arrangement),
    findFiles(ownPictures(arranged)),
  ]);
  const byId = new Map(shown.map((story) => [story.id, story]));
  const [today, yesterday] = [now, new Date(now.getTime() - DAY)].map((day) =>
    dayOf(momentOf(day), settings.zone),
  ) as [string, string];
  return {
    ...(await bannerOf(context, arranged, byId)),
    day: { machine: today, words: railDay(today, edition.language, today), yesterday },
    parts: arranged.containers.flatMap(({ container, places }) => {
      const stories = places.flatMap(({ storyId, pin, pinned }) => {
        const story = storyId === null ? undefined : byId.get(storyId);
        return story ? [pinned && pin ? overridden(story, pin, files) : story] : [];
      });
      return stories.length > 0 ? [{ ...partOf(context, container, topics), stories }] : [];
    }),
  };
}

const DAY = 86_400_000;

function partOf(context: ReaderContext, container: Container, topics: ReadonlyMap<number, LinkView>) {
  const { id, layout, fill } = container;
  // Readers are told over the part, too, and not only at each story, that somebody paid for what stands in it.
  const paid = isForPaid(fill) ? wordsFor(context.edition.language)("site.labels.sponsored") : undefined;
  const name = container.name ?? paid;
  const about =
    fill.of === "section"
      ? sectionLink(context, fill.sectionId)
      : fill.of === "topic"
        ? topics.get(fill.topicId)
        : undefined;
  return { id, layout, ...(name ? { name } : {}), ...(about ? { about } : {}) } satisfies Omit<
    FrontPartView,
    "stories"
  >;
}

/** The pictures that the front gives to stories in place of their own. */
function ownPictures({ containers }: Arranged): OtherPicture[] {
  return containers.flatMap(({ places }) =>
    places.flatMap(({ pin, pinned }) => (pinned && typeof pin?.picture === "object" ? [pin.picture] : [])),
  );
}

/** The story under the words and the picture that this front gives it; without one where that may be shown no more. */
function overridden(
  story: TeaserView,
  { headline, picture }: Pin,
  files: ReadonlyMap<number, PictureFile>,
): TeaserView {
  const { picture: own, ...rest } = story;
  const shown = picture === undefined ? own : picture === "none" ? undefined : otherPicture(picture, files);
  return { ...rest, ...(headline ? { headline } : {}), ...(shown ? { picture: shown } : {}) };
}

function otherPicture({ use }: OtherPicture, files: ReadonlyMap<number, PictureFile>) {
  const file = files.get(use.pictureId);
  return file && showPicture(file, use, "3:2");
}

async function bannerOf(
  context: ReaderContext,
  { banner }: Arranged,
  stories: ReadonlyMap<number, TeaserView>,
): Promise<Pick<FrontView, "banner">> {
  if (!banner) return {};
  const { edition, settings } = context;
  const href = banner.storyId === undefined ? undefined : stories.get(banner.storyId)?.href;
  const since = showMoment(momentOf(await shownSince(context, banner)), edition.language, settings.zone);
  return { banner: { words: banner.words, since, ...(href ? { href } : {}) } };
}

/** A banner that names a story waits for it: nobody has seen it before both were there. */
async function shownSince({ db }: ReaderContext, banner: Banner): Promise<Date> {
  const launched = new Date(banner.since);
  if (banner.storyId === undefined) return launched;
  const entries = (await publicEntries(db, [banner.storyId])).get(banner.storyId) ?? [];
  return liveSince(entries, launched) ?? launched;
}

async function topicLinks({ db, edition }: ReaderContext, { containers }: Arrangement) {
  const ids = containers.flatMap(({ fill }) => (fill.of === "topic" ? [fill.topicId] : []));
  if (ids.length === 0) return new Map<number, LinkView>();
  noteRead(...ids.flatMap((id) => [`topic:${id}`, `filled:topic:${id}:${edition.id}`]));
  const topics = await db.publicTopic.findMany({ where: { topicId: { in: ids }, editionId: edition.id } });
  return new Map(
    topics.map(({ topicId, name, slug }) => [topicId, { name, href: editionHref(edition, "topics", slug) }]),
  );
}
