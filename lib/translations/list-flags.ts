import { momentOf, showMoment } from "@/lib/dates";
import { changesHref, storyHref } from "@/lib/editions/addresses";
import { isOpen } from "@/lib/history/story-seen";
import type { ShownMoment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { isRowId } from "@/lib/row-id";
import { readSiteSettings } from "@/lib/settings/site";
import { storyContent } from "@/lib/stories/fields";
import type { Prisma } from "@/prisma/generated/client";
import { FLAGGING_KINDS, type FlagEntryView, type StoryFlagsView, type TranslationFlagView } from "./fields";
import { withReadableFlags } from "./flagged-stories";

/** The most settled flags that one screen shows. */
const MOST_SETTLED = 100;

const STORY = {
  edition: true,
  public: { select: { content: true } },
  addresses: { where: { current: true } },
} as const satisfies Prisma.StoryInclude;

const INCLUDE = {
  entry: { include: { story: { include: STORY } } },
  settledBy: { select: { name: true } },
} as const satisfies Prisma.TranslationFlagInclude;

type Row = Prisma.TranslationFlagGetPayload<{ include: typeof INCLUDE }>;
type Entry = Pick<Row["entry"], "publicNumber" | "publicKind" | "at">;
type Place = Prisma.StoryGetPayload<{ include: typeof STORY }>;
type Say = (instant: Date) => ShownMoment;

/** What was corrected in a story's other languages, open and settled; null where the story is not this actor's to work on. */
export async function listFlags(
  { db }: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<StoryFlagsView | null> {
  if (!isRowId(storyId)) return null;
  const story = await db.story.findFirst({
    where: { AND: [{ id: storyId }, withReadableFlags(actor)] },
    include: { ...STORY, working: { select: { headline: true } } },
  });
  if (!story) return null;
  const [open, settled, own, { zone }] = await Promise.all([
    db.translationFlag.findMany({
      where: { storyId, settledAt: null },
      include: INCLUDE,
      orderBy: { id: "asc" },
    }),
    db.translationFlag.findMany({
      where: { storyId, settledAt: { not: null } },
      include: INCLUDE,
      orderBy: [{ settledAt: "desc" }, { id: "desc" }],
      take: MOST_SETTLED,
    }),
    db.logEntry.findMany({ where: { storyId, publicKind: { in: [...FLAGGING_KINDS] } } }),
    readSiteSettings(db),
  ]);
  const say: Say = (instant) =>
    showMoment(momentOf(instant), actor.kind === "person" ? actor.language : "en", zone);
  const settling = (id: number) => own.find(({ data }) => settlesOf(data).includes(id));
  return {
    ...{ storyId, headline: story.working?.headline ?? "", language: story.edition.language },
    open: open.flatMap((row) => view(row, say) ?? []),
    settled: settled.flatMap((row) => {
      const shown = view(row, say);
      if (!shown || !row.settledAt) return [];
      const by = settling(row.id);
      const entry = by && entryView(by, story, say);
      return {
        ...shown,
        settled: {
          moment: say(row.settledAt),
          ...(row.settledBy ? { by: row.settledBy.name } : {}),
          ...(row.reason ? { reason: row.reason } : {}),
          ...(entry ? { entry } : {}),
        },
      };
    }),
  };
}

/** The flags that a public entry settled, as its log entry names them. */
function settlesOf(data: Prisma.JsonValue): unknown[] {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return [];
  return Array.isArray(data.settles) ? data.settles : [];
}

function view({ id, entry }: Row, say: Say): TranslationFlagView | null {
  const { story, note } = entry;
  const shown = story && entryView(entry, story, say);
  if (!shown) return null;
  const headline = isOpen(story) ? storyContent.parse(story.public?.content).headline : "";
  return {
    id,
    source: {
      language: story.edition.language,
      name: story.edition.name,
      ...(headline ? { headline } : {}),
    },
    entry: shown,
    ...(note ? { note } : {}),
  };
}

function entryView({ publicNumber, publicKind, at }: Entry, story: Place, say: Say): FlagEntryView | null {
  const kind = FLAGGING_KINDS.find((one) => one === publicKind);
  if (!kind || publicNumber === null) return null;
  const [address] = story.addresses;
  const open = address && isOpen(story);
  return {
    ...{ number: publicNumber, kind, moment: say(at) },
    ...(open ? { href: changesHref(storyHref(story.edition, address), publicNumber) } : {}),
  };
}
