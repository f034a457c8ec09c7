import type { Newsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import type { Prisma } from "@/prisma/generated/client";
import { BOARD_INCLUDE, boardRow, type Looking } from "./board-row";
import type { AttentionView, BoardRow } from "./desk-view";
import { liveWithRights, type OfPictures } from "./live-with-rights";
import { visibleTo } from "./visible";

/** The most stories that are looked through: whoever has more of them has read the first. */
const MOST = 100;

const ORDER: AttentionView["what"][] = [
  "pictureLost",
  "pictureEnding",
  "stuck",
  "cancelled",
  "overdue",
  "flagged",
  "reported",
  "unsigned",
];

/** What somebody must look at now: live stories with pictures whose right was lost or ends, stuck and cancelled schedules, drafts whose time has passed, translations of what was corrected, what readers report, texts nobody signed. */
export async function listAttention({ db }: Newsroom, looking: Looking): Promise<AttentionView[]> {
  const { actor, now } = looking;
  const signs = whyNot(actor, "story.sign") === null;
  const urgent: Prisma.StoryWhereInput[] = [
    { schedules: { some: { state: "waiting", at: { lt: now } } } },
    { schedules: { some: { state: "cancelled" } }, publicState: { not: "killed" } },
    { publicState: "neverPublished", dueAt: { lt: now } },
    { translationFlags: { some: { settledAt: null } }, publicState: { not: "killed" } },
    ...(signs ? [{ unsigned: true, publicState: { in: ["live" as const, "withdrawn" as const] } }] : []),
  ];
  const find = (where: Prisma.StoryWhereInput) =>
    db.story.findMany({
      where: { AND: [visibleTo(actor), where] },
      include: BOARD_INCLUDE,
      orderBy: { id: "desc" },
      take: MOST,
    });
  // Looked for apart: whatever readers send in, it crowds out nothing that is urgent.
  const pictures = await liveWithRights(db, now);
  const [pressing, reported, pictured] = await Promise.all([
    find({ OR: urgent }),
    find({ reports: { some: { state: "open" } } }),
    find({ id: { in: [...pictures.keys()] } }),
  ]);
  const stories = new Map([...pressing, ...reported, ...pictured].map((story) => [story.id, story]));
  const rows = [...stories.values()].map((story) => boardRow(story, "drafts", looking));
  return ORDER.flatMap((what) =>
    rows
      .filter((row) => isSo(what, row, pictures) && (what !== "unsigned" || signs))
      .map((row) => ({ what, row })),
  );
}

function isSo(what: AttentionView["what"], row: BoardRow, pictures: Map<number, OfPictures[]>): boolean {
  return what === "pictureLost" || what === "pictureEnding"
    ? (pictures.get(row.id)?.includes(what) ?? false)
    : IS[what](row);
}

const IS: Record<Exclude<AttentionView["what"], OfPictures>, (row: BoardRow) => boolean> = {
  stuck: ({ standing: { scheduled, ends } }) => scheduled?.stuck === true || ends?.stuck === true,
  cancelled: ({ standing, publicState }) => standing.cancelled !== undefined && publicState !== "killed",
  overdue: ({ time }) => time?.kind === "due" && time.overdue,
  flagged: ({ standing }) => standing.flags !== undefined,
  reported: ({ standing }) => standing.reports !== undefined,
  unsigned: ({ standing }) => standing.unsigned,
};
