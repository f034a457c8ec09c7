import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { readBoard } from "@/lib/stories/board";
import { clarifyStory } from "@/lib/stories/clarify";
import { confirmStory } from "@/lib/stories/confirm";
import { correctStory } from "@/lib/stories/correct";
import { createStory } from "@/lib/stories/create";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { saveStory } from "@/lib/stories/save";
import { scheduleStory } from "@/lib/stories/schedule";
import { shareStory } from "@/lib/stories/share";
import { translateStory } from "@/lib/stories/translate";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import { cutChecked, makeActor, makeChange, makeNewsroom, publishable } from "@/prisma/factories";
import { listFlags } from "./list-flags";
import { settleTranslation } from "./settle-translation";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };
let stranger: Actor & { kind: "person" };
let sections: Record<string, number>;
let number = 0;

const NOTE = "The lock was built in 1871, not in 1817.";

beforeAll(async () => {
  room = await makeNewsroom();
  sections = { en: room.section.id };
  for (const [language, name] of [
    ["ru", "Русский"],
    ["kk", "Қазақша"],
  ] as const) {
    const made = await room.newsroom.db.edition.create({
      data: { language, name, siteName: "N", sections: { create: { slug: "city", name: "C" } } },
      include: { sections: true },
    });
    sections[language] = made.sections[0]?.id ?? 0;
  }
  [editor, reporter, stranger] = [
    await makeActor(room.newsroom, "editor"),
    await makeActor(room.newsroom, "reporter"),
    await makeActor(room.newsroom, "reporter"),
  ];
});

type Live = { storyId: number; version: number; revisionId: number; language: string; slug: string };

const text = (language: string, slug: string, words: string) =>
  publishable({
    sectionId: sections[language] ?? 0,
    slug,
    headline: `${slug} ${language}`,
    body: { version: 1, blocks: [{ type: "paragraph", text: [{ text: words }] }] },
  });

async function liveIn(language: string, slug: string, group?: number): Promise<Live> {
  const { storyId, version } = await createStory(room.newsroom, reporter, { language });
  const content = text(language, slug, "The lock is from 1817.");
  const saved = await saveStory(room.newsroom, reporter, { storyId, baseVersion: version, content });
  const { revisionId } = await cutChecked(room.newsroom, editor, { storyId, version: saved.version });
  await publishStory(room.newsroom, editor, { storyId, revisionId, replaces: null });
  await room.newsroom.db.story.update({
    where: { id: storyId },
    data: { translationGroup: group ?? storyId },
  });
  return { storyId, version: saved.version, revisionId, language, slug };
}

/** The same story in English, Russian and Kazakh, live. */
async function three() {
  number += 1;
  const slug = `lock-${number}`;
  const english = await liveIn("en", slug);
  return {
    english,
    russian: await liveIn("ru", slug, english.storyId),
    kazakh: await liveIn("kk", slug, english.storyId),
  };
}

/** Which act changes the text, and with which note. */
async function change(live: Live, act = correctStory, note = NOTE, words = "The lock is from 1871.") {
  const made = await makeChange(room.newsroom, editor, live, text(live.language, live.slug, words));
  await act(room.newsroom, editor, { ...made, replaces: live.revisionId, note });
  return { ...live, version: made.version, revisionId: made.revisionId };
}

const flagsOf = async (actor: Actor, { storyId }: { storyId: number }) => {
  const view = await listFlags(room.newsroom, actor, storyId);
  if (!view) throw new Error("not theirs");
  return view;
};
const openAt = async (live: { storyId: number }) => (await flagsOf(editor, live)).open;
const refusalOf = (doing: Promise<unknown>) => doing.then(() => null).catch((error: unknown) => error);

describe("a correction", () => {
  it("flags every translation with what was corrected, and the story itself not", async () => {
    const { english, russian, kazakh } = await three();
    await change(english);
    for (const live of [russian, kazakh]) {
      expect(await openAt(live)).toMatchObject([
        {
          source: { language: "en", name: "English", headline: `${english.slug} en` },
          entry: { kind: "corrected", number: 2, href: `/city/${english.slug}/changes#entry-2` },
          note: NOTE,
        },
      ]);
    }
    expect(await openAt(english)).toEqual([]);
  });

  it("flags a draft that somebody is translating, and none that was killed", async () => {
    number += 1;
    const english = await liveIn("en", `lock-${number}`);
    const draft = await translateStory(room.newsroom, editor, { storyId: english.storyId, language: "ru" });
    const killed = await liveIn("kk", `lock-${number}`, english.storyId);
    await killStory(room.newsroom, editor, {
      ...{ storyId: killed.storyId, publicState: "live", reasonClass: "error", showHeadline: false },
      reason: "Wrong person.",
    });
    expect(await openAt(draft)).toMatchObject([{ entry: { kind: "killed" } }]);
    await change(english);
    expect((await openAt(draft)).map(({ entry }) => entry.kind)).toEqual(["killed", "corrected"]);
    const where = { storyId: killed.storyId };
    expect(await room.newsroom.db.translationFlag.count({ where })).toBe(0);
  });

  it("flags nothing where there is no translation, and an update or a fix flags nothing at all", async () => {
    const { english, russian } = await three();
    await change(english, updateStory, "Nine votes now.", "The lock is from 1817. Nine votes.");
    expect(await openAt(russian)).toEqual([]);
    number += 1;
    const alone = await liveIn("en", `lock-${number}`);
    await room.newsroom.db.story.update({ where: { id: alone.storyId }, data: { translationGroup: null } });
    const before = await room.newsroom.db.translationFlag.count();
    await change(alone);
    expect(await room.newsroom.db.translationFlag.count()).toBe(before);
  });

  it("that was scheduled flags when the clock writes it down", async () => {
    const { english, russian } = await three();
    const made = await makeChange(
      room.newsroom,
      editor,
      english,
      text("en", english.slug, "The lock is from 1871."),
    );
    const now = room.clock.now().getTime();
    await scheduleStory(room.newsroom, editor, {
      ...{ ...made, kind: "correct", replaces: english.revisionId, note: NOTE },
      at: new Date(now + 3_600_000),
    });
    expect(await openAt(russian)).toEqual([]);
    room.clock.set(new Date(now + 3_700_000));
    await confirmStory(room.newsroom, english.storyId);
    expect(await openAt(russian)).toMatchObject([{ entry: { kind: "corrected" }, note: NOTE }]);
  });

  it("of three translations at once: none fails because of the others", async () => {
    const { english, russian, kazakh } = await three();
    const made = await Promise.all(
      [english, russian, kazakh].map(async (live) => ({
        live,
        change: await makeChange(
          room.newsroom,
          editor,
          live,
          text(live.language, live.slug, "The lock is from 1871."),
        ),
      })),
    );
    const done = await Promise.allSettled(
      made.map(({ live, change: next }) =>
        correctStory(room.newsroom, editor, { ...next, replaces: live.revisionId, note: NOTE }),
      ),
    );
    expect(done.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
  });
});

describe("a withdrawal, and a clarification", () => {
  it("flag too: what was taken back in one language stands in the others", async () => {
    const { english, russian } = await three();
    await change(english, clarifyStory, "It was the upper lock.");
    await withdrawStory(room.newsroom, editor, {
      ...{ storyId: english.storyId, publicState: "live", note: "We cannot stand by it." },
    });
    expect((await openAt(russian)).map(({ entry }) => entry.kind)).toEqual(["clarified", "withdrawn"]);
  });
});

describe("a flag is settled", () => {
  it("by correcting the translation, which names the entry and flags nobody who knows of it", async () => {
    const { english, russian, kazakh } = await three();
    await change(english);
    await change(russian, correctStory, "1871, а не 1817.");
    const { open, settled } = await flagsOf(editor, russian);
    expect(open).toEqual([]);
    expect(settled).toMatchObject([
      {
        note: NOTE,
        settled: {
          by: editor.name,
          entry: { kind: "corrected", number: 2, href: `/ru/city/${russian.slug}/changes#entry-2` },
        },
      },
    ]);
    expect(await openAt(english)).toEqual([]);
    expect(await openAt(kazakh)).toHaveLength(1);
  });

  it("by the correction alone: a clarification or an update of the translation leaves it open", async () => {
    const { english, russian } = await three();
    await change(english);
    const clarified = await change(russian, clarifyStory, "Речь о верхнем шлюзе.");
    await change(clarified, updateStory, "Девять голосов.", "The lock is from 1871. Nine votes.");
    expect(await openAt(russian)).toMatchObject([{ entry: { kind: "corrected" } }]);
  });

  it("by its reporter, or whoever shares it, with a reason that stays in the record and the log", async () => {
    const { english, russian, kazakh } = await three();
    await change(english);
    const [flag] = (await flagsOf(reporter, russian)).open;
    const reason = "The year was never in the Russian text.";
    await settleTranslation(room.newsroom, reporter, {
      ...{ storyId: russian.storyId, flagId: flag?.id ?? 0, reason: ` ${reason} ` },
    });
    expect((await flagsOf(reporter, russian)).settled).toMatchObject([
      { settled: { by: reporter.name, reason } },
    ]);
    const where = { storyId: russian.storyId, act: "translation.settle" };
    expect(await room.newsroom.db.logEntry.findFirst({ where })).toMatchObject({
      ...{ actorId: reporter.id, reason, publicNumber: null },
      data: { flag: flag?.id, of: english.storyId, entry: 2 },
    });
    await shareStory(room.newsroom, reporter, { storyId: kazakh.storyId, personId: stranger.id });
    const [other] = (await flagsOf(stranger, kazakh)).open;
    await settleTranslation(room.newsroom, stranger, {
      ...{ storyId: kazakh.storyId, flagId: other?.id ?? 0, reason: "Nothing of it here." },
    });
    expect(await openAt(kazakh)).toEqual([]);
  });

  it("once: of two who settle it at the same time one is told who was first", async () => {
    const { english, russian } = await three();
    await change(english);
    const [flag] = await openAt(russian);
    const settle = (actor: Actor) =>
      settleTranslation(room.newsroom, actor, {
        ...{ storyId: russian.storyId, flagId: flag?.id ?? 0, reason: "Looked." },
      });
    const both = await Promise.all([refusalOf(settle(editor)), refusalOf(settle(reporter))]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
    expect(both.find(Boolean)).toMatchObject({ code: "flagSettled", values: { known: "yes" } });
    expect(await refusalOf(settle(editor))).toMatchObject({ code: "flagSettled" });
  });

  it("not without a reason, not by a stranger, and not by the number of another story's flag", async () => {
    const { english, russian, kazakh } = await three();
    await change(english);
    const [flag] = await openAt(russian);
    const flagId = flag?.id ?? 0;
    const settle = (actor: Actor, storyId: number, id: number, reason = "Looked.") =>
      refusalOf(settleTranslation(room.newsroom, actor, { storyId, flagId: id, reason }));
    expect(await settle(editor, russian.storyId, flagId, " \n ")).toMatchObject({
      fields: { reason: "required" },
    });
    expect(await settle(stranger, russian.storyId, flagId)).toMatchObject({ code: "notYourStory" });
    expect(await settle(editor, kazakh.storyId, flagId)).toMatchObject({ code: "notFound" });
    expect(await settle(editor, russian.storyId, 2 ** 31 - 1)).toMatchObject({ code: "notFound" });
    expect(await settle(editor, 2 ** 31 - 1, flagId)).toMatchObject({ code: "notFound" });
    expect(await listFlags(room.newsroom, stranger, russian.storyId)).toBeNull();
    expect(await openAt(russian)).toHaveLength(1);
  });
});

describe("the board", () => {
  it("marks the translation for those who work on it until it is settled", async () => {
    const { english, russian } = await three();
    await change(english);
    const rowFor = async (actor: Actor) => {
      const { groups, attention } = await readBoard(room.newsroom, actor, {});
      const rows = groups.flatMap((group) => group.rows);
      return {
        flags: rows.find(({ id }) => id === russian.storyId)?.standing.flags,
        named: attention.some(({ what, row }) => what === "flagged" && row.id === russian.storyId),
      };
    };
    expect(await rowFor(editor)).toEqual({ flags: 1, named: true });
    expect(await rowFor(reporter)).toEqual({ flags: 1, named: true });
    expect(await rowFor(stranger)).toEqual({ flags: undefined, named: false });
    await change(russian, correctStory, "1871.");
    expect(await rowFor(editor)).toEqual({ flags: undefined, named: false });
  });
});
