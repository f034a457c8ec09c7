import { beforeAll, describe, expect, it } from "vitest";
import { addEdition } from "@/lib/editions/add-edition";
import type { Actor } from "@/lib/permissions";
import { createStory } from "@/lib/stories/create";
import { publishStory } from "@/lib/stories/publish";
import { saveStory } from "@/lib/stories/save";
import { withdrawStory } from "@/lib/stories/withdraw";
import { cutChecked, makeActor, makeNewsroom, publishable } from "@/prisma/factories";
import { readSite } from "./reader";
import type { SamePage } from "./reader-counterparts";
import { allCounterparts, oneSided } from "./same-pages-for-tests";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let sections: Record<string, number>;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  const admin = await makeActor(room.newsroom, "admin");
  sections = { en: room.section.id };
  for (const language of ["ru", "kk"]) {
    await addEdition(room.newsroom, admin, {
      ...{ language, direction: "ltr", name: language, siteName: "N", about: "", slugs: "own" },
      section: "City",
    });
    const edition = await room.newsroom.db.edition.findUniqueOrThrow({
      where: { language },
      include: { sections: true },
    });
    sections[language] = edition.sections[0]?.id ?? 0;
  }
});

type More = { group?: number; publish?: boolean };

async function story(language: string, headline: string, { group, publish = true }: More = {}) {
  const { storyId, version } = await createStory(room.newsroom, editor, { language });
  const bylines = [{ personId: editor.id, name: editor.name }];
  const content = publishable({ sectionId: sections[language] ?? 0, headline, bylines });
  const saved = await saveStory(room.newsroom, editor, { storyId, baseVersion: version, content });
  const { revisionId } = await cutChecked(room.newsroom, editor, { storyId, version: saved.version });
  if (publish) await publishStory(room.newsroom, editor, { storyId, revisionId, replaces: null });
  await room.newsroom.db.story.update({
    where: { id: storyId },
    data: { translationGroup: group ?? storyId },
  });
  return storyId;
}

const hrefs = async (language: string, same: SamePage) =>
  (await readSite(language, { same })).counterparts?.map(({ href }) => href) ?? [];

describe("a page in several languages", () => {
  it("names the live translations of a story, itself among them, and the switch leads to them", async () => {
    const english = await story("en", "The bridge opens");
    expect(await hrefs("en", `story/${english}`)).toEqual([]);
    const russian = await story("ru", "Мост открыт", { group: english });
    await story("kk", "Көпір ашылды", { group: english, publish: false });
    const both = ["/city/the-bridge-opens", `/ru/city/${encodeURIComponent("мост-открыт")}`];
    expect(await hrefs("en", `story/${english}`)).toEqual(both);
    expect(await hrefs("ru", `story/${russian}`)).toEqual(both);
    const { editions } = await readSite("ru", { same: `story/${russian}` });
    expect(editions.map(({ href }) => href)).toEqual([both[0], "/ru", "/kk"]);
  });

  it("stops naming one that was withdrawn, at both ends", async () => {
    const english = await story("en", "The ferry rests");
    const russian = await story("ru", "Паром стоит", { group: english });
    expect(await hrefs("en", `story/${english}`)).toHaveLength(2);
    await withdrawStory(room.newsroom, editor, {
      ...{ storyId: russian, publicState: "live", note: "We cannot stand by it." },
    });
    expect(await hrefs("en", `story/${english}`)).toEqual([]);
    expect(await hrefs("ru", `story/${russian}`)).toEqual([]);
  });

  it("names a section and a byline only where something is to be read", async () => {
    const handle = (await room.newsroom.db.person.findUniqueOrThrow({ where: { id: editor.id } })).handle;
    expect(await hrefs("en", "section/city")).toEqual(["/city", "/ru/city"]);
    expect(await hrefs("kk", "section/city")).toEqual([]);
    expect(await hrefs("ru", `person/${handle}`)).toEqual([`/people/${handle}`, `/ru/people/${handle}`]);
    expect(await hrefs("kk", `person/${handle}`)).toEqual([]);
    expect(await hrefs("kk", "front")).toEqual(["/", "/ru", "/kk"]);
  });

  it("is named by every page that it names", async () => {
    const named = await allCounterparts(room.newsroom);
    expect(named.size).toBeGreaterThan(12);
    expect(oneSided(named)).toEqual([]);
  });

  it("is not found under what is no page: a forged number, a foreign name", async () => {
    for (const same of ["story/0", "story/99999999999", "section/", "topic/none", "month/2026-99"] as const)
      expect(await hrefs("en", same as SamePage), same).toEqual([]);
  });
});
