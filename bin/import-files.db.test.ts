import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { storyContent } from "@/lib/stories/fields";
import { preparedDate } from "@/lib/stories/prepared-date";
import { makeNewsroom } from "@/prisma/factories";
import { importFiles, type ImportOrder } from "./import-files";

const PAGE = [
  "Updated 14 March 2023 at 09:20 UTC",
  "Council Votes to Rebuild the Bridge",
  "By Marat Oler 13 March 2023",
  "None",
  "The west pier after the flood. / oimak.example.",
  "None of us came here to talk about paint, the mayor of Talmer said after the vote.",
].join("\n\n");

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let folder = "";
let printed = "";

beforeAll(async () => {
  room = await makeNewsroom();
  folder = await mkdtemp(path.join(tmpdir(), "newsroom-import-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  printed = "";
});

async function fileOf(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

function order(files: string[], options: Partial<ImportOrder> = {}): Promise<number> {
  const paper = { print: (text: string) => void (printed += `${text}\n`), width: 100 };
  return importFiles(room.newsroom, { files, ...options }, paper);
}

/** The draft whose desk address was printed. */
async function printedDraft() {
  const id = Number(/\/desk\/stories\/(\d+)/.exec(printed)?.[1]);
  const story = await room.newsroom.db.story.findUniqueOrThrow({ where: { id }, include: { working: true } });
  return { story, content: storyContent.parse(story.working?.content) };
}

describe("npm run import", () => {
  it("makes a draft in the section asked for, with every field in its place, and prints where it is", async () => {
    const file = await fileOf("council.txt", PAGE);
    expect(await order([file], { section: room.section.slug })).toBe(0);
    const { story, content } = await printedDraft();
    expect(content).toMatchObject({
      headline: "Council Votes to Rebuild the Bridge",
      bylines: [{ name: "Marat Oler" }],
      sectionId: room.section.id,
      lead: { caption: "The west pier after the flood.", credit: "oimak.example" },
    });
    expect(preparedDate(story)).toMatchObject({
      moment: { precision: "day", day: "2023-03-13" },
      reason: "imported from council.txt",
      imported: [{ moment: { precision: "instant", at: "2023-03-14T09:20:00.000Z" } }],
    });
    expect(story.publicState).toBe("neverPublished");
  });

  it("prints what it understood and what it left out, with the reason", async () => {
    await order([await fileOf("council.txt", PAGE)]);
    expect(printed).toMatch(/line 3 +Headline +Council Votes to Rebuild the Bridge/);
    expect(printed).toMatch(/line 7 +Printed by a program, not written +None\n/);
    expect(printed).toContain("Nothing is in doubt.");
    expect(printed).toContain("1 draft made, no file refused.");
  });

  it("refuses a bad file with a sentence, goes on with the next, and ends with 1", async () => {
    const files = [
      path.join(folder, "none.txt"),
      await fileOf("empty.txt", ""),
      await fileOf("council.txt", PAGE),
    ];
    expect(await order(files)).toBe(1);
    expect(printed).toContain("There is no file none.txt.");
    expect(printed).toContain("empty.txt is empty.");
    expect(printed).toContain("1 draft made, 2 files refused.");
    expect((await printedDraft()).content.headline).toBe("Council Votes to Rebuild the Bridge");
  });

  it.each([
    [{ section: "weather" }, /has no section weather\. It has: /],
    [{ language: "de" }, /There is no edition in the language de\. There are editions in: .*en/],
    [{ as: "nobody@newsroom.example" }, /Nobody in this newsroom has the address nobody@newsroom\.example\./],
  ])("makes no draft for %o and says why", async (options, sentence) => {
    const before = await room.newsroom.db.story.count();
    expect(await order([await fileOf("council.txt", PAGE)], options)).toBe(1);
    expect(printed).toMatch(sentence);
    expect(await room.newsroom.db.story.count()).toBe(before);
  });
});
