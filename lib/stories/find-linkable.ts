import type { Prisma } from "@/prisma/generated/client";
import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { searchedWords } from "@/lib/searched-words";
import { readSiteSettings } from "@/lib/settings/site";
import type { LinkableView } from "./desk-view";
import { storyContent } from "./fields";
import { readableText, visibleTo } from "./visible";

/** The most stories that one answer holds. */
const MOST = 12;

const INCLUDE = {
  edition: { select: { language: true } },
  section: { select: { name: true } },
  working: { select: { headline: true, savedAt: true } },
  public: { select: { content: true } },
  shares: { select: { personId: true } },
} as const satisfies Prisma.StoryInclude;

type Row = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;

/**
 * Stories that a text can link to: what readers can open, in every edition, and the drafts that this actor may read.
 * Every word must stand in the headline that the actor may read; an address of ours finds its story. What readers can
 * open comes first, the newest first; drafts come only where words are given that they match. `ids` asks for these
 * stories instead.
 */
export async function findLinkable(
  { db }: Newsroom,
  actor: Actor,
  wanted: { words: string; language?: string } | { ids: number[] },
): Promise<LinkableView[]> {
  const find = (where: Prisma.StoryWhereInput, take: number) =>
    db.story.findMany({
      where: { AND: [visibleTo(actor), where] },
      include: INCLUDE,
      orderBy: [
        { listedAt: { sort: "desc", nulls: "last" } },
        { working: { savedAt: "desc" } },
        { id: "desc" },
      ],
      take,
    });
  const rows =
    "ids" in wanted
      ? await find({ id: { in: wanted.ids.slice(0, 100) } }, 100)
      : await offered(find, actor, wanted);
  const { zone } = await readSiteSettings(db);
  return rows.map((row) => viewOf(row, actor, zone));
}

type Find = (where: Prisma.StoryWhereInput, take: number) => Promise<Row[]>;

async function offered(find: Find, actor: Actor, wanted: { words: string; language?: string }) {
  const matching = {
    ...wordsIn(actor, wanted.words),
    ...(wanted.language ? { edition: { language: wanted.language } } : {}),
  };
  const open = await find({ AND: [OPEN, matching] }, MOST);
  if (open.length === MOST || wanted.words.trim() === "") return open;
  const drafts = await find({ AND: [{ publicState: "neverPublished" }, matching] }, MOST - open.length);
  return [...open, ...drafts];
}

/** What was taken away from readers is no place to send them to. */
const OPEN: Prisma.StoryWhereInput = { publicState: { in: ["live", "withdrawn"] } };

function wordsIn(actor: Actor, text: string): Prisma.StoryWhereInput {
  const slug = slugIn(text);
  if (slug) return { addresses: { some: { slug } } };
  return { AND: searchedWords(text).map((word) => headlineWith(actor, word)) };
}

/** The headline as this actor may read it: a colleague's next text is not found by its words. */
function headlineWith(actor: Actor, word: string): Prisma.StoryWhereInput {
  const written: Prisma.StoryWhereInput = { working: { headline: { contains: word, mode: "insensitive" } } };
  if (whyNot(actor, "story.read") === null) return written;
  const own: Prisma.StoryWhereInput =
    actor.kind === "person"
      ? { OR: [{ createdById: actor.id }, { shares: { some: { personId: actor.id } } }] }
      : { id: 0 };
  const published: Prisma.StoryWhereInput = {
    changing: true,
    public: { content: { path: ["headline"], string_contains: word, mode: "insensitive" } },
  };
  return { OR: [{ AND: [own, written] }, { changing: false, ...written }, published] };
}

/** The last part of an address of a story: "https://newsroom.example/city/old-lock" or "/city/old-lock". */
function slugIn(text: string): string | null {
  const path = /^(?:https?:\/\/[^\s/]+)?(\/\S+)$/.exec(text.trim())?.[1];
  return path?.split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1) ?? null;
}

function viewOf(row: Row, actor: Actor, zone: string): LinkableView {
  const isPublic = row.publicState !== "neverPublished";
  const at = (isPublic ? row.listedAt : row.working?.savedAt) ?? row.createdAt;
  const { headline, mine } = readBy(row, actor);
  return {
    id: row.id,
    headline,
    ...(row.section ? { section: row.section.name } : {}),
    language: row.edition.language,
    state: isPublic ? row.publicState : mine ? row.workingState : "draft",
    moment: showMoment(momentOf(at), actor.kind === "person" ? actor.language : "en", zone),
  };
}

function readBy(row: Row, actor: Actor): { headline: string; mine: boolean } {
  const personId = actor.kind === "person" ? actor.id : undefined;
  const own = row.createdById !== null && row.createdById === personId;
  const shared = row.shares.some((share) => share.personId === personId);
  const reading = readableText(actor, { own, shared }, row);
  if (reading === "working" && row.working) return { headline: row.working.headline, mine: true };
  const published = storyContent.safeParse(row.public?.content);
  return { headline: published.success ? published.data.headline : "", mine: false };
}
