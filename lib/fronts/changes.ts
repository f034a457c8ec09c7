import { isDeepStrictEqual } from "node:util";
import type { Arranged, Placed } from "./arrange";
import type { Arrangement, Container, FrontChange, FrontPlace, Pin } from "./fields";

type Side = { arrangement: Arrangement; arranged: Arranged };
type Standing = FrontPlace & Pick<Placed, "pinned" | "pin">;

/**
 * What a draft changes, against what readers see. What an automatic story does because another came in above it is not
 * said: it would be the whole front.
 */
export function changesOf(live: Side, draft: Side): FrontChange[] {
  const [before, after] = [standingOf(live.arranged), standingOf(draft.arranged)];
  const came = [...after].flatMap(([storyId, to]) => changeOf(storyId, before.get(storyId), to));
  const left = [...before.keys()]
    .filter((storyId) => !after.has(storyId))
    .map((storyId): FrontChange => ({ what: "leaves", storyId }));
  return [
    ...came,
    ...left,
    ...waitingChanges(live, draft, after),
    ...containerChanges(live.arrangement.containers, draft.arrangement.containers),
    ...bannerChanges(live.arrangement, draft.arrangement),
  ];
}

/** Where each story stands, from the top down; "most recent" follows from the time alone. */
function standingOf({ containers }: Arranged): Map<number, Standing> {
  return new Map(
    containers
      .filter(({ container }) => container.layout !== "latest")
      .flatMap(({ container, places }) =>
        places.flatMap(({ place, storyId, pinned, pin }) =>
          storyId === null ? [] : [[storyId, { container: container.id, place, pinned, pin }] as const],
        ),
      ),
  );
}

function changeOf(storyId: number, from: Standing | undefined, standing: Standing): FrontChange[] {
  const to = placeOf(standing);
  if (!from) return [{ what: "comes", storyId, to }];
  const moved = !isDeepStrictEqual(placeOf(from), to);
  const byHand = from.pinned || standing.pinned;
  if (moved && (byHand || from.container !== to.container)) {
    return [{ what: "moves", storyId, from: placeOf(from), to }];
  }
  if (from.pinned !== standing.pinned)
    return [{ what: standing.pinned ? "pinned" : "unpinned", storyId, to }];
  const dress = (pin: Pin | null) => ({ until: pin?.until, headline: pin?.headline, picture: pin?.picture });
  if (standing.pinned && !isDeepStrictEqual(dress(from.pin), dress(standing.pin)))
    return [{ what: "dressed", storyId, to }];
  return [];
}

const placeOf = ({ container, place }: FrontPlace): FrontPlace => ({ container, place });

/** What readers notice later: a place kept for a story, and a story that stays away. */
function waitingChanges(live: Side, draft: Side, after: ReadonlyMap<number, Standing>): FrontChange[] {
  const pins = ({ arrangement }: Side) =>
    arrangement.containers.flatMap(({ id, pins }) =>
      pins.map((pin) => [pin.storyId, `${id} ${pin.place}`] as const),
    );
  const before = new Map(pins(live));
  const reserved = pins(draft).filter(([id, place]) => !after.has(id) && before.get(id) !== place);
  const [was, is] = [live.arrangement.leftOut, draft.arrangement.leftOut];
  return [
    ...reserved.map(([storyId]): FrontChange => ({ what: "reserved", storyId })),
    ...is.filter((id) => !was.includes(id)).map((storyId): FrontChange => ({ what: "leftOut", storyId })),
    ...was.filter((id) => !is.includes(id)).map((storyId): FrontChange => ({ what: "letIn", storyId })),
  ];
}

function containerChanges(before: readonly Container[], after: readonly Container[]): FrontChange[] {
  const shapeOf = ({ pins: _, ...shape }: Container) => shape;
  const ids = (list: readonly Container[], other: readonly Container[]) =>
    list.map(({ id }) => id).filter((id) => other.some((one) => one.id === id));
  const [orderBefore, orderAfter] = [ids(before, after), ids(after, before)];
  const moved = orderAfter.filter((id, index) => orderBefore[index] !== id).slice(0, 1);
  const changed = after.filter((one) => {
    const old = before.find(({ id }) => id === one.id);
    return old && !isDeepStrictEqual(shapeOf(old), shapeOf(one));
  });
  const say =
    (what: "containerAdded" | "containerRemoved" | "containerMoved" | "containerChanged") => (id: string) =>
      ({ what, container: id }) as const;
  const only = (list: readonly Container[], other: readonly Container[]) =>
    list.filter(({ id }) => !other.some((one) => one.id === id)).map(({ id }) => id);
  return [
    ...only(after, before).map(say("containerAdded")),
    ...only(before, after).map(say("containerRemoved")),
    ...moved.map(say("containerMoved")),
    ...changed.map(({ id }) => id).map(say("containerChanged")),
  ];
}

function bannerChanges({ banner: before }: Arrangement, { banner: after }: Arrangement): FrontChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  return [{ what: after ? "banner" : "bannerEnds" }];
}
