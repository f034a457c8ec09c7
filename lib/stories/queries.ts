import type { Prisma, Revision } from "@/prisma/generated/client";
import { draftFindings } from "@/lib/checks/draft-findings";
import { momentOf, showMoment } from "@/lib/dates";
import { countWords } from "@/lib/body/plain-text";
import { compareTexts } from "@/lib/compare/compare";
import { storyHref } from "@/lib/editions/addresses";
import { announcedMoment } from "@/lib/log";
import { materiality } from "@/lib/materiality/materiality";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor, StoryAct } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { stamps, type DatedEntry, type Stamps } from "@/lib/stamps";
import { listChoices } from "./choices";
import type { Choice, EditorView, PublishView, RevisionView } from "./desk-view";
import { EMPTY_CONTENT, storyContent, type StoryContent } from "./fields";
import { offeredActs } from "./offered-acts";
import { preparedDate } from "./prepared-date";
import { holdsText } from "./same-text";
import { secondReaderView } from "./second-reader-view";
import { stampViews } from "./show";
import { slugOf } from "./slugs";
import { NOTHING_STANDS, standingOf } from "./standing";
import { relationTo } from "./story-act";
import type { PublicEntryKind, StampView } from "./view";
import { readableText, visibleTo } from "./visible";

/** What the desk reads of one story. Every function takes the actor and finds the story through what they may see. */

const INCLUDE = {
  edition: true,
  working: { include: { savedBy: true } },
  addresses: { where: { current: true } },
  revisions: { orderBy: { number: "desc" }, include: { cutBy: true } },
  logEntries: { orderBy: { id: "asc" } },
} as const satisfies Prisma.StoryInclude;

type Loaded = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;
type LoadedRevision = Loaded["revisions"][number];

/** A story as the editor's screen shows it; null where there is none that this actor may see. */
export async function findStoryForEditor(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<EditorView | null> {
  const story = await load(newsroom, actor, storyId);
  if (!story?.working) return null;
  const reading = readableText(actor, await relationTo(newsroom.db, actor, story), story);
  const view = await editorView(newsroom, actor, story, story.working);
  if (reading === "working") return view;
  const current = story.revisions.find((revision) => revision.id === story.publicRevisionId);
  const content = reading === "public" && current ? storyContent.parse(current.content) : SEALED;
  return withoutDrafts(view, content);
}

/** A text that nobody here may read. */
const SEALED: StoryContent = EMPTY_CONTENT;

/** The same screen for somebody who may read only this text: nothing that colleagues wrote beside it. */
function withoutDrafts(view: EditorView, content: StoryContent): EditorView {
  const { publicRevision, returned: _returned, submitted: _submitted, preparedDate: _date, ...rest } = view;
  return {
    ...rest,
    content,
    words: countWords(content.body),
    aside: { internalNotes: "", dueAt: "", askedWords: null },
    ...(publicRevision ? { publicRevision, latestRevision: publicRevision } : {}),
    changed: false,
    findings: [],
    standing: NOTHING_STANDS,
  };
}

async function editorView(
  newsroom: Newsroom,
  actor: Actor,
  story: Loaded,
  working: NonNullable<Loaded["working"]>,
): Promise<EditorView> {
  const { zone } = await readSiteSettings(newsroom.db);
  const say = teller(actor, zone);
  const content = storyContent.parse(working.content);
  const latest = story.revisions.find(({ reason }) => reason !== "aside");
  const current = story.revisions.find((revision) => revision.id === story.publicRevisionId);
  const returned = story.workingState === "changesRequested" ? newest(story, "story.return") : undefined;
  const submitted = story.workingState === "inReview" ? newest(story, "story.submit") : undefined;
  const prepared = story.publicState === "neverPublished" ? preparedDate(story) : null;
  return {
    id: story.id,
    language: story.edition.language,
    publicState: story.publicState,
    workingState: story.workingState,
    version: working.version,
    content,
    saved: say(working.savedAt),
    ...(working.savedBy ? { savedBy: working.savedBy.name } : {}),
    words: countWords(content.body),
    aside: {
      internalNotes: story.internalNotes,
      dueAt: story.dueAt?.toISOString() ?? "",
      askedWords: story.askedWords,
    },
    ...(story.addresses[0] ? { address: storyHref(story.edition, story.addresses[0]) } : {}),
    ...(latest ? { latestRevision: revisionView(latest, story, say) } : {}),
    ...(current ? { publicRevision: revisionView(current, story, say) } : {}),
    ...placeNow(story, current),
    changed: story.changing,
    stamps: stampsNow(story, actor, zone),
    ...(prepared?.moment
      ? {
          preparedDate: {
            moment: showMoment(prepared.moment, languageOf(actor), zone),
            reason: prepared.reason,
          },
        }
      : {}),
    ...(returned
      ? { returned: { note: returned.reason ?? "", by: returned.actorName, moment: say(returned.at) } }
      : {}),
    ...(submitted?.reason
      ? { submitted: { note: submitted.reason, by: submitted.actorName, moment: say(submitted.at) } }
      : {}),
    findings: await draftFindings(
      newsroom.db,
      { storyId: story.id, editionId: story.editionId, content },
      newsroom.clock.now(),
    ),
    ...(await standingAndActs(newsroom, actor, story, say)),
    choices: await listChoices(newsroom, story.edition.language),
  };
}

/**
 * What an editor sees before a revision goes out, now or at `at`; null where the story or the revision is not there
 * for them.
 */
export async function findPublication(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  revisionId: number,
  at?: Date,
): Promise<PublishView | null> {
  const story = await load(newsroom, actor, storyId);
  const revision = story?.revisions.find((candidate) => candidate.id === revisionId);
  if (!story?.working || !revision || revision.reason === "aside") return null;
  if (readableText(actor, await relationTo(newsroom.db, actor, story), story) !== "working") return null;
  const { zone } = await readSiteSettings(newsroom.db);
  const say = teller(actor, zone);
  const content = storyContent.parse(revision.content);
  const current = story.revisions.find((candidate) => candidate.id === story.publicRevisionId);
  const after = (kind: PublicEntryKind) =>
    stampsNow(story, actor, zone, { kind, at: at ?? newsroom.clock.now() });
  return {
    id: story.id,
    headline: content.headline,
    language: story.edition.language,
    version: story.working.version,
    revision: revisionView(revision, story, say),
    ...(current ? { replaces: revisionView(current, story, say) } : {}),
    ...(await addressOnceOut(newsroom, story, content)),
    findings: await draftFindings(
      newsroom.db,
      { storyId: story.id, editionId: story.editionId, content },
      newsroom.clock.now(),
    ),
    stampsBefore: stampsNow(story, actor, zone),
    stampsAfter: {
      published: after("published"),
      updated: after("updated"),
      corrected: after("corrected"),
      clarified: after("clarified"),
      fix: after("fix"),
    },
    ...comparison(current, content, story.edition.language),
    secondReader: await secondReaderView(newsroom, actor, revision),
    ...(await standingAndActs(newsroom, actor, story, say)),
  };
}

function placeNow({ addresses: [address] }: Loaded, current: LoadedRevision | undefined) {
  if (!address || !current) return {};
  return { place: { sectionId: storyContent.parse(current.content).sectionId, slug: address.slug } };
}

/** The address that a story has, or gets with its first publication as this text. */
async function addressOnceOut({ db }: Newsroom, { id, edition, addresses }: Loaded, content: StoryContent) {
  const [current] = addresses;
  if (current) return { address: storyHref(edition, current) };
  const section = await db.section.findUnique({ where: { id: content.sectionId ?? 0 } });
  return section
    ? { address: storyHref(edition, { sectionSlug: section.slug, slug: slugOf(content, id, edition.slugs) }) }
    : {};
}

function comparison(current: LoadedRevision | undefined, after: StoryContent, language: string) {
  if (!current) return { material: null };
  const before = storyContent.parse(current.content);
  return { diff: compareTexts(before, after), material: materiality(before, after, language) };
}

/** The reporters who could be given a share in a story: the others write in it already, or are not on the staff any more. */
export async function listSharable({ db }: Newsroom, storyId: number): Promise<Choice[]> {
  return db.person.findMany({
    where: {
      disabledAt: null,
      role: "reporter",
      shares: { none: { storyId } },
      created: { none: { id: storyId } },
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

async function load({ db }: Newsroom, actor: Actor, storyId: number): Promise<Loaded | null> {
  if (!Number.isInteger(storyId) || storyId < 1 || storyId > 2 ** 31 - 1) return null;
  return db.story.findFirst({ where: { AND: [{ id: storyId }, visibleTo(actor)] }, include: INCLUDE });
}

async function standingAndActs(newsroom: Newsroom, actor: Actor, story: Loaded, say: Teller) {
  const standing = await standingOf(newsroom, story, say);
  const relation = await relationTo(newsroom.db, actor, story);
  return { standing, acts: offeredActs(actor, story, standing, relation) };
}

/** The stamps as readers see them, or as they would with one more entry. */
function stampsNow(
  story: Loaded,
  actor: Actor,
  zone: string,
  next?: { kind: PublicEntryKind; at: Date },
): StampView[] {
  const entries = datedEntries(story);
  const number = entries.length + 1;
  const all = next
    ? [
        ...entries,
        { number, kind: next.kind, at: next.at, announces: null },
        ...preparedEntry(story, next, number),
      ]
    : entries;
  const found: Stamps | null = stamps(all, zone);
  const href = story.addresses[0] ? storyHref(story.edition, story.addresses[0]) : "";
  return found ? stampViews({ href, language: languageOf(actor), zone }, found) : [];
}

/** A date that was prepared takes effect together with the first publication. */
function preparedEntry(
  story: Loaded,
  next: { kind: PublicEntryKind; at: Date },
  number: number,
): DatedEntry[] {
  const moment = next.kind === "published" ? preparedDate(story)?.moment : null;
  return moment ? [{ number: number + 1, kind: "redated", at: next.at, announces: moment }] : [];
}

function datedEntries(story: Loaded): DatedEntry[] {
  return story.logEntries.flatMap((row) =>
    row.publicNumber === null
      ? []
      : [
          {
            number: row.publicNumber,
            kind: row.publicKind as PublicEntryKind,
            at: row.at,
            announces: announcedMoment(row),
          },
        ],
  );
}

function newest(story: Loaded, act: StoryAct) {
  return story.logEntries.findLast((entry) => entry.act === act);
}

function revisionView(revision: LoadedRevision, story: Loaded, say: Teller): RevisionView {
  return {
    id: revision.id,
    number: revision.number,
    reason: revision.reason,
    cut: say(revision.cutAt),
    ...(revision.cutBy ? { cutBy: revision.cutBy.name } : {}),
    isPublic: revision.id === story.publicRevisionId,
    wasPublished: (revision satisfies Revision).publishedAt !== null,
    workingVersion:
      story.working && holdsText(revision, story.working) ? story.working.version : revision.workingVersion,
  };
}

type Teller = (instant: Date) => ReturnType<typeof showMoment>;

function teller(actor: Actor, zone: string): Teller {
  return (instant) => showMoment(momentOf(instant), languageOf(actor), zone);
}

function languageOf(actor: Actor): string {
  return actor.kind === "person" ? actor.language : "en";
}
