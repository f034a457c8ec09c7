import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import type { Newsroom } from "@/lib/newsroom";
import { createPage } from "@/lib/pages/create-page";
import { publishPage } from "@/lib/pages/publish-page";
import { savePage } from "@/lib/pages/save-page";
import type { Actor } from "@/lib/permissions";
import { killStory } from "@/lib/stories/kill";
import { scheduleStory } from "@/lib/stories/schedule";
import { makeActor, makeLive, makeNewsroom, makePictureRow, publishable } from "@/prisma/factories";
import { findCardTerms, findPictureTerms } from "./kept-by-caches";
import { nameOf } from "@/lib/media/renditions";

let newsroom: Newsroom;
let editor: Actor;
let sectionId: number;
let made = 0;

beforeAll(async () => {
  const room = await makeNewsroom();
  newsroom = { ...room.newsroom, clock: systemClock };
  editor = await makeActor(newsroom, "editor");
  sectionId = room.section.id;
});

async function picture(rightsUntil: Date | null = null) {
  const { id, contentHash } = await makePictureRow(newsroom, { rightsUntil });
  const tags = [`picture:${id}`, `named:picture:${id}`];
  const name = nameOf(contentHash);
  return { id, name, tags, terms: () => findPictureTerms(newsroom, name) };
}

const used = (pictureId: number) => ({ pictureId, alt: "A ferry", credit: "Photograph: Dana Ermek" });
const live = (pictureId?: number) => {
  const lead = pictureId === undefined ? {} : { lead: used(pictureId) };
  return makeLive(newsroom, editor, publishable({ sectionId, slug: `story-${++made}`, ...lead }));
};
const ahead = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe("caches keep the files of a picture", () => {
  it("of a live story until they are told that it left the public, and not after that", async () => {
    const one = await picture();
    const { storyId } = await live(one.id);
    expect(await one.terms()).toEqual({ tags: one.tags, until: null });
    const reason = { reasonClass: "legal", reason: "A court order", showHeadline: false } as const;
    await killStory(newsroom, editor, { ...reason, storyId, publicState: "live" });
    expect(await one.terms()).toBeNull();
  });

  it("no longer than its right lasts, or the story that is going to be taken down", async () => {
    const right = ahead(48);
    const one = await picture(right);
    const { storyId } = await live(one.id);
    expect(await one.terms()).toEqual({ tags: one.tags, until: right });
    const at = ahead(2);
    await scheduleStory(newsroom, editor, { storyId, kind: "unpublish", at, reason: "It ends" });
    expect((await one.terms())?.until).toEqual(at);
  });

  it("of a standing page", async () => {
    const one = await picture();
    const named = { language: "en", kind: "ethics", title: "Ethics" } as const;
    const { pageId } = await createPage(newsroom, editor, named);
    const body = { version: 1 as const, blocks: [{ type: "picture" as const, picture: used(one.id) }] };
    const saved = await savePage(newsroom, editor, { pageId, baseVersion: 1, title: "Ethics", body });
    expect(await one.terms()).toBeNull();
    await publishPage(newsroom, editor, { pageId, ...saved });
    expect(await one.terms()).toEqual({ tags: one.tags, until: null });
  });

  it("that a story's card shows, and the card, until either changes", async () => {
    const right = ahead(48);
    const one = await picture(right);
    const { storyId } = await live(one.id);
    const card = () => findCardTerms(newsroom, storyId, one.name);
    expect(await card()).toEqual({ tags: [`story:${storyId}`, ...one.tags], until: right });
    const at = ahead(2);
    await scheduleStory(newsroom, editor, { storyId, kind: "unpublish", at, reason: "It ends" });
    expect((await card()).until).toEqual(at);
    const bare = await live();
    const terms = await findCardTerms(newsroom, bare.storyId);
    expect(terms).toEqual({ tags: [`story:${bare.storyId}`], until: null });
  });

  it("but not of one that only a front shows: nobody is told when a place there ends", async () => {
    const one = await picture();
    const { storyId } = await live();
    const { version } = await readFrontState(newsroom.db, "en");
    const arranged = await arrangeFront(newsroom, editor, {
      ...{ language: "en", version },
      edits: [
        { do: "put", storyId, container: "top", place: 1 },
        { do: "dress", storyId, picture: used(one.id) },
      ],
    });
    const { live: before } = await readFrontState(newsroom.db, "en");
    await launchFront(newsroom, editor, { language: "en", ...arranged, replaces: before.number });
    expect(await one.terms()).toBeNull();
  });
});
