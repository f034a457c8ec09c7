import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { storyContent } from "@/lib/stories/fields";
import { relationTo } from "@/lib/stories/story-act";
import { readableText, visibleTo } from "@/lib/stories/visible";
import { whyNotNow } from "@/lib/stories/workflow";
import type { ShownMoment } from "@/lib/moments";
import type { Prisma } from "@/prisma/generated/client";
import { anchor as anchorShape, type Anchor, type NotesView, type Passage, type ThreadView } from "./fields";
import { findAnchor } from "./find-anchor";
import { mayRead } from "./may-read";
import { passagesOf } from "./passages";

const INCLUDE = {
  working: true,
  shares: true,
  notes: {
    where: { answersId: null },
    orderBy: { id: "asc" },
    include: {
      writtenBy: true,
      assignedTo: true,
      settledBy: true,
      replies: { orderBy: { id: "asc" }, include: { writtenBy: true } },
    },
  },
  schedules: { where: { state: "waiting", NOT: { kind: "unpublish" } }, orderBy: { at: "asc" } },
} as const satisfies Prisma.StoryInclude;

type Loaded = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;
type Teller = (instant: Date) => ShownMoment;

/**
 * The notes of a story in the order in which its text is read: first those about the whole, last those whose words
 * are gone. Null for everybody who may not read the text that is being written, and so for a killed story for all
 * but admins.
 */
export async function listNotes(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<NotesView | null> {
  if (actor.kind !== "person" || storyId < 1) return null;
  const { db } = newsroom;
  const story = await db.story.findFirst({
    where: { AND: [{ id: storyId }, visibleTo(actor)] },
    include: INCLUDE,
  });
  if (!story?.working) return null;
  const relation = await relationTo(db, actor, story);
  if (readableText(actor, relation, story) !== "working") return null;
  const mayNote = (whyNot(actor, "story.note", relation) ?? whyNotNow("story.note", story)) === null;
  const { zone } = await readSiteSettings(db);
  const say: Teller = (instant) => showMoment(momentOf(instant), actor.language, zone);
  const passages = passagesOf(storyContent.parse(story.working.content).body);
  const threads = story.notes.map((note) => threadView(note, passages, { ...actor, mayNote }, say));
  const [next] = story.schedules;
  return {
    threads: threads.sort(inReadingOrder),
    people: await readersOf(newsroom, story),
    me: { id: actor.id, name: actor.name },
    mayNote,
    zone,
    ...(next ? { scheduled: say(next.at) } : {}),
  };
}

function threadView(
  note: Loaded["notes"][number],
  passages: readonly Passage[],
  reader: Actor & { kind: "person"; mayNote: boolean },
  say: Teller,
): ThreadView {
  const anchor = readAnchor(note.anchor);
  const { assignedTo, settledBy, settledAt, settledById, writtenById } = note;
  const free = !note.blocking || reader.role !== "reporter" || writtenById === reader.id;
  return {
    id: note.id,
    anchor,
    place: anchor && findAnchor(anchor, passages),
    notes: [note, ...note.replies].map(({ id, text, writtenBy, writtenAt }) => ({
      id,
      text,
      by: { id: writtenBy.id, name: writtenBy.name },
      written: say(writtenAt),
    })),
    ...(assignedTo ? { assignedTo: { id: assignedTo.id, name: assignedTo.name } } : {}),
    blocking: note.blocking,
    ...(settledAt ? { settled: { by: settledBy?.name ?? "", moment: say(settledAt) } } : {}),
    mayRelease: reader.mayNote && free,
    mayReopen: reader.mayNote && (free || settledById === reader.id),
  };
}

/** A stored anchor; null for a note about the whole story. */
export function readAnchor(stored: unknown): Anchor | null {
  const known = anchorShape.safeParse(stored);
  return known.success ? known.data : null;
}

function inReadingOrder(one: ThreadView, other: ThreadView): number {
  const [a, b] = [orderOf(one), orderOf(other)];
  return a.paragraph - b.paragraph || a.start - b.start || one.id - other.id;
}

function orderOf({ anchor, place }: ThreadView): { paragraph: number; start: number } {
  if (!anchor) return { paragraph: -1, start: 0 };
  return place ?? { paragraph: Number.MAX_SAFE_INTEGER, start: 0 };
}

async function readersOf({ db }: Newsroom, story: Loaded) {
  const shared = new Set(story.shares.map(({ personId }) => personId));
  const staff = await db.person.findMany({ where: { disabledAt: null }, orderBy: { name: "asc" } });
  return staff
    .filter((person) => mayRead(person, story, shared.has(person.id)))
    .map(({ id, name }) => ({ id, name }));
}
