import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { PictureUse } from "@/lib/body/body";
import { dataFolder } from "@/lib/env";
import type { Actor } from "@/lib/permissions";
import { TooMany } from "@/lib/refusal";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import * as darkroom from "@/lib/media/darkroom/darkroom";
import { developFile, NotDeveloped } from "./develop-file";
import { developPublic } from "./develop-public";
import { developing } from "./developing";
import { giveFile } from "./give-file";
import { addPhonePicture } from "@/lib/media/picture-for-tests";
import { fileName, namedFile, renditionOf, WIDTHS, type OriginalFile } from "@/lib/media/renditions";
import type { Cut } from "@/lib/media/shapes";
import { originalName } from "@/lib/media/store/store";

// The darkroom works as it does; what it is asked for is counted.
vi.mock("@/lib/media/darkroom/darkroom", async (real) => {
  const works = await real<typeof darkroom>();
  return { ...works, makeFile: vi.fn(works.makeFile), makeFiles: vi.fn(works.makeFiles) };
});

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let seed = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});
beforeEach(() => {
  vi.mocked(darkroom.makeFile).mockClear();
});
afterAll(() => developing(room.newsroom).stop());

/** A picture that leads a draft, used so. */
async function usedPicture(use: Partial<PictureUse> = {}) {
  const picture = await addPhonePicture(room.newsroom, editor, (seed += 1), { width: 900, height: 600 });
  const lead = { pictureId: picture.id, alt: "A lock", credit: "Photograph: Dana Ermek", ...use };
  const sectionId = room.section.id;
  await makeDraft(room.newsroom, editor, publishable({ sectionId, slug: `led-${seed}`, lead }));
  return {
    picture,
    lead,
    named: (cut: Cut, file: string) => `${renditionOf(picture, lead, cut).name}-${file}`,
  };
}

const give = (name: string) => giveFile(room.newsroom, name);
const made = () => vi.mocked(darkroom.makeFile).mock.calls.length;
const folder = () => path.join(dataFolder(), "media");

/** What is kept of a picture for readers. */
async function keptOf({ contentHash }: OriginalFile): Promise<string[]> {
  const names = await readdir(path.join(folder(), "files"));
  return names.filter((name) => name.startsWith(contentHash.slice(0, 32)) && !name.includes("-desk-")).sort();
}

describe("a file for readers", () => {
  it("is made once, however many ask for it while there is none, and then never again", async () => {
    const { named } = await usedPicture();
    const name = named("used", "480.webp");
    const given = await Promise.all(Array.from({ length: 50 }, () => give(name)));
    expect(made()).toBe(1);
    const [first] = given;
    expect(given.every((one) => one?.bytes.equals(first?.bytes ?? Buffer.alloc(0)))).toBe(true);
    expect(await sharp(first?.bytes).metadata()).toMatchObject({ format: "webp", width: 480, height: 320 });
    expect((await give(name))?.bytes.equals(first?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(made()).toBe(1);
  });

  it("brings the others of its rendition after it, and no other rendition", async () => {
    const { picture, named } = await usedPicture();
    await give(named("3:2", "208.avif"));
    await developing(room.newsroom).settled();
    const widths = [...WIDTHS.filter((width) => width < 900), 900];
    const all = widths.flatMap((width) =>
      ["avif", "jpg", "webp"].map((format) => named("3:2", `${width}.${format}`)),
    );
    expect(await keptOf(picture)).toEqual(all.sort());
    expect(made()).toBe(1);
    for (const name of all) {
      const { format, width } = await sharp((await give(name))?.bytes).metadata();
      expect(`${width}.${format === "heif" ? "avif" : format === "jpeg" ? "jpg" : format}`).toBe(
        name.split("-")[2],
      );
    }
  });

  it("takes few originals into memory at once, however many different ones are asked for", async () => {
    const { named } = await usedPicture();
    const real = vi.mocked(darkroom.makeFile).getMockImplementation();
    let [atWork, most] = [0, 0];
    vi.mocked(darkroom.makeFile).mockImplementation(async (...asked) => {
      most = Math.max(most, (atWork += 1));
      return (real ?? darkroom.makeFile)(...asked).finally(() => (atWork -= 1));
    });
    const names = [208, 276, 330, 384, 480, 640, 674, 720].map((width) => named("used", `${width}.webp`));
    const given = await Promise.all(names.map(give));
    vi.mocked(darkroom.makeFile).mockImplementation(real ?? darkroom.makeFile);
    expect(given.every((one) => one !== null)).toBe(true);
    expect(most).toBe(4);
  });

  it("is made ahead later where there was no room for it in the line", async () => {
    const { picture, named } = await usedPicture();
    vi.mocked(darkroom.makeFiles).mockImplementationOnce(() => {
      throw new TooMany("picture.lineFull");
    });
    await give(named("3:2", "208.avif"));
    await developing(room.newsroom).settled();
    expect((await keptOf(picture)).length).toBeGreaterThan(20);
  }, 120_000);

  it("is made of what is public and missing, and that is done when it is there", async () => {
    const picture = await addPhonePicture(room.newsroom, editor, (seed += 1), { width: 300, height: 200 });
    const lead = { pictureId: picture.id, alt: "A lock", credit: "Photograph: Dana Ermek" };
    const sectionId = room.section.id;
    await makeLive(room.newsroom, editor, publishable({ sectionId, slug: `live-${seed}`, lead }));
    expect(await keptOf(picture)).toEqual([]);
    await developPublic(room.newsroom, new AbortController().signal);
    const { name } = renditionOf(picture, lead, "used");
    expect(await keptOf(picture)).toEqual(expect.arrayContaining([`${name}-300.avif`, `${name}-208.jpg`]));
  });

  it("is in the shapes that machines are told of one JPEG, the widest there is", async () => {
    const { picture, named } = await usedPicture();
    for (const [cut, height] of [
      ["16:9", 506],
      ["4:3", 600],
      ["1:1", 600],
    ] as const) {
      const { part } = renditionOf(picture, { credit: "Photograph: Dana Ermek" }, cut);
      const given = await give(named(cut, `${part.width}.jpg`));
      expect(await sharp(given?.bytes).metadata()).toMatchObject({
        format: "jpeg",
        width: part.width,
        height,
      });
      expect(await give(named(cut, `${part.width}.avif`))).toBeNull();
      expect(await give(named(cut, "384.jpg"))).toBeNull();
    }
    expect(await give(named("4:5", "480.jpg"))).toBeNull();
  });

  it("is in every width and format there is in the shape in which a text shows it", async () => {
    const { named } = await usedPicture({ framing: { shape: "4:5" } });
    expect((await give(named("4:5", "384.avif")))?.format).toBe("avif");
  });

  it("is not made for names that nothing has, widths of no layout and kinds that nobody shows", async () => {
    const { picture, named } = await usedPicture();
    const right = named("used", "480.webp");
    const another = await addPhonePicture(room.newsroom, editor, (seed += 1), { width: 300, height: 300 });
    const names = [
      right.replace("480", "481"),
      right.replace("480", "0480"),
      right.replace("480", "1936"),
      right.replace("480", "9999"),
      right.replace(/-\w{12}-/, "-0123456789ab-"),
      right.replace("webp", "gif"),
      right.replace("webp", "WEBP"),
      `${right}\0`,
      `${right}\n`,
      `../files/${right}`,
      `..%2ffiles%2f${right}`,
      right.replace(/^\w{32}/, "0".repeat(32)),
      `originals/${picture.contentHash}`,
      picture.contentHash,
      fileName(renditionOf(another, {}, "used"), 208, "webp"),
    ];
    for (const name of names) expect([name, await give(name)]).toEqual([name, null]);
    await developing(room.newsroom).settled();
    expect(await keptOf(picture)).toEqual([]);
    expect(await keptOf(another)).toEqual([]);
    expect(made()).toBe(0);
  });

  it("is found for a text that was saved a moment after somebody asked for it", async () => {
    const { picture, named } = await usedPicture();
    await give(named("used", "9.jpg"));
    const lead = { pictureId: picture.id, alt: "A lock", credit: "Photograph: somebody else" };
    const sectionId = room.section.id;
    await makeDraft(room.newsroom, editor, publishable({ sectionId, slug: `again-${seed}`, lead }));
    expect(await give(fileName(renditionOf(picture, lead, "used"), 208, "webp"))).not.toBeNull();
  });

  it("stands behind every one of hundreds of texts that use the picture, each with a credit of its own", async () => {
    const { picture, named } = await usedPicture();
    const { db } = room.newsroom;
    const story = await db.revision.findFirstOrThrow({
      where: { content: { path: ["slug"], equals: `led-${seed}` } },
    });
    const { storyId, workingVersion, reason, cutAt } = story;
    const content = (at: number) => ({
      ...(story.content as object),
      lead: { pictureId: picture.id, credit: `Number ${at}` },
    });
    await db.revision.createMany({
      data: Array.from({ length: 400 }, (_, at) => ({
        ...{ storyId, workingVersion, reason, cutAt, number: 1000 + at, writerIds: [] },
        ...{ contentHash: `${at}`.padStart(64, "0"), content: content(at) },
      })),
    });
    expect(await give(named("used", "208.jpg"))).not.toBeNull();
  });

  it("that cannot be made is a fault and no empty file, and nobody tries again for a while", async () => {
    const { picture, named } = await usedPicture();
    await rm(path.join(folder(), originalName(picture.contentHash)));
    const name = named("used", "384.avif");
    await expect(give(name)).rejects.toThrow(NotDeveloped);
    await writeFile(path.join(folder(), originalName(picture.contentHash)), "no picture");
    await expect(give(name)).rejects.toThrow("a moment ago");
    await expect(give(named("used", "480.avif"))).rejects.toThrow(NotDeveloped);
    expect(await keptOf(picture)).toEqual([]);
    expect(made()).toBe(1);
  });

  it("is asked for with no question to the database once its name is known to stand for nothing", async () => {
    const { named } = await usedPicture();
    const name = named("used", "384.avif").replace(/-\w{12}-/, "-abcdefabcdef-");
    const file = namedFile(name);
    if (file?.for !== "readers") throw new Error("This is a name of a file.");
    expect(await developFile(room.newsroom, name, file)).toBeNull();
    const questions = vi.spyOn(room.newsroom.db.picture, "findFirst");
    expect(await developFile(room.newsroom, name, file)).toBeNull();
    expect(questions).not.toHaveBeenCalled();
    questions.mockRestore();
  });
});
