import { arrangeFront } from "@/lib/fronts/arrange-front";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { createPage } from "@/lib/pages/create-page";
import { addPerson } from "@/lib/people/add";
import { invitePerson } from "@/lib/people/invite-person";
import { makePreviewLink } from "@/lib/previews/make-link";
import { createSeries } from "@/lib/series/create-series";
import { embargoStory } from "@/lib/stories/embargo";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { saveStory } from "@/lib/stories/save";
import { scheduleStory } from "@/lib/stories/schedule";
import { shareStory } from "@/lib/stories/share";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeDraft, makePictureRow, publishable } from "@/prisma/factories";
import { HIDDEN, type Target, type TargetKind } from "./cast";

type Person = Actor & { kind: "person" };
type People = Record<"own" | "other" | "editor" | "admin", Person>;
type Draft = { storyId: number; version: number; revisionId: number };

const A_DAY = 86_400_000;

/** Makes targets: every story is the reporter's whose "own" it is, and holds a hidden name until it is published. */
export async function targetMaker(newsroom: Newsroom, sectionId: number, people: People) {
  const { own, other, editor } = people;
  const nothing = { story: 0, revision: 0, version: 0, part: 0, picture: 0, page: 0, series: 0, number: 0 };
  const common = { ...nothing, section: sectionId, person: own.id, colleague: other.id };

  const text = (slug: string, hidden: string) =>
    publishable({ sectionId, slug, headline: `Of ${slug}`, standfirst: `A word on ${slug}${hidden}.` });
  const draft = (slug: string) => makeDraft(newsroom, own, text(slug, `, with ${HIDDEN}`));
  const live = async (slug: string): Promise<Draft> => {
    const made = await makeDraft(newsroom, own, text(slug, ""));
    await publishStory(newsroom, editor, { ...made, replaces: null });
    return { ...made, version: await hide(made, slug) };
  };
  /** What is written next of a live story, which readers do not have. */
  const hide = async ({ storyId, version: baseVersion }: Draft, slug: string) => {
    const content = text(slug, `, next with ${HIDDEN}`);
    return (await saveStory(newsroom, own, { storyId, baseVersion, content })).version;
  };
  const ofStory = ({ storyId, revisionId, version }: Draft, part = 0) => ({
    ...{ story: storyId, revision: revisionId, version, part },
  });

  const parts = storyParts(newsroom, people);
  const ways: Record<TargetKind, (slug: string) => Promise<Partial<Target>>> = {
    none: () => Promise.resolve({}),
    front: async () => ({ number: await launchOne(newsroom, editor) }),
    draft: async (slug) => ({ ...ofStory(await draft(slug)), picture: await addPicture({}) }),
    live: async (slug) => ofStory(await live(slug)),
    ...withPart(["withdrawn", "killed", "scheduled", "reported", "flagged"], live),
    ...withPart(["embargoed", "linked", "shared"], draft),
    picture: async () => ({ picture: await addPicture({}) }),
    removedPicture: async () => ({
      picture: await addPicture({ deletedAt: newsroom.clock.now(), deletedById: own.id }),
    }),
    forbiddenPicture: async () => ({ picture: await addPicture({ doNotUseAt: newsroom.clock.now() }) }),
    page: async (slug) => {
      const input = { language: "en", kind: "other" as const, title: `${HIDDEN}, ${slug}` };
      return { page: (await createPage(newsroom, editor, input)).pageId, version: 1 };
    },
    colleague: async (slug) => ({ person: await addColleague(slug, {}) }),
    invited: async (slug) => ({ person: await invite(slug) }),
    closedAccount: async (slug) => ({
      person: await addColleague(slug, { disabledAt: newsroom.clock.now() }),
    }),
    passkey: async (slug) => ({ part: await addPasskey(await addColleague(slug, {})) }),
    alarm: async (slug) => ({ part: await raiseAlarm(slug) }),
    series: async (slug) => {
      const input = { language: "en", name: `Series ${slug}`, slug: "", about: "" };
      return { series: (await createSeries(newsroom, editor, input)).seriesId };
    },
  } as Record<TargetKind, (slug: string) => Promise<Partial<Target>>>;

  function withPart(kinds: (keyof typeof parts)[], begin: (slug: string) => Promise<Draft>) {
    const made = kinds.map((kind) => [
      kind,
      async (slug: string) => {
        const story = await begin(slug);
        return ofStory(story, await parts[kind](story));
      },
    ]);
    return Object.fromEntries(made) as Partial<typeof ways>;
  }
  /** Somebody whom no row of the matrix asks for: what is done to them spoils nothing. */
  async function addColleague(slug: string, more: object): Promise<number> {
    const email = `${slug}@newsroom.example`;
    const { personId } = await addPerson(newsroom, { name: `Lyle ${slug}`, email, role: "reporter" });
    // Whoever has a password has come in.
    await newsroom.db.person.update({
      where: { id: personId },
      data: { passwordHash: "nobody knows it", ...more },
    });
    return personId;
  }
  async function invite(slug: string): Promise<number> {
    const email = `${slug}@newsroom.example`;
    await invitePerson(newsroom, people.admin, {
      name: "Cass Rowan",
      email,
      role: "reporter",
      language: "en",
    });
    return (await newsroom.db.person.findUniqueOrThrow({ where: { email } })).id;
  }
  async function addPasskey(personId: number): Promise<number> {
    const key = { credentialId: `of ${personId}`, publicKey: new Uint8Array() };
    const data = { ...key, personId, name: HIDDEN, addedAt: newsroom.clock.now() };
    return (await newsroom.db.passkey.create({ data })).id;
  }
  async function raiseAlarm(key: string): Promise<number> {
    const data = { name: own.name };
    const alarm = { key, kind: "newAdmin", at: newsroom.clock.now(), data };
    return Number((await newsroom.db.alarm.create({ data: alarm })).id);
  }
  async function addPicture(more: object): Promise<number> {
    const words = { caption: "Whom nobody published", alt: "A quay", addedById: own.id };
    return (await makePictureRow(newsroom, { ...words, ...more })).id;
  }

  return async (kind: TargetKind, number: number): Promise<Target> => {
    const slug = `${kind.toLowerCase()}-${number}`;
    return { kind, slug, ...common, ...(await ways[kind](slug)) };
  };
}

/** The number of a front that was launched just now; there is one before it. */
async function launchOne(newsroom: Newsroom, editor: Person): Promise<number> {
  const { version: before, live } = await newsroom.db.$transaction((tx) => readFrontState(tx, "en"));
  const edits = [{ do: "setBanner" as const, words: `News after front ${live.number}` }];
  const { version } = await arrangeFront(newsroom, editor, { language: "en", version: before, edits });
  const { number } = await launchFront(newsroom, editor, { language: "en", version, replaces: live.number });
  return number > 1 ? number : launchOne(newsroom, editor);
}

/** What is done to a story to make it a target of one kind; the id of what hangs on it then, 0 for nothing. */
function storyParts(newsroom: Newsroom, { own, editor }: People) {
  const { db, clock } = newsroom;
  const end = { publicState: "live" as const, reason: "A test" };
  const inADay = () => new Date(clock.now().getTime() + A_DAY);
  const ways = {
    withdrawn: ({ storyId }: Draft) =>
      withdrawStory(newsroom, editor, { ...end, storyId, note: "In doubt." }),
    killed: ({ storyId }: Draft) =>
      killStory(newsroom, editor, { ...end, storyId, reasonClass: "legal", showHeadline: false }),
    embargoed: ({ storyId }: Draft) =>
      embargoStory(newsroom, editor, { storyId, until: null, reason: "A test" }),
    shared: ({ storyId }: Draft) => shareStory(newsroom, editor, { storyId, personId: own.id }),
    scheduled: async ({ storyId }: Draft) => {
      await scheduleStory(newsroom, editor, { storyId, kind: "unpublish", at: inADay(), reason: "A test" });
      return db.schedule.findFirstOrThrow({ where: { storyId } });
    },
    reported: ({ storyId, revisionId }: Draft) =>
      db.report.create({
        data: {
          storyId,
          revisionId,
          text: HIDDEN,
          contact: "reader@letters.example",
          receivedAt: clock.now(),
        },
      }),
    flagged: async ({ storyId }: Draft) => {
      const entry = await db.logEntry.findFirstOrThrow({ where: { storyId } });
      return db.translationFlag.create({ data: { storyId, entryId: entry.id, raisedAt: clock.now() } });
    },
    linked: async ({ storyId, revisionId }: Draft) => {
      await makePreviewLink(newsroom, own, { storyId, label: HIDDEN, days: 3, shows: { revisionId } });
      return db.previewLink.findFirstOrThrow({ where: { storyId } });
    },
  };
  return Object.fromEntries(
    Object.entries(ways).map(([kind, way]) => [kind, async (story: Draft) => idOf(await way(story))]),
  ) as Record<keyof typeof ways, (story: Draft) => Promise<number>>;
}

function idOf(made: unknown): number {
  const { id } = (made ?? {}) as { id?: unknown };
  return typeof id === "number" ? id : 0;
}
