import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { SitePage } from "@/components/site/site-page";
import { Story } from "@/components/story/story";
import type { Actor } from "@/lib/permissions";
import { findPreviewedText } from "@/lib/previews/find-preview";
import { correctStory } from "@/lib/stories/correct";
import { publishStory } from "@/lib/stories/publish";
import { withdrawStory } from "@/lib/stories/withdraw";
import { wordsFor } from "@/lib/words/words";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { previewPage, type PreviewPage } from "./preview";
import { readSite, readStory } from "./reader";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let topicId: number;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  const { edition, newsroom } = room;
  const topic = await newsroom.db.topic.create({
    data: { names: { create: { editionId: edition.id, name: "The river", slug: "the-river" } } },
  });
  topicId = topic.id;
  await makeLive(newsroom, editor, text("an-older-story", "The weir holds"));
});

function text(slug: string, headline: string) {
  const said = (words: string) => [{ text: words }];
  return publishable({
    ...{ sectionId: room.section.id, slug, headline, topicIds: topicId ? [topicId] : [] },
    body: {
      version: 1,
      blocks: [
        { type: "heading", level: 2, text: said("On the water") },
        { type: "paragraph", text: said("None of us expected seven votes, the mayor said.") },
        { type: "quote", paragraphs: [said("We sail when we sail.")], attribution: "the ferryman" },
        { type: "pullQuote", text: said("Seven were for it.") },
      ],
    },
  });
}

const markup = ({ site, story }: PreviewPage) => {
  const words = wordsFor(site.language);
  const whole = createElement(Story, { story, words });
  return renderToStaticMarkup(createElement(SitePage, { site, words, layout: "plain", children: whole }));
};

async function publicPage(slug: string): Promise<string> {
  const answer = await readStory("en", "city", slug);
  if (answer?.state !== "live" && answer?.state !== "withdrawn") throw new Error("Readers find no story.");
  const { story } = answer;
  return markup({ story, site: await readSite("en", { sectionSlug: "city", story }) });
}

async function preview(storyId: number, revisionId?: number): Promise<string> {
  const shown = await findPreviewedText(room.newsroom, editor, storyId, revisionId);
  if (!shown) throw new Error("The desk finds no text.");
  return markup(await previewPage(room.newsroom, storyId, shown.content));
}

/** A page without its dates: nobody knows them before the publication. */
function undated(page: string): string {
  return page
    .replace(/<div class="folio">.*?<\/div>/s, "")
    .replace(/<ul class="stamps">.*?<\/ul>/s, "")
    .replace(/\/report\?entry=\d+"/, '/report"')
    .replace(/(<article class="article") data-story="\d+" data-entry="\d+"/, "$1");
}

describe("a preview", () => {
  it("is the page that readers get once it is published, but for the date of publication", async () => {
    const { storyId, revisionId } = await makeDraft(room.newsroom, editor, text("to-be", "The lock opens"));
    const before = await preview(storyId, revisionId);
    await publishStory(room.newsroom, editor, { storyId, revisionId, replaces: null });
    const after = await publicPage("to-be");
    expect(after).toContain("The weir holds");
    expect(undated(before)).toBe(undated(after));
    expect(await preview(storyId, revisionId)).toBe(after);
  });

  it("is the same to the letter for a corrected story, and for a withdrawn one", async () => {
    const { newsroom, clock } = room;
    const first = await makeLive(newsroom, editor, text("corrected", "Six boats came"));
    clock.set(new Date("2026-03-02T06:00:00Z"));
    const { storyId, revisionId } = await makeChange(
      newsroom,
      editor,
      first,
      text("corrected", "Seven boats came"),
    );
    const note = "We said six boats. There were seven.";
    await correctStory(newsroom, editor, { storyId, revisionId, replaces: first.revisionId, note });
    const corrected = await publicPage("corrected");
    expect(corrected).toContain(note);
    expect(await preview(storyId, revisionId)).toBe(corrected);
    expect(await preview(storyId)).toBe(corrected);
    await withdrawStory(newsroom, editor, { storyId, publicState: "live", note: "It cannot be proved." });
    const withdrawn = await publicPage("corrected");
    expect(withdrawn).toContain("It cannot be proved.");
    expect(await preview(storyId, revisionId)).toBe(withdrawn);
  });

  it("names a topic that becomes public with this very text, as the page will", async () => {
    const { newsroom, edition } = room;
    const { id } = await newsroom.db.topic.create({
      data: { names: { create: { editionId: edition.id, name: "Night ferries", slug: "night-ferries" } } },
    });
    const draft = await makeDraft(newsroom, editor, { ...text("by-night", "A ferry"), topicIds: [id] });
    const before = await preview(draft.storyId, draft.revisionId);
    expect(before).toContain("Night ferries");
    await publishStory(newsroom, editor, { ...draft, replaces: null });
    expect(undated(before)).toBe(undated(await publicPage("by-night")));
  });

  it("has a key in the addresses of its own pictures where whoever reads it is not signed in", async () => {
    const { newsroom, clock } = room;
    const { id } = await newsroom.db.picture.create({
      data: {
        ...{ contentHash: "c".repeat(64), mime: "image/jpeg", width: 2000, height: 1000 },
        ...{ addedAt: clock.now() },
      },
    });
    const lead = { pictureId: id, alt: "A ferry", credit: "Dana Ermek" };
    const content = { ...text("pictured", "A ferry, seen"), lead };
    const { storyId } = await makeDraft(newsroom, editor, content);
    const { story } = await previewPage(newsroom, storyId, content, (hash) => `1-${hash.slice(0, 4)}`);
    const addresses = (shown: PreviewPage["story"]) => [
      ...[shown.lead, ...(shown.lead?.sources ?? [])].flatMap((each) => each?.files ?? []),
      ...(shown.crops ?? []),
    ];
    const name = new RegExp(`^/media/${"c".repeat(32)}-[0-9a-f]{12}-\\d+\\.(avif|webp|jpg)`);
    expect(addresses(story).length).toBeGreaterThan(30);
    for (const { href } of addresses(story)) {
      expect(href).toMatch(name);
      expect(href).toMatch(/\?preview=1-cccc$/);
    }
    const signedIn = (await previewPage(newsroom, storyId, content)).story;
    expect(addresses(signedIn)).toEqual(
      addresses(story).map((file) => ({ ...file, href: file.href.replace("?preview=1-cccc", "") })),
    );
  });

  it("shows nothing that is only suggested", async () => {
    const { storyId } = await makeDraft(room.newsroom, editor, text("suggested", "The lock opens late"));
    const by = { id: "s1", personId: 1, name: "A colleague", at: "2026-03-02T04:00:00.000Z" };
    const page = await previewPage(room.newsroom, storyId, {
      ...text("suggested", "The lock opens late"),
      body: {
        version: 2,
        blocks: [
          {
            type: "paragraph",
            text: [
              { text: "It opens " },
              { text: "at noon", marks: [{ type: "deleted", by }] },
              { text: "at dusk", marks: [{ type: "inserted", by }] },
            ],
          },
        ],
      },
    });
    expect(markup(page)).toContain("at noon");
    expect(markup(page)).not.toContain("at dusk");
  });
});
