import { z } from "zod";
import { pictureUse } from "@/lib/body/body";
import type { ShownMoment } from "@/lib/moments";
import { rowId } from "@/lib/row-id";
import { seenWords } from "@/lib/seen-words";
import { LONGEST_HEADLINE } from "@/lib/stories/fields";
import { STORY_KINDS } from "@/lib/stories/view";

/**
 * The arrangement of a front: JSON of one closed schema with a version. Launched arrangements are never rewritten, but
 * for words that a redaction takes out, so every version that was ever written is read here.
 */
export const ARRANGEMENT_VERSION = 1;

/**
 * How the stories of a container stand. lead: one big, two below it, the rest at the side; river: one under the other
 * with their times; latest: the newest as a list of times, whatever stands elsewhere; opinion: a strip under the
 * authors' names; columns: side by side; rows: one under the other; desk: a narrow column of a section.
 */
export const FRONT_LAYOUTS = ["lead", "river", "latest", "opinion", "columns", "rows", "desk"] as const;
export type FrontLayout = (typeof FRONT_LAYOUTS)[number];

/** How much one front may hold: more is no front any more, and every container is a question to the database. */
export const MOST = { containers: 24, places: 20, leftOut: 100 };

/** Kinds of which a part can be filled. */
export const FILL_KINDS = STORY_KINDS;

/** Work that somebody paid for. */
export const PAID = "sponsored";

const opinionToo = z.literal(true).optional();

/** Which stories fill the places that nobody has filled by hand, newest first. Opinion comes only where it is asked for. */
export const fill = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("edition"), opinionToo }),
  z.strictObject({ of: z.literal("section"), sectionId: rowId, opinionToo }),
  z.strictObject({ of: z.literal("topic"), topicId: rowId, opinionToo }),
  z.strictObject({ of: z.literal("kind"), kind: z.enum(FILL_KINDS) }),
]);
export type Fill = z.infer<typeof fill>;

/**
 * Whether a part may hold stories of this kind, put there or by itself: sponsored work stands in parts of its own, in
 * which nothing else stands.
 */
export function mayHold({ fill }: { fill: Fill }, kind: string): boolean {
  return isForPaid(fill) === (kind === PAID);
}

/** Whether a part is made for sponsored work. */
export function isForPaid(fill: Fill): boolean {
  return fill.of === "kind" && fill.kind === PAID;
}

/** A picture of the library in place of the story's own: its words and its file are copied, as stories copy them. */
const otherPicture = z.strictObject({
  use: pictureUse,
  file: z.strictObject({
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    colour: z.string().max(7).optional(),
    /** Of fronts from before files were made as they are needed. */
    widths: z.array(z.number().int().positive()).min(1).max(20).optional(),
  }),
});
export type OtherPicture = z.infer<typeof otherPicture>;

/** A story that somebody put into a place. One that is not live yet has its place reserved: it stands there once it is. */
const pin = z.strictObject({
  place: z.number().int().min(1).max(MOST.places),
  storyId: rowId,
  /** From this instant on the place fills itself again. */
  until: z.iso.datetime().optional(),
  headline: z.string().trim().min(1).max(LONGEST_HEADLINE).optional(),
  picture: z.union([z.literal("none"), otherPicture]).optional(),
});
export type Pin = z.infer<typeof pin>;

export const containerId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** How long what a front says in words of its own may be, in UTF-16 code units. */
export const LONGEST_FRONT = { headline: LONGEST_HEADLINE, alt: 1_000, name: 80, banner: 200 } as const;

const container = z
  .strictObject({
    id: containerId,
    name: z.string().trim().min(1).max(LONGEST_FRONT.name).optional(),
    layout: z.enum(FRONT_LAYOUTS),
    places: z.number().int().min(1).max(MOST.places),
    fill,
    pins: z.array(pin).max(MOST.places),
  })
  .refine((one) => one.pins.every(({ place }) => place <= one.places), { message: "placeMissing" })
  .refine((one) => isUnique(one.pins.map(({ place }) => place)), { message: "placeTwice" })
  .refine((one) => one.layout !== "latest" || one.pins.length === 0, { message: "latestHasNoPins" });
export type Container = z.infer<typeof container>;

/** News that breaks: a strip above everything, which links to a story only as long as that is live. */
export const banner = z.strictObject({
  words: z.string().trim().min(1).max(LONGEST_FRONT.banner),
  storyId: rowId.optional(),
  since: z.iso.datetime(),
  until: z.iso.datetime().optional(),
});
export type Banner = z.infer<typeof banner>;

export const arrangement = z
  .strictObject({
    version: z.literal(ARRANGEMENT_VERSION),
    containers: z.array(container).min(1).max(MOST.containers),
    /** Stories that no place takes by itself; "most recent" tells of them all the same. */
    leftOut: z.array(rowId).max(MOST.leftOut),
    banner: banner.optional(),
  })
  .refine(({ containers }) => isUnique(containers.map(({ id }) => id)), { message: "containerTwice" })
  .refine(({ containers }) => isUnique(pinsOf({ containers }).map(({ storyId }) => storyId)), {
    message: "storyTwice",
  });
export type Arrangement = z.infer<typeof arrangement>;

/** Every pin of an arrangement, from the top down. */
export function pinsOf({ containers }: { containers: readonly Container[] }): Pin[] {
  return containers.flatMap(({ pins }) => [...pins].sort((a, b) => a.place - b.place));
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

const at = { container: containerId, place: z.number().int().min(1).max(MOST.places) };
export const frontPlace = z.strictObject(at);
export type FrontPlace = z.infer<typeof frontPlace>;

const shape = {
  name: seenWords(LONGEST_FRONT.name).optional(),
  layout: z.enum(FRONT_LAYOUTS),
  places: z.number().int().min(1).max(MOST.places),
  fill,
};

const chosenPicture = pictureUse.extend({
  pictureId: rowId,
  caption: seenWords(20_000).optional(),
  credit: seenWords(LONGEST_FRONT.alt).optional(),
  alt: seenWords(LONGEST_FRONT.alt).optional(),
});

/** One step of arranging a front, as a button or a form of the desk asks for it. */
export const frontEdit = z.discriminatedUnion("do", [
  /** Puts a story into a place; others make room. `from` is where an automatic one stood. */
  z.strictObject({ do: z.literal("put"), storyId: rowId, ...at, from: frontPlace.optional() }),
  /** What the story looks like in its place, and how long it stays; a field that is absent is the story's own. */
  z.strictObject({
    do: z.literal("dress"),
    storyId: rowId,
    until: z.iso.datetime().optional(),
    headline: seenWords(LONGEST_FRONT.headline).optional(),
    picture: z.union([z.literal("none"), chosenPicture]).optional(),
  }),
  z.strictObject({ do: z.literal("unpin"), storyId: rowId }),
  /** Takes a story from the front; no place takes it by itself until it is let in again. */
  z.strictObject({ do: z.literal("takeOut"), storyId: rowId }),
  z.strictObject({ do: z.literal("letIn"), storyId: rowId }),
  z.strictObject({ do: z.literal("addContainer"), ...shape }),
  z.strictObject({ do: z.literal("changeContainer"), container: containerId, ...shape }),
  z.strictObject({ do: z.literal("removeContainer"), container: containerId }),
  z.strictObject({
    do: z.literal("moveContainer"),
    container: containerId,
    by: z.union([z.literal(-1), z.literal(1)]),
  }),
  z.strictObject({
    do: z.literal("setBanner"),
    words: seenWords(LONGEST_FRONT.banner),
    storyId: rowId.optional(),
    until: z.iso.datetime().optional(),
  }),
  z.strictObject({ do: z.literal("endBanner") }),
]);
export type FrontEdit = z.infer<typeof frontEdit>;

/**
 * What a draft changes for readers, or in how the front fills itself. Containers are named by their ids, ends by their
 * ISO instants; words that are absent are the story's own, an end that is absent is none.
 */
export type FrontChange =
  | { what: "comes" | "pinned" | "unpinned" | "reserved"; storyId: number; to: FrontPlace }
  | { what: "leaves"; storyId: number; from: FrontPlace }
  | { what: "leftOut" | "letIn"; storyId: number }
  | { what: "moves"; storyId: number; from: FrontPlace; to: FrontPlace }
  | { what: "headline"; storyId: number; was?: string; is?: string }
  /** "described": the same picture in other words. */
  | { what: "picture"; storyId: number; is: "own" | "none" | "other" | "described" }
  | { what: "until"; storyId: number; is?: string }
  /** Headline, picture or end of a story that was killed: which is not said. */
  | { what: "dressed"; storyId: number }
  | { what: "containerAdded" | "containerRemoved" | "containerMoved"; container: string }
  | { what: "containerChanged"; container: string; of: "name" | "layout" | "places" | "fill" }
  | { what: "bannerBegins" | "bannerEnds"; words: string }
  | { what: "bannerWords"; was: string; is: string }
  | { what: "bannerLink"; storyId?: number }
  | { what: "bannerUntil"; is?: string }
  /** News that breaks of a story that was killed: what is said of it is not. */
  | { what: "banner" };

/** A story as the desk shows it on a front or among those to be placed. */
export type FrontStoryView = {
  id: number;
  headline: string;
  section?: string;
  /** Whether readers can meet it on a front now, may later, or cannot any more. */
  state: "live" | "coming" | "gone";
  /** It was killed: nothing that was said of it is shown, its headline neither. */
  sealed?: true;
  /** When it was published, or is due. */
  moment?: ShownMoment;
  thumb?: string;
  /** Nobody but its writer has read it. */
  unsigned: boolean;
  /** Somebody paid for it. */
  sponsored?: true;
};

/** A place on the desk's front: who is meant to stand there, and who stands there as long as that cannot be. */
export type FrontPlaceView = {
  place: number;
  story?: FrontStoryView;
  pin?: {
    until?: ShownMoment;
    ended: boolean;
    /** Absent for a sealed story too. */
    headline?: string;
    picture?: "none" | "other";
  };
  /** Who stands here meanwhile, where the pinned story is not live. */
  meanwhile?: FrontStoryView;
};

export type FrontContainerView = {
  id: string;
  /** As its editors call it; absent where it has no name of its own. */
  name?: string;
  layout: FrontLayout;
  /** The section or topic that fills it, by name. */
  about?: string;
  fill: Fill;
  places: FrontPlaceView[];
};

export type LaunchView = { number: number; moment: ShownMoment; by?: string; source?: number };

/** The desk's screen of one edition's front. */
export type FrontDeskView = {
  edition: { language: string; name: string };
  editions: { language: string; name: string }[];
  version: number;
  /** The number of the live front, 0 where none was launched. */
  live: number;
  launched?: LaunchView;
  draft: FrontContainerView[];
  readers: FrontContainerView[];
  changes: FrontChange[];
  /** The ends that changes name, in words. */
  ends: Record<string, string>;
  /** The name of each story that a change or a list names. */
  headlines: Record<number, string>;
  /** Those of them that were killed. */
  sealed: number[];
  /** Another front was launched since the draft was begun. */
  outdated: boolean;
  saved?: { moment: ShownMoment; by?: string };
  /** Without words where it leads to a sealed story. */
  banner?: { words?: string; until?: ShownMoment };
  leftOut: FrontStoryView[];
  launches: LaunchView[];
  /** How many pictures an earlier front in the place of the draft had that may not be shown any more. */
  picturesLeft: number;
};
