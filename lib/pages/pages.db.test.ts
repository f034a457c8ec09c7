import { beforeAll, describe, expect, it } from "vitest";
import { fromNotation } from "@/lib/body/notation";
import type { Body } from "@/lib/body/body";
import type { Actor } from "@/lib/permissions";
import { readSitemap, readSitemapIndex, readStandingPage } from "@/lib/web/reader";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { createPage } from "./create-page";
import { findPagePublication } from "./find-page-publication";
import { findPage, findPageText, listPages } from "./find-pages";
import { pageText } from "./page-text";
import { publishPage } from "./publish-page";
import { savePage } from "./save-page";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let other: Actor & { kind: "person" };

function body(text: string): Body {
  const read = fromNotation(text);
  if ("errors" in read) throw new Error("The test's own text cannot be read.");
  return read.body;
}

const FIRST = "2026-03-02T04:00:00.000Z";
const SECOND = "2026-03-09T10:30:00.000Z";

async function published(language: string, kind: "about" | "ethics" | "contact", text: string) {
  const { pageId } = await createPage(room.newsroom, editor, { language, kind, title: `On ${kind}` });
  const { version } = await savePage(room.newsroom, editor, {
    ...{ pageId, baseVersion: 1, title: `On ${kind}`, body: body(text) },
  });
  await publishPage(room.newsroom, editor, { pageId, version });
  return { pageId, version };
}

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  other = await makeActor(room.newsroom, "editor");
  await room.newsroom.db.edition.create({
    data: { language: "ru", name: "Русский", siteName: "Newsroom", position: 1 },
  });
});

describe("a standing page", () => {
  it("is nothing for readers until it is published, and then says when it was, and when it changed", async () => {
    const { newsroom, clock } = room;
    clock.set(FIRST);
    const { pageId } = await createPage(newsroom, editor, {
      language: "en",
      kind: "ethics",
      title: "Ethics",
    });
    const saved = await savePage(newsroom, editor, {
      ...{ pageId, baseVersion: 1, title: "Ethics", body: body("We pay for our own travel.") },
    });
    expect(await readStandingPage("en", "ethics")).toBeNull();
    await publishPage(newsroom, editor, { pageId, ...saved });
    const once = await readStandingPage("en", "ethics");
    expect(once).toMatchObject({ name: "Ethics", href: "/about/ethics", kind: "ethics" });
    expect(once?.first.machine).toBe("2026-03-02T09:00:00+05:00");
    expect(once?.changed).toBeUndefined();

    clock.set(SECOND);
    const next = await savePage(newsroom, editor, {
      ...{ pageId, baseVersion: saved.version, title: "Ethics", body: body("We take no gifts.") },
    });
    expect((await readStandingPage("en", "ethics"))?.blocks).toEqual(once?.blocks);
    await publishPage(newsroom, editor, { pageId, ...next });
    const twice = await readStandingPage("en", "ethics");
    expect([twice?.first.machine, twice?.changed?.machine]).toEqual([
      "2026-03-02T09:00:00+05:00",
      "2026-03-09T15:30:00+05:00",
    ]);
    const before = await findPageText(newsroom, editor, pageId, 1);
    expect(before?.body).toEqual(body("We pay for our own travel."));
    expect((await findPage(newsroom, editor, pageId))?.revisions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it("is never overwritten by whoever has an older version before them: they are shown what stands", async () => {
    const { newsroom } = room;
    const { pageId } = await createPage(newsroom, editor, {
      language: "en",
      kind: "contact",
      title: "Contact",
    });
    const both = await Promise.allSettled(
      [editor, other].map((actor) =>
        savePage(newsroom, actor, { pageId, baseVersion: 1, title: "Contact", body: body(actor.name) }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const winner = both[0]?.status === "fulfilled" ? editor : other;
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({
      code: "pageSavedFirst",
      theirs: { version: 2, title: "Contact", text: winner.name, by: winner.name },
    });
    await expect(publishPage(newsroom, editor, { pageId, version: 1 })).rejects.toMatchObject({
      code: "pageSavedFirst",
    });
  });

  it("cannot be published without words, nor twice with the same", async () => {
    const { newsroom } = room;
    const { pageId } = await createPage(newsroom, editor, {
      language: "en",
      kind: "ownership",
      title: "Owners",
    });
    await expect(publishPage(newsroom, editor, { pageId, version: 1 })).rejects.toMatchObject({
      code: "pageEmpty",
    });
    const saved = await savePage(newsroom, editor, {
      ...{ pageId, baseVersion: 1, title: "Owners", body: body("A trust.") },
    });
    await publishPage(newsroom, editor, { pageId, ...saved });
    await expect(publishPage(newsroom, editor, { pageId, ...saved })).rejects.toMatchObject({
      code: "pageUnchanged",
    });
    const entry = await newsroom.db.logEntry.findFirst({
      where: { act: "page.publish" },
      orderBy: { id: "desc" },
    });
    expect(entry).toMatchObject({ actorId: editor.id, data: { page: pageId, name: "Owners", number: 1 } });
  });

  it("is looked at like a story: what stops one stops it, unless a reason says that it is meant", async () => {
    const { newsroom } = room;
    const { pageId } = await createPage(newsroom, editor, {
      language: "en",
      kind: "other",
      title: "Write to us",
    });
    const saved = async (baseVersion: number, text: string) =>
      savePage(newsroom, editor, { pageId, baseVersion, title: "Write to us", body: body(text) });
    const codes = async () =>
      (await findPagePublication(newsroom, editor, pageId))?.findings.map(({ code, place }) => [code, place]);
    const marked = await saved(1, "Our office is at the lock.\n\nTK call None");
    expect(await codes()).toEqual([["editorsMark", "paragraph 2"]]);
    await expect(publishPage(newsroom, editor, { pageId, ...marked })).rejects.toMatchObject({
      ...{ code: "finding.editorsMark", values: { found: "TK", place: "paragraph 2", more: 0 } },
    });
    const wrong = await saved(
      marked.version,
      "None\n\nAsk [him](https://newsroom.example/people/undefined).\n\n[ ](https://newsroom.example/about)",
    );
    expect(await codes()).toEqual(
      expect.arrayContaining([
        ["leaked", "paragraph 1"],
        ["leaked", "paragraph 2"],
        ["emptyBox", "body"],
      ]),
    );
    await expect(publishPage(newsroom, editor, { pageId, ...wrong, override: " " })).rejects.toMatchObject({
      code: "finding.leaked",
    });
    expect(await newsroom.db.pageRevision.count({ where: { pageId } })).toBe(0);
    await publishPage(newsroom, editor, { pageId, ...wrong, override: "A poem." });
    const entry = await newsroom.db.logEntry.findFirst({
      where: { act: "page.publish" },
      orderBy: { id: "desc" },
    });
    expect(entry?.data).toMatchObject({
      override: "A poem.",
      overridden: ["leaked", "leaked", "emptyBox"],
    });
  });

  it("links to pages of this site by one slash, and is warned where readers would find nothing", async () => {
    const { newsroom } = room;
    const { pageId } = await createPage(newsroom, editor, {
      language: "en",
      kind: "other",
      title: "Where to",
    });
    const text =
      "We say [who we are](/about/ethics), [what is new](/), [nothing](/about/no-such-page), [the desk](/desk).";
    const read = pageText.parse(text);
    const saved = await savePage(newsroom, editor, { pageId, baseVersion: 1, title: "Where to", body: read });
    expect((await findPage(newsroom, editor, pageId))?.text).toBe(text);
    expect((await findPagePublication(newsroom, editor, pageId))?.findings).toMatchObject([
      { code: "deadLink", level: "warning", found: "/about/no-such-page" },
      { code: "deadLink", level: "warning", found: "/desk" },
    ]);
    await publishPage(newsroom, editor, { pageId, ...saved });
    expect((await readStandingPage("en", "where-to"))?.blocks).toEqual(read.blocks);
  });

  it("is one of its kind in an edition, takes no other's address, and its kinds' names stay free", async () => {
    const { newsroom } = room;
    const make = (kind: "corrections" | "other", title: string) =>
      createPage(newsroom, editor, { language: "en", kind, title });
    await make("corrections", "How we correct");
    await expect(make("corrections", "Again")).rejects.toMatchObject({ fields: { kind: "pageThere" } });
    await make("other", "Letters to us");
    for (const title of ["Letters to us", "About", "Ownership"])
      await expect(make("other", title), title).rejects.toMatchObject({
        fields: { title: "pageAddressTaken" },
      });
    await expect(make("other", "!!!")).rejects.toMatchObject({ fields: { title: "wrong" } });
  });

  it("is nothing that a reporter writes", async () => {
    const reporter = await makeActor(room.newsroom, "reporter");
    const asked = { language: "en", kind: "about", title: "About" } as const;
    await expect(createPage(room.newsroom, reporter, asked)).rejects.toMatchObject({ code: "onlyEditors" });
    await expect(listPages(room.newsroom, reporter)).rejects.toMatchObject({ code: "onlyEditors" });
  });

  it("is linked with the page of its kind in other languages, from both sides, and stands in the sitemap", async () => {
    await published("en", "about", "A daily paper.");
    await published("ru", "about", "Ежедневная газета.");
    const [en, ru] = [await readStandingPage("en", null), await readStandingPage("ru", null)];
    expect(en?.editions).toEqual([
      { language: "en", href: "/about", default: true },
      { language: "ru", href: "/ru/about", default: false },
    ]);
    expect(ru?.editions).toEqual(en?.editions);
    expect(await readSitemap("en", "pages.xml")).toContain("/about/ethics</loc>");
    expect(await readSitemapIndex("en")).toContain("/ru/sitemaps/pages.xml");
    expect(await readSitemap("xx", "pages.xml")).toBeNull();
  });
});

describe("a standing page's text", () => {
  it("is refused with the line that cannot be read, and takes no pictures", () => {
    const wrong = pageText.safeParse("Fine.\n\n[fact box] Never ended");
    expect(wrong.error?.issues[0]).toMatchObject({ message: "notation" });
    expect(pageText.safeParse("[embed youtube] https://www.youtube.com/watch?v=abcdefghijk").success).toBe(
      false,
    );
    for (const address of [
      "javascript:alert(1)",
      "//elsewhere.example/x",
      "/\\elsewhere.example",
      "about",
      "data:,x",
    ]) {
      const link = pageText.safeParse(`Fine.\n\n[words](${address})`);
      expect(link.error?.issues[0], address).toMatchObject({ message: "pageLink", params: { line: 3 } });
    }
    expect(pageText.safeParse("## Heading\n\n- one\n- two").success).toBe(true);
  });
});
