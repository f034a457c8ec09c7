import { authorize } from "@/lib/authorize";
import { momentOf, showMoment } from "@/lib/dates";
import type { ShownMoment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { Arranged, Placed } from "./arrange";
import { earlierFront } from "./bring-back-front";
import { changesOf, withoutSealed } from "./changes";
import {
  pinsOf,
  type Arrangement,
  type Fill,
  type FrontContainerView,
  type FrontDeskView,
  type FrontPlaceView,
  type FrontStoryView,
  type LaunchView,
} from "./fields";
import { arrangedFront } from "./launched";
import { readFrontState, type FrontState } from "./stored";
import { storiesNamed } from "./front-stories";

/** How many earlier fronts are listed. */
const MOST_LAUNCHES = 20;

/**
 * An edition's front for whoever arranges it: the draft, what readers see, and what lies between. Refuses all but
 * editors, and an edition or a front that is not there.
 *
 * @param earlier the number of a launched front that is to be shown in the place of the draft, as readers would have it
 * if it were brought back
 */
export async function readDeskFront(
  newsroom: Newsroom,
  actor: Actor,
  language: string,
  earlier?: number,
): Promise<FrontDeskView> {
  authorize(actor, "front.arrange");
  const { db, clock } = newsroom;
  const now = clock.now();
  const state = await shownState(newsroom, language, now, earlier);
  const { edition, live, draft, current, version } = state;
  const arrange = (given: Arrangement) => arrangedFront(db, edition.id, given, now);
  const [editions, settings, readers, drafted, rows] = await Promise.all([
    db.edition.findMany({ orderBy: { position: "asc" }, select: { language: true, name: true } }),
    readSiteSettings(db),
    arrange(live.arrangement),
    arrange(current),
    db.front.findMany({
      where: { editionId: edition.id },
      orderBy: { number: "desc" },
      take: MOST_LAUNCHES,
      include: { launchedBy: { select: { name: true } } },
    }),
  ]);
  const say = (at: Date) =>
    showMoment(momentOf(at), actor.kind === "person" ? actor.language : "en", settings.zone);
  const stories = await storiesNamed(newsroom, idsOf(state, readers, drafted), say);
  const names = await namesOf(newsroom, state);
  const launches = rows.map((row) => launchView(row, say));
  const view = { stories, names, say, now };
  return {
    edition: { language: edition.language, name: edition.name },
    ...{ editions, version, live: live.number, launches, picturesLeft: state.picturesLeft },
    ...(launches[0] ? { launched: launches[0] } : {}),
    draft: containersOf(drafted, view),
    readers: containersOf(readers, view),
    ...changesView(
      { arrangement: live.arrangement, arranged: readers },
      { arrangement: current, arranged: drafted },
      view,
    ),
    headlines: Object.fromEntries([...stories].map(([id, { headline }]) => [id, headline])),
    sealed: [...stories.values()].flatMap(({ id, sealed }) => (sealed ? id : [])),
    outdated: draft !== null && draft.base.number !== live.number,
    ...(draft ? { saved: savedView(draft, say) } : {}),
    ...bannerView(current, view),
    leftOut: current.leftOut.flatMap((id) => stories.get(id) ?? []),
  };
}

/** How the front stands, with an earlier one in the place of the draft's arrangement where one is asked for. */
async function shownState({ db }: Newsroom, language: string, now: Date, earlier?: number) {
  const state = await readFrontState(db, language);
  if (earlier === undefined) return { ...state, picturesLeft: 0 };
  const { arrangement, picturesLeft } = await earlierFront(db, state, earlier, now);
  return { ...state, current: arrangement, picturesLeft };
}

type Side = Parameters<typeof changesOf>[0];

/** What lies between two fronts, and the ends that it names. */
function changesView(live: Side, draft: Side, { stories, say }: Viewing) {
  const sealed = new Set([...stories.values()].flatMap(({ id, sealed }) => (sealed ? id : [])));
  const isBannerSealed = [live, draft].some(({ arrangement: { banner } }) =>
    sealed.has(banner?.storyId ?? 0),
  );
  const changes = withoutSealed(changesOf(live, draft), sealed, { isBannerSealed });
  const ends = changes.flatMap((change) =>
    (change.what === "until" || change.what === "bannerUntil") && change.is !== undefined ? [change.is] : [],
  );
  return { changes, ends: Object.fromEntries(ends.map((end) => [end, say(new Date(end)).words])) };
}

type Say = (at: Date) => ShownMoment;
type Viewing = { stories: ReadonlyMap<number, FrontStoryView>; names: Names; say: Say; now: Date };

function savedView({ savedAt, savedBy }: NonNullable<FrontState["draft"]>, say: Say) {
  return { moment: say(savedAt), ...(savedBy ? { by: savedBy } : {}) };
}

function launchView(
  row: {
    number: number;
    launchedAt: Date;
    launchedBy: { name: string } | null;
    sourceNumber: number | null;
  },
  say: Say,
): LaunchView {
  return {
    number: row.number,
    moment: say(row.launchedAt),
    ...(row.launchedBy ? { by: row.launchedBy.name } : {}),
    ...(row.sourceNumber === null ? {} : { source: row.sourceNumber }),
  };
}

function bannerView({ banner }: Arrangement, { stories, say }: Viewing): Pick<FrontDeskView, "banner"> {
  if (!banner) return {};
  const until = banner.until ? { until: say(new Date(banner.until)) } : {};
  const sealed = banner.storyId !== undefined && stories.get(banner.storyId)?.sealed;
  return { banner: { ...(sealed ? {} : { words: banner.words }), ...until } };
}

function idsOf({ live, current }: FrontState, ...fronts: Arranged[]): number[] {
  const placed = fronts.flatMap(({ containers }) =>
    containers.flatMap(({ places }) => places.flatMap(({ storyId }) => storyId ?? [])),
  );
  const named = [live.arrangement, current].flatMap((given) => [
    ...pinsOf(given).map(({ storyId }) => storyId),
    ...given.leftOut,
    ...(given.banner?.storyId === undefined ? [] : [given.banner.storyId]),
  ]);
  return [...new Set([...placed, ...named])];
}

function containersOf({ containers }: Arranged, view: Viewing): FrontContainerView[] {
  return containers.map(({ container: { id, name, layout, fill }, places }) => {
    const about = view.names(fill);
    return {
      ...{ id, layout, fill },
      ...(name ? { name } : {}),
      ...(about ? { about } : {}),
      places: places.map((placed) => placeView(placed, view)),
    };
  });
}

function placeView({ place, storyId, pin, pinned }: Placed, { stories, say, now }: Viewing): FrontPlaceView {
  const standing = storyId === null ? undefined : stories.get(storyId);
  if (!pin) return { place, ...(standing ? { story: standing } : {}) };
  const meant = stories.get(pin.storyId);
  const until = pin.until === undefined ? undefined : new Date(pin.until);
  return {
    place,
    ...(meant ? { story: meant } : {}),
    pin: {
      ended: until !== undefined && until <= now,
      ...(until ? { until: say(until) } : {}),
      ...(pin.headline && !meant?.sealed ? { headline: pin.headline } : {}),
      ...(pin.picture === undefined ? {} : { picture: pin.picture === "none" ? "none" : "other" }),
    },
    ...(!pinned && standing ? { meanwhile: standing } : {}),
  };
}

type Names = (fill: Fill) => string | undefined;

async function namesOf({ db }: Newsroom, { edition, sections }: FrontState): Promise<Names> {
  const topics = await db.topicName.findMany({ where: { editionId: edition.id } });
  return (fill) => {
    if (fill.of === "section") return sections.find(({ id }) => id === fill.sectionId)?.name;
    if (fill.of === "topic") return topics.find(({ topicId }) => topicId === fill.topicId)?.name;
    return undefined;
  };
}
