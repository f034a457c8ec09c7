import { authorize } from "@/lib/authorize";
import { deskName } from "@/lib/media/renditions";
import type { ShownMoment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { searchedWords } from "@/lib/searched-words";
import { momentOf, showMoment } from "@/lib/dates";
import { readSiteSettings } from "@/lib/settings/site";
import { storyContent } from "@/lib/stories/fields";
import type { Prisma } from "@/prisma/generated/client";
import { PAID, type FrontStoryView } from "./fields";
import { kindOf } from "./sponsored";

type Say = (at: Date) => ShownMoment;

const INCLUDE = {
  section: { select: { name: true } },
  working: { select: { headline: true, content: true } },
  public: { select: { content: true } },
} as const satisfies Prisma.StoryInclude;
type Row = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;

/** How many stories to be placed are offered at once. */
const MOST = 12;

/** These stories as the desk shows them on a front, by their numbers. */
export async function storiesNamed(
  { db }: Newsroom,
  ids: number[],
  say: Say,
): Promise<Map<number, FrontStoryView>> {
  const rows = await db.story.findMany({ where: { id: { in: ids } }, include: INCLUDE });
  const views = await viewsOf(db, rows, say);
  return new Map(views.map((view) => [view.id, view]));
}

/**
 * Stories of an edition that can be put onto its front: the live ones whose headline holds these words, the newest
 * first, and drafts for which a place can be kept, where words are given. Refuses all but editors.
 *
 * @param placed what stands on the front already and is not offered
 */
export async function storiesToPlace(
  { db }: Newsroom,
  actor: Actor,
  { language, words, placed }: { language: string; words: string; placed: readonly number[] },
): Promise<FrontStoryView[]> {
  authorize(actor, "front.arrange");
  const { zone } = await readSiteSettings(db);
  const find = (where: Prisma.StoryWhereInput, take: number) =>
    db.story.findMany({
      where: {
        AND: [
          where,
          { edition: { language }, id: { notIn: [...placed] } },
          ...searchedWords(words).map((word) => ({
            working: { headline: { contains: word, mode: "insensitive" as const } },
          })),
        ],
      },
      include: INCLUDE,
      orderBy: [{ listedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
      take,
    });
  const live = await find({ publicState: "live" }, MOST);
  const drafts =
    words.trim() === "" || live.length === MOST
      ? []
      : await find({ publicState: "neverPublished", working: { headline: { not: "" } } }, MOST - live.length);
  const own = actor.kind === "person" ? actor.language : "en";
  return viewsOf(db, [...live, ...drafts], (at) => showMoment(momentOf(at), own, zone));
}

async function viewsOf(db: Newsroom["db"], rows: Row[], say: Say): Promise<FrontStoryView[]> {
  const contents = new Map(rows.map((row) => [row.id, storyContent.safeParse(row.public?.content)]));
  const pictures = [...contents.values()].flatMap((known) =>
    known.success ? (known.data.lead?.pictureId ?? []) : [],
  );
  const files = await db.picture.findMany({ where: { id: { in: pictures } } });
  return rows.map((row) => {
    const known = contents.get(row.id);
    const content = known?.success ? known.data : undefined;
    const file = files.find(({ id }) => id === content?.lead?.pictureId);
    const at = row.publicState === "live" ? row.listedAt : row.dueAt;
    return {
      id: row.id,
      // What was killed is sealed, its name too.
      ...(row.publicState === "killed" ? { sealed: true as const } : {}),
      headline: row.publicState === "killed" ? "" : (content?.headline ?? row.working?.headline ?? ""),
      ...(row.section ? { section: row.section.name } : {}),
      state: row.publicState === "live" ? "live" : row.publicState === "neverPublished" ? "coming" : "gone",
      ...(at ? { moment: say(at) } : {}),
      ...(file ? { thumb: `/media/${deskName(file.contentHash, 320)}` } : {}),
      unsigned: row.publicState === "live" && row.unsigned,
      ...(row.publicState !== "killed" && kindOf(row) === PAID ? { sponsored: true as const } : {}),
    };
  });
}
