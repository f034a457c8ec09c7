import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Run, Suggestion } from "@/lib/body/body";
import { bodyOf } from "@/lib/body/versions";
import type { Actor } from "@/lib/permissions";
import { findPreviewScreen } from "@/lib/previews/find-preview";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { cutRevision } from "./cut-revision";
import { suggestionsIn } from "./faults";
import { storyContent, type StoryContent } from "./fields";
import { findStoryForEditor } from "./queries";
import { saveStory } from "./save";
import { setAside } from "./set-aside";

type Person = Actor & { kind: "person" };

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Person;
let bolat: Person;

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "editor");
  bolat = await makeActor(room.newsroom, "editor");
});

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const TOO_LARGE = 3_000_000_000;

const text = (...blocks: Block[]): StoryContent =>
  publishable({ sectionId: room.section.id, body: bodyOf(blocks) });
const paragraph = (...runs: Run[]): Block => ({ type: "paragraph", text: runs });
const suggestionOf = ({ id, name }: Person, after = 0): Suggestion => ({
  ...{ id: `s-${id}-${after}`, personId: id, name },
  at: new Date(room.newsroom.clock.now().getTime() + after).toISOString(),
});
const suggesting = (by: Suggestion) =>
  text(paragraph({ text: "The lock is " }, { text: "not ", marks: [{ type: "inserted", by }] }));
const linked = (storyId: number) =>
  text(paragraph({ text: "the old lock", marks: [{ type: "storyLink", storyId }] }));

/** A story, its saves one after another, and what is sent in to be kept beside it. */
async function opened() {
  const draft = await makeDraft(room.newsroom, ana, text(paragraph({ text: "The lock is open." })));
  const { storyId } = draft;
  let baseVersion = draft.version;
  return {
    ...{ storyId, revisionId: draft.revisionId },
    save: async (actor: Actor, content: StoryContent) => {
      ({ version: baseVersion } = await saveStory(room.newsroom, actor, { storyId, baseVersion, content }));
      return baseVersion;
    },
    keep: (actor: Actor, content: StoryContent) =>
      setAside(room.newsroom, actor, {
        ...{ storyId, sitting: "a-tab-set-aside", baseVersion, content },
        internalNotes: "",
      }),
  };
}

describe("a suggestion", () => {
  it("is saved in the name of whoever makes it, also when it had to wait for a connection", async () => {
    const { save } = await opened();
    await save(ana, suggesting(suggestionOf(ana)));
    await save(ana, suggesting(suggestionOf(ana, -30 * DAY)));
    await save(ana, suggesting(suggestionOf(ana, MINUTE / 2)));
  });

  it("is not taken in a colleague's name, nor at a time that cannot be", async () => {
    const { save, keep } = await opened();
    const by = suggestionOf(bolat);
    const struckBlock: Block = { type: "divider", suggested: { change: "deleted", by } };
    const forged = [
      suggesting(by),
      suggesting(suggestionOf(ana, 2 * MINUTE)),
      suggesting(suggestionOf(ana, -32 * DAY)),
      text(struckBlock),
    ];
    for (const content of forged) {
      await expect(save(ana, content)).rejects.toMatchObject({ code: "suggestionForged" });
      await expect(keep(ana, content)).rejects.toMatchObject({ code: "suggestionForged" });
    }
  });

  it("is in the name that the account has now, also when it comes from a tab that knows an older one", async () => {
    const { save, keep, storyId } = await opened();
    const signed = async () => {
      const { content } = await room.newsroom.db.workingCopy.findUniqueOrThrow({ where: { storyId } });
      return suggestionsIn(storyContent.parse(content)).map(({ name }) => name);
    };
    const married: Person = { ...ana, name: "Ana Ermekova" };
    await save(married, suggesting(suggestionOf(ana)));
    expect(await signed()).toEqual(["Ana Ermekova"]);
    // The tab sends its own name again, and under it what stands already is the same text.
    const version = await save(married, suggesting(suggestionOf(ana)));
    expect(await save(married, suggesting(suggestionOf(ana)))).toBe(version);
    await keep(married, suggesting(suggestionOf(ana, -MINUTE)));
    await save(married, suggesting({ ...suggestionOf(ana, -MINUTE), name: bolat.name }));
    expect(await signed()).toEqual(["Ana Ermekova"]);
  });

  it("of a colleague keeps the colleague's name, and no other is taken for it", async () => {
    const { save } = await opened();
    const by = suggestionOf(bolat);
    await save(bolat, suggesting(by));
    const renamed = suggesting({ ...by, name: ana.name });
    await expect(save(ana, renamed)).rejects.toMatchObject({ code: "suggestionForged" });
  });

  it("of a colleague comes along unchanged while others write, and is not put off to another day", async () => {
    const { save, keep } = await opened();
    const by = suggestionOf(bolat);
    await save(bolat, suggesting(by));
    const after = text(...suggesting(by).body.blocks, paragraph({ text: "It rains." }));
    await save(ana, after);
    await keep(ana, after);
    const later = suggesting({ ...by, at: suggestionOf(bolat, -DAY).at });
    await expect(save(ana, later)).rejects.toMatchObject({ code: "suggestionForged" });
  });

  it("of a colleague that was accepted by mistake can be brought back, in the colleague's name", async () => {
    const { save, storyId } = await opened();
    const by = suggestionOf(bolat);
    const version = await save(bolat, suggesting(by));
    await cutRevision(room.newsroom, bolat, { storyId, version });
    await save(ana, text(paragraph({ text: "The lock is not " })));
    await save(ana, suggesting(by));
  });
});

describe("a text that names what cannot be", () => {
  it("is refused, in whatever place the impossible number stands", async () => {
    const { save, keep } = await opened();
    const base = text(paragraph({ text: "The lock is open." }));
    const picture = { pictureId: TOO_LARGE, alt: "A lock" };
    const wrong: StoryContent[] = [
      linked(TOO_LARGE),
      text({ type: "picture", picture }),
      text({ type: "gallery", pictures: [picture] }),
      { ...base, lead: picture },
      { ...base, topicIds: [TOO_LARGE] },
      { ...base, sectionId: TOO_LARGE },
      { ...base, bylines: [{ personId: TOO_LARGE, name: "Ana Verlinde" }] },
    ];
    for (const content of wrong) {
      await expect(save(ana, content)).rejects.toMatchObject({ code: "impossibleRow" });
      await expect(keep(ana, content)).rejects.toMatchObject({ code: "impossibleRow" });
    }
  });

  it("and was stored before that was refused can still be read, and written on", async () => {
    const { save, storyId } = await opened();
    const base = linked(TOO_LARGE);
    const stored = { ...base, topicIds: [TOO_LARGE], lead: { pictureId: TOO_LARGE } };
    await room.newsroom.db.workingCopy.update({ where: { storyId }, data: { content: stored } });
    expect(await findStoryForEditor(room.newsroom, ana, storyId)).toMatchObject({ id: storyId });
    expect(await findPreviewScreen(room.newsroom, ana, storyId)).not.toBeNull();
    await save(ana, { ...base, headline: "The lock, again" });
  });
});

describe("an address", () => {
  const card = (provider: "youtube" | "link", href: string) =>
    text({ type: "embed", provider, href, title: "The lock opens" });

  it("of a card leads to the service that the card names", async () => {
    const { save, keep } = await opened();
    const lie = card("youtube", "https://elsewhere.example/watch?v=abcdefgh");
    await expect(save(ana, lie)).rejects.toMatchObject({ code: "embedProvider" });
    await expect(keep(ana, lie)).rejects.toMatchObject({ code: "embedProvider" });
    await save(ana, card("youtube", "https://www.youtube.com/watch?v=abcdefgh"));
    await save(ana, card("link", "https://elsewhere.example/watch?v=abcdefgh"));
  });

  it("with a name and a password in it is not linked", async () => {
    const { save } = await opened();
    const link = (href: string) => text(paragraph({ text: "here", marks: [{ type: "link", href }] }));
    const wrong = link("https://ana:secret@lock.example/");
    await expect(save(ana, wrong)).rejects.toMatchObject({ code: "addressNamesUser" });
    await save(ana, link("mailto:ana@lock.example"));
  });
});
