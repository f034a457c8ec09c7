import { isDeepStrictEqual } from "node:util";
import type { Arranged, Placed } from "./arrange";
import { bannerChanges, containerChanges } from "./changed-parts";
import { pinsOf, type Arrangement, type FrontChange, type FrontPlace, type Pin } from "./fields";

type Side = { arrangement: Arrangement; arranged: Arranged };
type Standing = FrontPlace & Pick<Placed, "pinned">;

/**
 * What a draft changes, against what readers see, each change by itself: a story that moves and has another headline
 * has two. What an automatic story does because another came in above it is not said: it would be the whole front.
 */
export function changesOf(live: Side, draft: Side): FrontChange[] {
  const [before, after] = [standingOf(live.arranged), standingOf(draft.arranged)];
  const dress = dressing(live.arrangement, draft.arrangement);
  const came = [...after].flatMap(([storyId, to]) => [
    ...placeChanges(storyId, before.get(storyId), to),
    ...dress(storyId),
  ]);
  const left = [...before].filter(([storyId]) => !after.has(storyId));
  return [
    ...came,
    ...left.map(([storyId, from]): FrontChange => ({ what: "leaves", storyId, from: placeOf(from) })),
    ...waitingChanges(live.arrangement, draft.arrangement, after, dress),
    ...leftOutChanges(live.arrangement, draft.arrangement),
    ...containerChanges(live.arrangement.containers, draft.arrangement.containers),
    ...bannerChanges(live.arrangement, draft.arrangement),
  ];
}

/** The same without a word about stories that were killed. */
export function withoutSealed(
  changes: readonly FrontChange[],
  sealed: ReadonlySet<number>,
  { isBannerSealed }: { isBannerSealed: boolean },
): FrontChange[] {
  const said = changes.map((change): FrontChange => {
    if (change.what.startsWith("banner")) return isBannerSealed ? { what: "banner" } : change;
    const { what } = change;
    const tells = what === "headline" || what === "picture" || what === "until";
    return tells && sealed.has(change.storyId) ? { what: "dressed", storyId: change.storyId } : change;
  });
  return said.filter((one, index) => said.findIndex((other) => isDeepStrictEqual(one, other)) === index);
}

/** Where each story stands, from the top down; "most recent" follows from the time alone. */
function standingOf({ containers }: Arranged): Map<number, Standing> {
  return new Map(
    containers
      .filter(({ container }) => container.layout !== "latest")
      .flatMap(({ container, places }) =>
        places.flatMap(({ place, storyId, pinned }) =>
          storyId === null ? [] : [[storyId, { container: container.id, place, pinned }] as const],
        ),
      ),
  );
}

function placeChanges(storyId: number, from: Standing | undefined, standing: Standing): FrontChange[] {
  const to = placeOf(standing);
  if (!from) return [{ what: "comes", storyId, to }];
  const moved = !isDeepStrictEqual(placeOf(from), to);
  const byHand = from.pinned || standing.pinned;
  if (moved && (byHand || from.container !== to.container)) {
    return [{ what: "moves", storyId, from: placeOf(from), to }];
  }
  if (from.pinned !== standing.pinned)
    return [{ what: standing.pinned ? "pinned" : "unpinned", storyId, to }];
  return [];
}

const placeOf = ({ container, place }: FrontPlace): FrontPlace => ({ container, place });

/** What is changed in how a story is shown in its place. Whoever loses the place loses its end with it, which goes without saying. */
function dressing(live: Arrangement, draft: Arrangement): (storyId: number) => FrontChange[] {
  const [before, after] = [live, draft].map(
    (given) => new Map(pinsOf(given).map((pin) => [pin.storyId, pin] as const)),
  );
  return (storyId) => {
    const [old, own] = [before?.get(storyId), after?.get(storyId)];
    return [
      ...headlineChanges(storyId, old?.headline, own?.headline),
      ...pictureChanges(storyId, old?.picture, own?.picture),
      ...(own === undefined || own.until === old?.until
        ? []
        : [{ what: "until" as const, storyId, ...(own.until === undefined ? {} : { is: own.until }) }]),
    ];
  };
}

function headlineChanges(storyId: number, was: string | undefined, is: string | undefined): FrontChange[] {
  if (was === is) return [];
  const words = { ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) };
  return [{ what: "headline", storyId, ...words }];
}

function pictureChanges(storyId: number, was: Pin["picture"], is: Pin["picture"]): FrontChange[] {
  if (isDeepStrictEqual(was, is)) return [];
  if (typeof is !== "object") return [{ what: "picture", storyId, is: is ?? "own" }];
  const isSame = typeof was === "object" && was.use.pictureId === is.use.pictureId;
  return [{ what: "picture", storyId, is: isSame ? "described" : "other" }];
}

/** What readers notice later: the places that are kept for stories, and what they will look like there. */
function waitingChanges(
  live: Arrangement,
  draft: Arrangement,
  after: ReadonlyMap<number, Standing>,
  dress: (storyId: number) => FrontChange[],
): FrontChange[] {
  const pins = ({ containers }: Arrangement) =>
    containers.flatMap(({ id, pins }) =>
      pins.map((pin) => [pin.storyId, { container: id, place: pin.place }] as const),
    );
  const before = new Map(pins(live));
  return pins(draft)
    .filter(([storyId]) => !after.has(storyId))
    .flatMap(([storyId, to]) => [
      ...(isDeepStrictEqual(before.get(storyId), to) ? [] : [{ what: "reserved" as const, storyId, to }]),
      ...dress(storyId),
    ]);
}

/** A story that stays away until it is let in, and one that may come by itself again. */
function leftOutChanges({ leftOut: was }: Arrangement, { leftOut: is }: Arrangement): FrontChange[] {
  return [
    ...is.filter((id) => !was.includes(id)).map((storyId): FrontChange => ({ what: "leftOut", storyId })),
    ...was.filter((id) => !is.includes(id)).map((storyId): FrontChange => ({ what: "letIn", storyId })),
  ];
}
