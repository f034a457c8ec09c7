import { RuleBroken } from "@/lib/refusal";
import { MOST, type Arrangement, type Container, type FrontEdit, type FrontPlace, type Pin } from "./fields";

/** What an edit may have to know: the time, and the files of the pictures that it names. */
export type EditContext = { now: Date; picture: (id: number) => FileOf | undefined };
type FileOf = Exclude<NonNullable<Pin["picture"]>, "none">["file"];

type Edit<Do extends FrontEdit["do"]> = Extract<FrontEdit, { do: Do }>;

/**
 * The arrangement after one step. Refuses a place, a pin or a container that is not there (any more), and a picture that
 * the library does not have or that may not be used.
 */
export function editArrangement(given: Arrangement, edit: FrontEdit, context: EditContext): Arrangement {
  switch (edit.do) {
    case "put":
      return put(given, edit);
    case "dress":
      return dress(given, edit, context);
    case "unpin":
      return unpin(given, edit.storyId);
    case "takeOut": {
      const leftOut = [...given.leftOut.filter((id) => id !== edit.storyId), edit.storyId];
      return { ...unpinned(given, edit.storyId), leftOut: leftOut.slice(-MOST.leftOut) };
    }
    case "letIn":
      return { ...given, leftOut: given.leftOut.filter((id) => id !== edit.storyId) };
    case "setBanner":
      return setBanner(given, edit, context.now);
    case "endBanner": {
      const { banner: _ended, ...rest } = given;
      return rest;
    }
    default:
      return { ...given, containers: editContainers(given.containers, edit) };
  }
}

function put(given: Arrangement, { storyId, container: id, place, from }: Edit<"put">): Arrangement {
  const target = given.containers.find((container) => container.id === id);
  if (!target || target.layout === "latest" || place > target.places) throw new RuleBroken("frontPlaceGone");
  const before = pinAt(given, storyId);
  const start = before ? { container: before.container, place: before.pin.place } : from;
  const pin: Pin = { ...(before?.pin ?? { storyId }), place };
  const rest = unpinned({ ...given, leftOut: given.leftOut.filter((left) => left !== storyId) }, storyId);
  if (start?.container === id)
    return withPins(rest, id, (pins) => [...turned(pins, start.place, place), pin]);
  const { pins, fallen } = pushed(
    rest.containers.find((one) => one.id === id)?.pins ?? [],
    place,
    target.places,
  );
  const moved = withPins(rest, id, () => [...pins, pin]);
  return fallen && start ? fallBack(moved, fallen, start) : moved;
}

/** Within a container whoever stands between the old place and the new one makes one step towards the old. */
function turned(pins: readonly Pin[], from: number, to: number): Pin[] {
  return pins.map((pin) => {
    if (pin.place > from && pin.place <= to) return { ...pin, place: pin.place - 1 };
    if (pin.place < from && pin.place >= to) return { ...pin, place: pin.place + 1 };
    return pin;
  });
}

/** Whoever stands in the place steps down, and so on as far as places are pinned; the last may have none left. */
function pushed(given: readonly Pin[], place: number, places: number): { pins: Pin[]; fallen?: Pin } {
  const byPlace = new Map(given.map((pin) => [pin.place, pin]));
  let free = place;
  while (byPlace.has(free)) free += 1;
  const pins = given.map((pin) =>
    pin.place >= place && pin.place < free ? { ...pin, place: pin.place + 1 } : pin,
  );
  const fallen = pins.find((pin) => pin.place > places);
  return fallen ? { pins: pins.filter((pin) => pin !== fallen), fallen } : { pins };
}

/** Whoever lost the last place takes the one that was left, if nobody else has it. */
function fallBack(given: Arrangement, fallen: Pin, { container, place }: FrontPlace): Arrangement {
  return withPins(given, container, (pins) =>
    pins.some((pin) => pin.place === place) ? pins : [...pins, { ...fallen, place }],
  );
}

function dress(given: Arrangement, edit: Edit<"dress">, context: EditContext): Arrangement {
  const { storyId, until, headline, picture } = edit;
  const found = pinAt(given, storyId);
  if (!found) throw new RuleBroken("frontPinGone");
  const dressed: Pin = {
    ...{ place: found.pin.place, storyId },
    ...(until === undefined ? {} : { until }),
    ...(headline === undefined ? {} : { headline }),
    ...(picture === undefined ? {} : { picture: withFile(picture, context) }),
  };
  return withPins(given, found.container, (pins) => pins.map((pin) => (pin === found.pin ? dressed : pin)));
}

function withFile(picture: NonNullable<Edit<"dress">["picture"]>, context: EditContext): Pin["picture"] {
  if (picture === "none") return picture;
  const file = context.picture(picture.pictureId);
  if (!file) throw new RuleBroken("frontPictureGone");
  return { use: picture, file };
}

function unpin(given: Arrangement, storyId: number): Arrangement {
  if (!pinAt(given, storyId)) throw new RuleBroken("frontPinGone");
  return unpinned(given, storyId);
}

function unpinned(given: Arrangement, storyId: number): Arrangement {
  const containers = given.containers.map((container) => ({
    ...container,
    pins: container.pins.filter((pin) => pin.storyId !== storyId),
  }));
  return { ...given, containers };
}

/** New words begin now; the same words began when they began. */
function setBanner(given: Arrangement, { do: _, ...banner }: Edit<"setBanner">, now: Date): Arrangement {
  const isSame = given.banner?.words === banner.words;
  const since = isSame && given.banner ? given.banner.since : now.toISOString();
  return { ...given, banner: { ...banner, since } };
}

type ContainerEdit = Edit<"addContainer" | "changeContainer" | "removeContainer" | "moveContainer">;

function editContainers(given: readonly Container[], edit: ContainerEdit): Container[] {
  if (edit.do === "addContainer") {
    if (given.length >= MOST.containers) throw new RuleBroken("frontFull", { most: MOST.containers });
    const { do: _, ...shape } = edit;
    return [...given, { ...shape, id: freeId(given), pins: [] }];
  }
  const index = given.findIndex(({ id }) => id === edit.container);
  const container = given[index];
  if (!container) throw new RuleBroken("frontPlaceGone");
  const others = given.filter((one) => one !== container);
  if (edit.do === "removeContainer") {
    if (others.length === 0) throw new RuleBroken("frontLastContainer");
    return others;
  }
  if (edit.do === "moveContainer") {
    const next = Math.min(Math.max(index + edit.by, 0), others.length);
    return [...others.slice(0, next), container, ...others.slice(next)];
  }
  const { do: _, container: id, ...shape } = edit;
  const pins = shape.layout === "latest" ? [] : container.pins.filter(({ place }) => place <= shape.places);
  return given.map((one) => (one === container ? { ...shape, id, pins } : one));
}

function freeId(containers: readonly Container[]): string {
  const taken = new Set(containers.map(({ id }) => id));
  let number = containers.length + 1;
  while (taken.has(`part-${number}`)) number += 1;
  return `part-${number}`;
}

function pinAt({ containers }: Arrangement, storyId: number): { container: string; pin: Pin } | undefined {
  for (const { id, pins } of containers) {
    const pin = pins.find((one) => one.storyId === storyId);
    if (pin) return { container: id, pin };
  }
  return undefined;
}

function withPins(given: Arrangement, id: string, change: (pins: Pin[]) => Pin[]): Arrangement {
  const containers = given.containers.map((container) =>
    container.id === id ? { ...container, pins: change(container.pins) } : container,
  );
  return { ...given, containers };
}
