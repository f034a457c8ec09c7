import { authorize } from "@/lib/authorize";
import { momentOf, showMoment } from "@/lib/dates";
import type { ShownMoment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { Arranged, Placed } from "./arrange";
import { changesOf } from "./changes";
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

/** An edition's front for whoever arranges it: the draft, what readers see, and what lies between. Refuses all but editors, and an edition that is not there. */
export async function readDeskFront(
  newsroom: Newsroom,
  actor: Actor,
  language: string,
): Promise<FrontDeskView> {
  authorize(actor, "front.arrange");
  const { db, clock } = newsroom;
  const now = clock.now();
  const state = await readFrontState(db, language);
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
    ...{ editions, version, live: live.number, launches },
    ...(launches[0] ? { launched: launches[0] } : {}),
    draft: containersOf(drafted, view),
    readers: containersOf(readers, view),
    changes: changesOf(
      { arrangement: live.arrangement, arranged: readers },
      { arrangement: current, arranged: drafted },
    ),
    headlines: Object.fromEntries([...stories].map(([id, { headline }]) => [id, headline])),
    outdated: draft !== null && draft.base.number !== live.number,
    ...(draft ? { saved: savedView(draft, say) } : {}),
    ...bannerView(current, say),
    leftOut: current.leftOut.flatMap((id) => stories.get(id) ?? []),
  };
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

function bannerView({ banner }: Arrangement, say: Say): Pick<FrontDeskView, "banner"> {
  if (!banner) return {};
  const until = banner.until ? { until: say(new Date(banner.until)) } : {};
  return { banner: { words: banner.words, ...until } };
}

function idsOf({ live, current }: FrontState, ...fronts: Arranged[]): number[] {
  const placed = fronts.flatMap(({ containers }) =>
    containers.flatMap(({ places }) => places.flatMap(({ storyId }) => storyId ?? [])),
  );
  const named = [live.arrangement, current].flatMap((given) => [
    ...pinsOf(given).map(({ storyId }) => storyId),
    ...given.leftOut,
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
      ...(pin.headline ? { headline: pin.headline } : {}),
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
