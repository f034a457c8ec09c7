import { baseOf, settingsOf } from "@/lib/editions/list-editions";
import { saveEdition } from "@/lib/editions/save-edition";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import { makeMissingHeads } from "@/lib/heads/make";
import { createPage } from "@/lib/pages/create-page";
import { publishPage } from "@/lib/pages/publish-page";
import { savePage } from "@/lib/pages/save-page";
import { baseOfProfile } from "@/lib/profiles/profile-base";
import { saveProfile } from "@/lib/profiles/save-profile";
import { createSeries } from "@/lib/series/create-series";
import { saveSeries } from "@/lib/series/save-series";
import { baseOfSeries } from "@/lib/series/series-base";
import { writeSiteSettings } from "@/lib/settings/site";
import { clarifyStory } from "@/lib/stories/clarify";
import { confirmStory } from "@/lib/stories/confirm";
import { correctStory } from "@/lib/stories/correct";
import type { StoryContent } from "@/lib/stories/fields";
import { fixStory } from "@/lib/stories/fix";
import { killStory } from "@/lib/stories/kill";
import { moveStory } from "@/lib/stories/move";
import { publishStory } from "@/lib/stories/publish";
import { redactStory } from "@/lib/stories/redact";
import { redateStory } from "@/lib/stories/redate";
import { republishStory } from "@/lib/stories/republish";
import { restoreStory } from "@/lib/stories/restore";
import { saveStory } from "@/lib/stories/save";
import { scheduleStory } from "@/lib/stories/schedule";
import { submitStory } from "@/lib/stories/submit";
import { translateStory } from "@/lib/stories/translate";
import { unpublishStory } from "@/lib/stories/unpublish";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import { createTopic } from "@/lib/topics/create-topic";
import {
  cutChecked,
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
} from "@/prisma/factories";

type Fields = Partial<Omit<StoryContent, "sectionId">> & { sectionId?: number };
type Held = { storyId: number; version: number; revisionId: number };

/** A small paper in two languages, with every act that readers see something of. */
export async function makeActedPaper() {
  const stage = await makeStage();
  return {
    ...stage,
    acts: { ...textActs(stage), ...changeActs(stage), ...endActs(stage), ...otherActs(stage) },
  };
}

/** A small paper in two languages, and what its stories are at the moment. */
async function makeStage() {
  const room = await makeNewsroom();
  const { newsroom, edition } = room;
  const { db } = newsroom;
  const editor = await makeActor(newsroom, "editor");
  const admin = await makeActor(newsroom, "admin");
  const sectionIn = (editionId: number, slug: string) =>
    db.section.create({ data: { editionId, slug, name: slug } });
  const valley = await sectionIn(edition.id, "valley");
  const other = await db.edition.create({
    data: { language: "ru", name: "ru", siteName: "Paper", position: 1 },
  });
  const theirs = await sectionIn(other.id, "city");
  const topicId = (await createTopic(newsroom, editor, { language: "en", name: "Water" })).id;
  const { seriesId } = await createSeries(newsroom, editor, {
    language: "en",
    name: "The lock",
    slug: "",
    about: "",
  });
  const held = new Map<string, Held>();

  const text = (slug: string, fields: Fields = {}) =>
    publishable({
      sectionId: room.section.id,
      slug,
      headline: `Headline of ${slug}`,
      topicIds: [topicId],
      bylines: [{ personId: editor.id, name: editor.name }],
      ...(slug === "one" || slug === "two" ? { series: { seriesId } } : {}),
      ...fields,
    });
  const story = (slug: string): Held => {
    const found = held.get(slug);
    if (!found) throw new Error(`There is no story "${slug}" yet.`);
    return found;
  };
  const end = (slug: string) => ({
    storyId: story(slug).storyId,
    publicState: "live" as const,
    reason: "A test",
  });

  /** A new text of a live story, ready to go out. */
  const change = async (slug: string, fields: Fields) => {
    const { revisionId: replaces } = story(slug);
    const next = await makeChange(newsroom, editor, story(slug), text(slug, fields));
    held.set(slug, next);
    return { storyId: next.storyId, revisionId: next.revisionId, replaces };
  };
  return { ...room, editor, admin, valley, theirs, topicId, seriesId, held, text, story, end, change };
}

type Stage = Awaited<ReturnType<typeof makeStage>>;

/** Acts by which a text comes to readers for the first time. */
function textActs({ newsroom, clock, editor, theirs, held, text, story }: Stage) {
  return {
    draft: async (slug: string) => {
      const draft = await makeDraft(newsroom, editor, text(slug));
      await submitStory(newsroom, editor, { storyId: draft.storyId, version: draft.version });
    },
    publish: async (slug: string, fields: Fields = {}) => {
      held.set(slug, await makeLive(newsroom, editor, text(slug, fields)));
    },
    schedule: async (slug: string) => {
      const draft = await makeDraft(newsroom, editor, text(slug));
      held.set(slug, draft);
      const at = new Date(clock.now().getTime() + 60_000);
      await scheduleStory(newsroom, editor, { ...draft, kind: "publish", replaces: null, at });
    },
    scheduleEnd: (slug: string) => {
      const at = new Date(clock.now().getTime() + 60_000);
      return scheduleStory(newsroom, editor, {
        storyId: story(slug).storyId,
        kind: "unpublish",
        at,
        reason: "A test",
      });
    },
    confirm: (slug: string) => confirmStory(newsroom, story(slug).storyId),
    translate: async (slug: string, to: string) => {
      const { storyId } = await translateStory(newsroom, editor, {
        storyId: story(slug).storyId,
        language: "ru",
      });
      const content = text(to, { sectionId: theirs.id, topicIds: [], headline: "Шлюз" });
      const saved = await saveStory(newsroom, editor, { storyId, baseVersion: 1, content });
      const { revisionId } = await cutChecked(newsroom, editor, { storyId, version: saved.version });
      await publishStory(newsroom, editor, { storyId, revisionId, replaces: null });
    },
  };
}

/** Acts upon a live story. */
function changeActs({ newsroom, editor, valley, story, change }: Stage) {
  return {
    fix: async (slug: string, fields: Fields) => fixStory(newsroom, editor, await change(slug, fields)),
    update: async (slug: string, fields: Fields) =>
      updateStory(newsroom, editor, { ...(await change(slug, fields)), note: "With the vote." }),
    correct: async (slug: string, fields: Fields) =>
      correctStory(newsroom, editor, { ...(await change(slug, fields)), note: "It was eight." }),
    clarify: async (slug: string, fields: Fields) =>
      clarifyStory(newsroom, editor, { ...(await change(slug, fields)), note: "Of twelve." }),
    redate: (slug: string, at: string) =>
      redateStory(newsroom, editor, {
        ...{ storyId: story(slug).storyId, moment: { precision: "instant", at }, reason: "A test" },
      }),
    move: (slug: string, to: string) =>
      moveStory(newsroom, editor, {
        ...{ storyId: story(slug).storyId, replaces: story(slug).revisionId },
        ...{ sectionId: valley.id, slug: to, reason: "A test" },
      }),
  };
}

/** Acts that take a story or its words away, and one that brings it back. */
function endActs({ newsroom, editor, admin, story, end }: Stage) {
  return {
    withdraw: (slug: string) => withdrawStory(newsroom, editor, { ...end(slug), note: "It was not so." }),
    republish: (slug: string) =>
      republishStory(newsroom, editor, {
        ...{ ...end(slug), publicState: "withdrawn" },
        ...{ replaces: story(slug).revisionId, revisionId: story(slug).revisionId },
      }),
    unpublish: (slug: string) => unpublishStory(newsroom, editor, end(slug)),
    kill: (slug: string) =>
      killStory(newsroom, editor, { ...end(slug), reasonClass: "legal", showHeadline: false }),
    restore: (slug: string) =>
      restoreStory(newsroom, admin, { storyId: story(slug).storyId, reason: "A test" }),
    redact: (slug: string, entry: number) =>
      redactStory(newsroom, admin, { storyId: story(slug).storyId, entries: [entry], reason: "A test" }),
  };
}

/** Acts upon everything that is no story. */
function otherActs({ newsroom, clock, edition, editor, admin, seriesId, text }: Stage) {
  return {
    saveSeries: async (about: string) => {
      const names = await newsroom.db.seriesName.findMany({ where: { seriesId } });
      const en = { name: "The old lock", slug: "the-lock", about };
      return saveSeries(newsroom, editor, { seriesId, base: baseOfSeries(names), names: { en } });
    },
    saveProfile: async (about: string) => {
      const person = await newsroom.db.person.findUniqueOrThrow({
        where: { id: editor.id },
        include: { profiles: true },
      });
      const en = { name: "", title: "Reporter", about, contact: "", disclosures: "" };
      return saveProfile(newsroom, editor, {
        ...{ personId: editor.id, base: baseOfProfile(person), languages: ["en"], profiles: { en } },
      });
    },
    publishPage: async (title: string) => {
      const { pageId } = await createPage(newsroom, editor, { language: "en", kind: "other", title });
      const { body } = text("page");
      const { version } = await savePage(newsroom, editor, { pageId, baseVersion: 1, title, body });
      await publishPage(newsroom, editor, { pageId, version });
    },
    launchFront: async (words: string) => {
      const { version: before, live } = await newsroom.db.$transaction((tx) => readFrontState(tx, "en"));
      const edits = [{ do: "setBanner" as const, words }];
      const { version } = await arrangeFront(newsroom, editor, { language: "en", version: before, edits });
      return launchFront(newsroom, editor, { language: "en", version, replaces: live.number });
    },
    saveEdition: async (about: string) => {
      const row = await newsroom.db.edition.findUniqueOrThrow({ where: { id: edition.id } });
      return saveEdition(newsroom, admin, { ...settingsOf(row), language: "en", base: baseOf(row), about });
    },
    saveSettings: (contactEmail: string) =>
      writeSiteSettings(newsroom.db, { zone: "Asia/Almaty", contactEmail, place: "Talmer" }),
    makeHeads: () => {
      clock.set(new Date(clock.now().getTime() + 2 * 86_400_000));
      return makeMissingHeads(newsroom, () => undefined);
    },
  };
}
