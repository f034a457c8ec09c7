import {
  mayHold,
  PAID,
  pinsOf,
  type Arrangement,
  type Banner,
  type Container,
  type Fill,
  type Pin,
} from "./fields";

/** What has to be known of a live story to place it. */
export type Placeable = {
  id: number;
  kind: string;
  sectionId: number;
  topicIds: readonly number[];
  pictured: boolean;
};

/** A place and who stands in it; null where no story is left for it. */
export type Placed = {
  place: number;
  storyId: number | null;
  /** Whatever was pinned here, whether or not it can stand here now. */
  pin: Pin | null;
  /** The pinned story itself stands here. */
  pinned: boolean;
};

export type Arranged = {
  containers: { container: Container; places: Placed[] }[];
  banner: Banner | null;
  /** When the next pin or the banner begins or ends; null where none does. */
  changesAt: Date | null;
};

/**
 * Fills an arrangement with live stories at an instant: every pin whose story is live, whose part may hold it and whose
 * time has not run out stands in its place, and every other place takes the newest story that fits and stands nowhere
 * else, from the top down. "Most recent" alone repeats. The same input always gives the same front.
 *
 * @param stories the live ones of the edition, newest first; what is not among them stands nowhere
 */
export function arrange(arrangement: Arrangement, stories: readonly Placeable[], now: Date): Arranged {
  const kinds = new Map(stories.map(({ id, kind }) => [id, kind]));
  const standing = standingPins(arrangement, kinds, now);
  const taken = new Set([...standing.keys(), ...arrangement.leftOut]);
  return {
    containers: arrangement.containers.map((container) => ({
      container,
      places: container.layout === "latest" ? newest(container, stories) : fillPlaces(container),
    })),
    banner: bannerAt(arrangement.banner, kinds, now),
    changesAt: nextInstant(arrangement, now),
  };

  function fillPlaces(container: Container): Placed[] {
    const left = stories.filter((story) => !taken.has(story.id) && fits(container, story));
    const placed = placesOf(container).map(({ place, pin }) => {
      if (pin && standing.get(pin.storyId) === pin) return { place, storyId: pin.storyId, pin, pinned: true };
      const next = takeNext(left, container, place);
      return { place, storyId: next?.id ?? null, pin, pinned: false };
    });
    for (const { storyId } of placed) if (storyId !== null) taken.add(storyId);
    return placed;
  }
}

/** The pins that hold, by story. A story may have become sponsored work since it was put where news stands, or the other way round. */
function standingPins(
  { containers }: Arrangement,
  kinds: ReadonlyMap<number, string>,
  now: Date,
): Map<number, Pin> {
  const standing = new Map<number, Pin>();
  for (const container of containers)
    for (const pin of pinsOf({ containers: [container] })) {
      const kind = kinds.get(pin.storyId);
      if (kind === undefined || !mayHold(container, kind) || !isBefore(now, pin.until)) continue;
      if (!standing.has(pin.storyId)) standing.set(pin.storyId, pin);
    }
  return standing;
}

/** Whether a story may stand in the container without having been put there. */
export function fits(
  { fill, layout }: Pick<Container, "fill" | "layout">,
  story: Omit<Placeable, "pictured">,
): boolean {
  if (!mayHold({ fill }, story.kind) || !isAbout(fill, story)) return false;
  if (fill.of === "kind" || layout === "latest") return true;
  return story.kind !== "opinion" || fill.opinionToo === true;
}

function isAbout(fill: Fill, story: Omit<Placeable, "pictured">): boolean {
  switch (fill.of) {
    case "edition":
      return true;
    case "section":
      return story.sectionId === fill.sectionId;
    case "topic":
      return story.topicIds.includes(fill.topicId);
    case "kind":
      return story.kind === fill.kind;
  }
}

function placesOf({ places, pins }: Container) {
  const byPlace = new Map(pins.map((pin) => [pin.place, pin]));
  return Array.from({ length: places }, (_, index) => ({
    place: index + 1,
    pin: byPlace.get(index + 1) ?? null,
  }));
}

/** The first of those left; a front is led by the first of its top stories that has a picture. */
function takeNext(left: Placeable[], { layout, places }: Container, place: number): Placeable | undefined {
  const leads = layout === "lead" && place === 1;
  const pictured = leads ? left.slice(0, places).findIndex((story) => story.pictured) : 0;
  return left.splice(Math.max(pictured, 0), 1)[0];
}

function newest(container: Container, stories: readonly Placeable[]): Placed[] {
  const found = stories.filter((story) => fits(container, story));
  return placesOf(container).map(({ place }) => ({
    place,
    storyId: found[place - 1]?.id ?? null,
    pin: null,
    pinned: false,
  }));
}

/** What is said of a story that is not live must not be said, and what somebody paid for is no news that breaks. */
function bannerAt(banner: Banner | undefined, kinds: ReadonlyMap<number, string>, now: Date): Banner | null {
  if (!banner || isBefore(now, banner.since) || !isBefore(now, banner.until)) return null;
  if (banner.storyId === undefined) return banner;
  const kind = kinds.get(banner.storyId);
  return kind !== undefined && kind !== PAID ? banner : null;
}

function nextInstant({ containers, banner }: Arrangement, now: Date): Date | null {
  const instants = [...pinsOf({ containers }).map(({ until }) => until), banner?.since, banner?.until]
    .flatMap((instant) => (instant === undefined ? [] : [Date.parse(instant)]))
    .filter((instant) => instant > now.getTime());
  return instants.length > 0 ? new Date(Math.min(...instants)) : null;
}

/** Whether an end is still to come; what has none never ends. */
function isBefore(now: Date, end: string | undefined): boolean {
  return end === undefined || now.getTime() < Date.parse(end);
}
