import { beforeAll, describe, expect, it } from "vitest";
import { paragraphsOf } from "@/lib/body/plain-text";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { StoryContent } from "@/lib/stories/fields";
import { checkRenderedRevision, renderRevision } from "@/prisma/check-revision";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { findings } from "./findings";
import { readPage } from "./read-page";
import { findingsOf } from "./record";

let newsroom: Newsroom;
let editor: Actor & { kind: "person" };
let sectionId: number;
let live: { storyId: number; address: { sectionSlug: string; slug: string } };

beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = made.newsroom;
  sectionId = made.section.id;
  editor = await makeActor(newsroom, "editor");
  live = await makeLive(newsroom, editor, publishable({ sectionId }));
});

const checked = async (fields: Partial<StoryContent>) => {
  const content = publishable({ headline: "The keeper of the lock retires", ...fields, sectionId });
  const { revisionId } = await makeDraft(newsroom, editor, content);
  return { revisionId, found: (await checkRenderedRevision(newsroom, revisionId)).findings };
};
const linkTo = (href: string): StoryContent["body"] => ({
  version: 1,
  blocks: [{ type: "paragraph", text: [{ text: "The lock", marks: [{ type: "link", href }] }] }],
});

describe("the page of a revision", () => {
  it("is kept with what was found on it, for exactly that revision, and the newer look counts", async () => {
    const { revisionId, found } = await checked({ standfirst: "" });
    expect(found).toMatchObject([{ level: "warning", code: "noStandfirst", overridable: true }]);
    expect(await findingsOf(newsroom.db, revisionId)).toEqual(found);
    expect(await findingsOf(newsroom.db, revisionId + 100_000)).toBeNull();
    const first = await newsroom.db.revisionCheck.findUniqueOrThrow({ where: { revisionId } });
    await checkRenderedRevision(newsroom, revisionId);
    const again = await newsroom.db.revisionCheck.findUniqueOrThrow({ where: { revisionId } });
    expect(again.pageHash).toBe(first.pageHash);
    expect(first.pageHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("says what the fields say, in the same codes and at the same places", async () => {
    const content = publishable({
      sectionId,
      standfirst: "",
      dateline: "",
      body: {
        version: 1,
        blocks: [
          { type: "paragraph", text: [{ text: "It cost TK, “she said." }] },
          { type: "list", ordered: false, items: [{ text: [{ text: "null" }] }] },
          { type: "heading", level: 2, text: [{ text: "undefined" }] },
          {
            type: "table",
            headRow: false,
            headColumn: false,
            rows: [[[{ text: "Dead" }], [{ text: "NaN" }]]],
          },
          { type: "quote", paragraphs: [[{ text: "It opens on 1 May 2031." }]] },
        ],
      },
    });
    const { revisionId } = await makeDraft(newsroom, editor, content);
    const { html } = await renderRevision(newsroom, revisionId);
    const about = { kind: content.kind, today: "2026-03-02", paragraphs: paragraphsOf(content.body) };
    const onPage = readPage(html, about);
    expect(onPage).toEqual(findings(content, about.today));
    expect(onPage.length).toBeGreaterThanOrEqual(8);
  });

  it("stops an address that another story has, and warns of its headline", async () => {
    const { found } = await checked({ headline: "Council votes to reopen the old lock" });
    expect(found.map(({ code, found: what }) => [code, what])).toEqual([
      ["addressTaken", "city/council-votes-to-reopen-the-old-lock"],
      ["sameHeadline", "/city/council-votes-to-reopen-the-old-lock"],
    ]);
    expect(found[0]).toMatchObject({ level: "blocker", overridable: false });
  });

  it("warns of a headline that readers see on another story, though its next text has another", async () => {
    const headline = "Ferry stops for the winter";
    const other = await makeLive(newsroom, editor, publishable({ sectionId, headline }));
    const about = async (own: string) => {
      const { found } = await checked({ headline: own });
      return found.filter(({ code }) => code === "sameHeadline").map(({ found: what }) => what);
    };
    const next = "Ferry runs all winter after all";
    const { version } = await newsroom.db.workingCopy.findUniqueOrThrow({
      where: { storyId: other.storyId },
    });
    const content = publishable({ sectionId, headline: next });
    await makeChange(newsroom, editor, { storyId: other.storyId, version }, content);
    expect(await about(next)).toEqual([]);
    expect(await about(headline)).toEqual(["/city/ferry-stops-for-the-winter"]);
  });

  it("warns of a name that leads to the page of somebody called otherwise, in every language", async () => {
    const { id, name } = await makeActor(newsroom, "reporter");
    const others = async (printed: string) => {
      const { found } = await checked({
        bylines: [{ personId: id, name: printed }, { name: "Harbour News Agency" }],
      });
      return found.filter(({ code }) => code === "otherName");
    };
    expect(await others(name)).toEqual([]);
    expect(await others("Somebody Else")).toMatchObject([
      { level: "warning", place: "bylines", found: `Somebody Else → ${name}` },
    ]);
    await newsroom.db.personProfile.create({ data: { personId: id, language: "ru", name: "Кто Другой" } });
    expect(await others("Кто Другой")).toEqual([]);
  });

  it("warns of links to addresses of ours at which nothing stands, and of no others", async () => {
    const site = "https://newsroom.example";
    const dead = [
      "/city/never-written",
      "/nowhere",
      "/people/nobody",
      "/topics/none",
      "/ru/city/never-written",
    ];
    for (const path of dead) {
      const { found } = await checked({ body: linkTo(site + path) });
      expect(
        found.map(({ code }) => code),
        path,
      ).toEqual(["deadLink"]);
    }
    const alive = [
      `${site}/${live.address.sectionSlug}/${live.address.slug}`,
      `${site}/${live.address.sectionSlug}/${live.address.slug}/changes#entry-1`,
      ...[site, `${site}/city`, `${site}/corrections`, "https://elsewhere.example/city/never-written"],
      "mailto:desk@newsroom.example",
    ];
    for (const href of alive) expect((await checked({ body: linkTo(href) })).found, href).toEqual([]);
  });

  it("warns of a link to a story that readers cannot open", async () => {
    const draft = await makeDraft(newsroom, editor, publishable({ sectionId, headline: "Not out yet" }));
    const toStory = (storyId: number): StoryContent["body"] => ({
      version: 1,
      blocks: [{ type: "paragraph", text: [{ text: "The lock", marks: [{ type: "storyLink", storyId }] }] }],
    });
    expect((await checked({ body: toStory(draft.storyId) })).found).toMatchObject([{ code: "deadLink" }]);
    expect((await checked({ body: toStory(live.storyId) })).found).toEqual([]);
  });

  it("stops a picture whose right is lost, and lets it stand until that day", async () => {
    const picture = async (data: { rightsUntil?: string; doNotUse?: string }) => {
      const row = {
        mime: "image/jpeg",
        width: 900,
        height: 600,
        addedAt: newsroom.clock.now(),
      };
      const contentHash = `${Math.random()}`;
      const fileName = "the-gate.jpg";
      return (await newsroom.db.picture.create({ data: { ...row, ...data, contentHash, fileName } })).id;
    };
    const lead = (pictureId: number) => ({ lead: { pictureId, alt: "A gate", credit: "Dana Ermek" } });
    const expired = await picture({ rightsUntil: "2026-03-01T00:00:00Z" });
    expect((await checked(lead(expired))).found).toMatchObject([
      { code: "pictureExpired", level: "blocker", overridable: false, place: "lead", found: "2026-03-01" },
    ]);
    const forbidden = await picture({ doNotUse: "The family asked us not to." });
    expect((await checked(lead(forbidden))).found).toMatchObject([
      {
        ...{ code: "pictureForbidden", found: "The family asked us not to." },
        picture: { id: forbidden, name: "the-gate.jpg" },
      },
    ]);
    const card = { socialPicture: { pictureId: forbidden, credit: "Dana Ermek" } };
    expect((await checked(card)).found).toMatchObject([{ code: "pictureForbidden", place: "socialPicture" }]);
    const good = await picture({ rightsUntil: "2026-03-02T19:00:00Z" });
    expect((await checked(lead(good))).found).toMatchObject([
      { code: "pictureEnding", level: "warning", place: "lead", found: "2026-03-02", picture: { id: good } },
    ]);
    const lasting = await picture({ rightsUntil: "2026-04-03T00:00:00Z" });
    expect((await checked(lead(lasting))).found).toEqual([]);
    const silent = { lead: { pictureId: lasting, credit: "Dana Ermek" } };
    expect((await checked(silent)).found).toMatchObject([{ code: "pictureNoAlt", place: "lead" }]);
    expect((await checked({ lead: { ...silent.lead, decorative: true } })).found).toEqual([]);
  });
});
