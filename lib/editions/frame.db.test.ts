import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import { createPage } from "@/lib/pages/create-page";
import { pageText } from "@/lib/pages/page-text";
import { publishPage } from "@/lib/pages/publish-page";
import { savePage } from "@/lib/pages/save-page";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { addEdition } from "./add-edition";
import { readFrame } from "./frame";

let room: Awaited<ReturnType<typeof makeNewsroom>>;

beforeAll(async () => {
  room = await makeNewsroom();
  const { newsroom, edition } = room;
  const admin = await makeActor(newsroom, "admin");
  const arabic = { language: "ar", name: "العربية", siteName: 'A "quoted" name', about: "Line\nand \\ line" };
  await addEdition(newsroom, admin, { ...arabic, direction: "rtl", slugs: "own", section: "مدينة" });
  for (const [position, slug] of ["valley", "arts"].entries())
    await newsroom.db.section.create({ data: { editionId: edition.id, slug, name: slug, position } });
  for (const title of ["How we print", "Letters to us"]) {
    const { pageId } = await createPage(newsroom, admin, { language: "en", kind: "other", title });
    const body = pageText.parse("We answer every letter.");
    const { version } = await savePage(newsroom, admin, { pageId, baseVersion: 1, title, body });
    await publishPage(newsroom, admin, { pageId, version });
  }
});

describe("what stands around every page", () => {
  it.each(["en", "ar"])("is in the edition %s what each view says, in its order", async (language) => {
    const db = readerDatabase();
    const frame = await readFrame(db, language);
    const editions = await db.publicEdition.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
    const edition = editions.find((one) => one.language === language);
    const where = { editionId: edition?.id ?? 0 };
    const inOrder = [{ position: "asc" as const }, { id: "asc" as const }];
    expect(frame).toEqual({
      ...{ edition, editions },
      sections: await db.publicSection.findMany({ where, orderBy: inOrder }),
      pages: await db.publicPage.findMany({
        ...{ where, orderBy: inOrder },
        select: { kind: true, slug: true, title: true },
      }),
      settings: { zone: "Asia/Almaty", contactEmail: "desk@newsroom.example", place: "Talmer" },
    });
    expect(frame?.sections.length).toBe(language === "en" ? 3 : 1);
    expect(frame?.pages.length).toBe(language === "en" ? 2 : 0);
  });

  it("is nothing in a language in which the paper does not appear", async () => {
    for (const language of ["de", "", "EN", "en' OR true --"])
      expect(await readFrame(readerDatabase(), language)).toBeNull();
  });
});
