import { standingClock } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { createStory } from "@/lib/stories/create";
import { cutRevision } from "@/lib/stories/cut-revision";
import { publishStory } from "@/lib/stories/publish";
import { saveStory } from "@/lib/stories/save";
import { A_MORNING, makeActor } from "../factories";
import { checkRenderedRevision } from "../check-revision";
import type { Dice } from "./dice";
import { textFor } from "./texts";

export type Person = Actor & { kind: "person" };

/** Who acts in random histories: two of each kind, so that there is a stranger and a second reader. */
export async function makeCast(newsroom: Newsroom): Promise<Person[]> {
  const cast: Person[] = [];
  for (const role of ["reporter", "reporter", "editor", "editor", "admin"] as const)
    cast.push(await makeActor(newsroom, role));
  return cast;
}

/** Where one random history happens: an edition of its own, a clock of its own, one story and a rival for its address. */
export type Stage = {
  newsroom: Newsroom;
  clock: ReturnType<typeof standingClock>;
  cast: Person[];
  editionId: number;
  sections: number[];
  pictureId: number;
  /** The story that it is about, and another in the same edition. */
  storyIds: [number, number];
};

/** Builds a stage. The story begins as a draft or live, so that short histories reach every state. */
export async function buildStage(
  newsroom: Newsroom,
  cast: Person[],
  name: string,
  dice: Dice,
): Promise<Stage> {
  const clock = standingClock(A_MORNING);
  const room: Newsroom = { ...newsroom, clock };
  const { db } = room;
  await retireEdition(room);
  const language = "en";
  const edition = await db.edition.create({ data: { language, name, siteName: name } });
  const sections: number[] = [];
  for (const slug of ["city", "valley"]) {
    const section = await db.section.create({ data: { editionId: edition.id, slug, name: slug } });
    sections.push(section.id);
  }
  const picture = await db.picture.create({
    data: {
      contentHash: name,
      mime: "image/jpeg",
      width: 960,
      height: 640,
      addedAt: clock.now(),
    },
  });
  const author = dice.pick(cast);
  const [first, second] = [
    await createStory(room, author, { language }),
    await createStory(room, author, { language }),
  ];
  const stage: Stage = {
    newsroom: room,
    clock,
    cast,
    editionId: edition.id,
    sections,
    pictureId: picture.id,
    storyIds: [first.storyId, second.storyId],
  };
  if (dice.chance(65)) await goLive(stage, dice);
  return stage;
}

/** The edition of the history before makes room: a language has one edition, and the language is read for its words. */
async function retireEdition({ db }: Newsroom): Promise<void> {
  const before = await db.edition.findUnique({ where: { language: "en" } });
  if (before) await db.edition.update({ where: { id: before.id }, data: { language: `old-${before.id}` } });
}

async function goLive({ newsroom, cast, storyIds: [storyId], sections, pictureId }: Stage, dice: Dice) {
  const editor = cast[2];
  if (!editor) throw new Error("The cast has no editor.");
  const written = textFor(dice, { sectionId: sections[0] ?? 0, pictureId });
  const content = { ...written, bylines: [{ name: "Newsroom staff" }] };
  const { version } = await saveStory(newsroom, editor, { storyId, baseVersion: 1, content });
  const { revisionId } = await cutRevision(newsroom, editor, { storyId, version });
  await checkRenderedRevision(newsroom, revisionId);
  await publishStory(newsroom, editor, { storyId, revisionId, replaces: null });
}
