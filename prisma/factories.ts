import { PrismaPg } from "@prisma/adapter-pg";
import { sha256 } from "@/lib/chain";
import { standingClock } from "@/lib/clock";
import { database, type ReaderDatabase } from "@/lib/database";
import { databaseUrl } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { addPerson } from "@/lib/people/add";
import { findPersonActor } from "@/lib/people/actors";
import { writeSiteSettings } from "@/lib/settings/site";
import { createStory } from "@/lib/stories/create";
import { cutRevision } from "@/lib/stories/cut-revision";
import { EMPTY_CONTENT, type StoryContent } from "@/lib/stories/fields";
import { publishStory } from "@/lib/stories/publish";
import { saveStory } from "@/lib/stories/save";
import { checkRenderedRevision } from "./check-revision";
import { PrismaClient, type Picture, type Prisma } from "./generated/client";

/** Whatever a test needs before it can begin, made through the newsroom's own acts. */

export const A_MORNING = "2026-03-02T04:00:00.000Z";

/** A newsroom with one edition, one section and a clock that stands at A_MORNING until it is set. */
export async function makeNewsroom() {
  const clock = standingClock(A_MORNING);
  const newsroom: Newsroom = { db: database(), clock };
  await writeSiteSettings(newsroom.db, {
    zone: "Asia/Almaty",
    contactEmail: "desk@newsroom.example",
    place: "Talmer",
  });
  const edition = await newsroom.db.edition.create({
    data: { language: "en", name: "English", isDefault: true, siteName: "Newsroom" },
  });
  const section = await newsroom.db.section.create({
    data: { editionId: edition.id, slug: "city", name: "City" },
  });
  return { newsroom, clock, edition, section };
}

let people = 0;

/** A member of staff with this role, ready to act. */
export async function makeActor(
  newsroom: Newsroom,
  role: "reporter" | "editor" | "admin",
): Promise<Actor & { kind: "person" }> {
  people += 1;
  const { personId } = await addPerson(newsroom, {
    name: `${role} number ${people}`,
    email: `${role}-${people}@newsroom.example`,
    role,
  });
  const actor = await findPersonActor(newsroom, personId);
  if (actor?.kind !== "person") throw new Error("The person that was just added is not there.");
  return actor;
}

/** A text that may be published: every field that a checker asks for is there. */
export function publishable(fields: Partial<StoryContent> & { sectionId: number }): StoryContent {
  return {
    ...EMPTY_CONTENT,
    headline: "Council votes to reopen the old lock",
    standfirst: "Seven were for it and four against.",
    dateline: "Talmer",
    bylines: [{ name: "Newsroom staff" }],
    body: {
      version: 1,
      blocks: [{ type: "paragraph", text: [{ text: "None of us expected seven votes, the mayor said." }] }],
    },
    ...fields,
  };
}

/** A story with this text saved and frozen: nothing of it is public yet. */
export async function makeDraft(newsroom: Newsroom, author: Actor, content: StoryContent) {
  const { storyId, version } = await createStory(newsroom, author, { language: "en" });
  const saved = await saveStory(newsroom, author, { storyId, baseVersion: version, content });
  const { revisionId } = await cutChecked(newsroom, author, { storyId, version: saved.version });
  return { storyId, version: saved.version, revisionId };
}

/** The named version frozen and its page looked at: ready to go out. */
export async function cutChecked(
  newsroom: Newsroom,
  actor: Actor,
  cut: { storyId: number; version: number },
) {
  const revision = await cutRevision(newsroom, actor, cut);
  await checkRenderedRevision(newsroom, revision.revisionId);
  return revision;
}

/** A live story's next text, saved and ready to go out. */
export async function makeChange(
  newsroom: Newsroom,
  actor: Actor,
  live: { storyId: number; version: number },
  content: StoryContent,
) {
  const { storyId, version: baseVersion } = live;
  const { version } = await saveStory(newsroom, actor, { storyId, baseVersion, content });
  const { revisionId } = await cutChecked(newsroom, actor, { storyId, version });
  return { storyId, version, revisionId };
}

/** What readers are shown at this instant; to be closed with `$disconnect`. */
export function readersAt(instant: Date): ReaderDatabase & Pick<PrismaClient, "$disconnect"> {
  const options = `-c timezone=UTC -c role=newsroom_reader -c newsroom.now=${instant.toISOString()}`;
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl(), options, max: 2 }) });
}

let pictures = 0;

/** A picture's row, unlike any other: what is asked of rows alone needs no file. */
export async function makePictureRow(
  { db, clock }: Newsroom,
  more: Partial<Prisma.PictureUncheckedCreateInput> = {},
): Promise<Picture> {
  const contentHash = sha256(`picture number ${++pictures}`);
  const file = { contentHash, mime: "image/jpeg", width: 1600, height: 900, addedAt: clock.now() };
  return db.picture.create({ data: { ...file, ...more } });
}

/** A live story. */
export async function makeLive(newsroom: Newsroom, editor: Actor, content: StoryContent) {
  const draft = await makeDraft(newsroom, editor, content);
  const address = await publishStory(newsroom, editor, { ...draft, replaces: null });
  return { ...draft, address };
}
