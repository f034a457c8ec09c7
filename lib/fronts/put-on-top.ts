import { isDeepStrictEqual } from "node:util";
import { MOST, pinsOf, type Arrangement, type Container, type Pin } from "./fields";

/**
 * Puts the changes that one editor made to a front on top of what another launched meanwhile. Whatever mine did not
 * touch is theirs; where both changed the same, mine stands, for it is what its editor sees and can still change.
 *
 * @param base what both began with
 */
export function putOnTop(base: Arrangement, mine: Arrangement, theirs: Arrangement): Arrangement {
  const banner = isDeepStrictEqual(mine.banner, base.banner) ? theirs.banner : mine.banner;
  const containers = mergeContainers(base, mine, theirs);
  return {
    version: theirs.version,
    containers: containers.length > 0 ? containers : mine.containers,
    leftOut: mergeLeftOut(base, mine, theirs),
    ...(banner ? { banner } : {}),
  };
}

function mergeContainers(base: Arrangement, mine: Arrangement, theirs: Arrangement): Container[] {
  const find = ({ containers }: Arrangement, id: string) => containers.find((one) => one.id === id);
  const changed = changedPins(base, mine);
  return orderOf(base, mine, theirs).flatMap((id) => {
    const [before, own, other] = [find(base, id), find(mine, id), find(theirs, id)];
    const shape = own && other && before ? mergeShape(before, own, other) : (own ?? other);
    if (!shape || (before && !(own && other))) return [];
    const pins = mergePins(own, other, changed).filter(({ place }) => place <= shape.places);
    return [{ ...shape, pins: shape.layout === "latest" ? [] : pins }];
  });
}

function mergeShape(before: Container, own: Container, other: Container): Container {
  const shapeOf = ({ pins: _, ...shape }: Container) => shape;
  return isDeepStrictEqual(shapeOf(before), shapeOf(own)) ? other : own;
}

/** The stories whose pins are not what they were: pinned, moved, dressed or let go. */
export function changedPins(base: Arrangement, mine: Arrangement): ReadonlySet<number> {
  const placed = (given: Arrangement) =>
    new Map(
      given.containers.flatMap(({ id, pins }) => pins.map((pin) => [pin.storyId, { id, pin }] as const)),
    );
  const [before, after] = [placed(base), placed(mine)];
  const ids = [...pinsOf(base), ...pinsOf(mine)].map(({ storyId }) => storyId);
  return new Set(ids.filter((id) => !isDeepStrictEqual(before.get(id), after.get(id))));
}

/** Theirs without the stories that mine decided, then mine in the places it gave them: theirs step aside. */
function mergePins(
  own: Container | undefined,
  other: Container | undefined,
  changed: ReadonlySet<number>,
): Pin[] {
  const decided = (own?.pins ?? []).filter(({ storyId }) => changed.has(storyId));
  const taken = new Set(decided.map(({ place }) => place));
  const rest = (other?.pins ?? []).filter(({ storyId }) => !changed.has(storyId));
  const kept = [...rest]
    .sort((a, b) => a.place - b.place)
    .map((pin) => {
      let { place } = pin;
      while (taken.has(place)) place += 1;
      taken.add(place);
      return { ...pin, place };
    });
  return [...decided, ...kept].sort((a, b) => a.place - b.place);
}

/** My order where I changed it, else theirs; what only the other has stands after whom it follows there. */
function orderOf(base: Arrangement, mine: Arrangement, theirs: Arrangement): string[] {
  const ids = ({ containers }: Arrangement) => containers.map(({ id }) => id);
  const both = new Set(ids(base).filter((id) => ids(mine).includes(id)));
  const common = (given: Arrangement) => ids(given).filter((id) => both.has(id));
  const isMine = !isDeepStrictEqual(common(base), common(mine));
  const [first, second] = isMine ? [ids(mine), ids(theirs)] : [ids(theirs), ids(mine)];
  return second.reduce<string[]>((order, id, index) => {
    if (order.includes(id)) return order;
    const after = order.indexOf(second[index - 1] ?? "");
    return [...order.slice(0, after + 1), id, ...order.slice(after + 1)];
  }, first);
}

function mergeLeftOut(base: Arrangement, mine: Arrangement, theirs: Arrangement): number[] {
  const added = mine.leftOut.filter((id) => !base.leftOut.includes(id));
  const gone = base.leftOut.filter((id) => !mine.leftOut.includes(id));
  const kept = theirs.leftOut.filter((id) => !gone.includes(id) && !added.includes(id));
  return [...kept, ...added].slice(-MOST.leftOut);
}
