import { beforeAll, describe, expect, it, vi } from "vitest";
import sharp from "sharp";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import { addPicture } from "@/lib/media/add-picture";
import { mediaStore } from "@/lib/media/store/open-store";
import { keptName } from "@/lib/media/store/store";
import { sweepCards } from "@/lib/media/store/sweep-cards";
import { savePicture } from "@/lib/media/save-picture";
import { withdrawPictureRight } from "@/lib/media/withdraw-right";
import type { Actor } from "@/lib/permissions";
import type { StoryContent } from "@/lib/stories/fields";
import { giveSocialCard } from "@/lib/stories/give-social-card";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import {
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { readFront } from "./reader-front";
import { readSection, readStory } from "./reader";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let made = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

/** A picture in the library, of a colour of its own. */
async function picture(): Promise<number> {
  const background = { r: (made += 1) * 7, g: 90, b: 200 };
  const bytes = await sharp({ create: { width: 1400, height: 1000, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return (await addPicture(room.newsroom, editor, { bytes, fileName: `${made}.jpg` })).pictureId;
}

const used = (pictureId: number) => ({
  ...{ pictureId, alt: "A lock", caption: "The lock before the flood", credit: "Dana Ermek" },
});
const pictured = (pictureId: number): Pick<StoryContent, "lead" | "body"> => ({
  lead: used(pictureId),
  body: {
    version: 1,
    blocks: [
      { type: "paragraph", text: [{ text: "None of us expected it." }] },
      { type: "picture", picture: used(pictureId) },
    ],
  },
});
const text = (more: Partial<Omit<StoryContent, "sectionId">>) =>
  publishable({
    ...{ sectionId: room.section.id, slug: `story-${++made}`, headline: `Story ${made}`, ...more },
  });

async function story(slug: string) {
  const answer = await readStory("en", "city", slug);
  if (answer?.state !== "live" && answer?.state !== "withdrawn") throw new Error("Readers find no story.");
  return answer.story;
}

describe("a picture in a public text", () => {
  it("is in the text, in lists and in what machines are told, until its right ends, and at that instant in none", async () => {
    const pictureId = await picture();
    const content = text(pictured(pictureId));
    await makeLive(room.newsroom, editor, content);
    const before = await story(content.slug);
    expect(before.lead?.caption).toBe("The lock before the flood");
    expect(before.crops?.map(({ width, height }) => [width, height])).toEqual([
      [1400, 788],
      [1333, 1000],
      [1000, 1000],
    ]);
    expect(Object.keys(before.lookups.pictures)).toHaveLength(1);
    expect((await readSection("en", "city"))?.lead?.picture).toBeDefined();

    // The database's own clock says what readers are shown.
    const rightsUntil = new Date(Date.now() + 1_500);
    await room.newsroom.db.picture.update({ where: { id: pictureId }, data: { rightsUntil } });
    expect((await story(content.slug)).lead).toBeDefined();
    await vi.waitUntil(() => Date.now() >= rightsUntil.getTime(), 5_000);

    const after = await story(content.slug);
    expect(after).not.toHaveProperty("lead");
    expect(after).not.toHaveProperty("crops");
    expect(Date.parse(after.leadLost?.machine ?? "")).toBe(Math.floor(rightsUntil.getTime() / 1000) * 1000);
    expect(after.lookups.pictures).toEqual({});
    expect(after.lookups.lostPictures?.[pictureId]).toEqual(after.leadLost);
    expect(JSON.stringify(await readSection("en", "city"))).not.toContain("/media/");
    expect(after.socialCard?.href).not.toBe(before.socialCard?.href);
  });

  it("is missed since somebody ended its right, whatever earlier day they wrote: it stood there until then", async () => {
    const pictureId = await picture();
    const content = text(pictured(pictureId));
    await makeLive(room.newsroom, editor, content);
    const { version: baseVersion } = await room.newsroom.db.picture.findUniqueOrThrow({
      where: { id: pictureId },
    });
    const rights = { rightsUntil: "2020-11-01" };
    await savePicture(room.newsroom, editor, { pictureId, baseVersion, rights, gaps: true });
    const after = await story(content.slug);
    expect(Date.parse(after.leadLost?.machine ?? "")).toBe(room.newsroom.clock.now().getTime());
    expect(after.lookups.lostPictures?.[pictureId]).toEqual(after.leadLost);
  });

  it("is on the front that was given it, until its right is withdrawn", async () => {
    const pictureId = await picture();
    const { storyId } = await makeLive(room.newsroom, editor, text({}));
    const { version } = await readFrontState(room.newsroom.db, "en");
    const edits = [
      { do: "put" as const, storyId, container: "top", place: 1 },
      { do: "dress" as const, storyId, picture: used(pictureId) },
    ];
    await arrangeFront(room.newsroom, editor, { language: "en", version, edits });
    const state = await readFrontState(room.newsroom.db, "en");
    await launchFront(room.newsroom, editor, {
      ...{ language: "en", version: state.version, replaces: state.live.number },
    });
    const onFront = async () =>
      (await readFront("en")).parts.flatMap(({ stories }) => stories).find(({ id }) => id === storyId);
    expect((await onFront())?.picture?.files.at(-1)?.href).toMatch(/^\/media\/[0-9a-f]{32}-[0-9a-f]{12}-/);
    await withdrawPictureRight(room.newsroom, editor, { pictureId, reason: "The family asked" });
    expect(await onFront()).toBeDefined();
    expect(await onFront()).not.toHaveProperty("picture");
  });
});

describe("a story's card for social networks", () => {
  const given = async (href: string | undefined) => {
    const readers = readersAt(new Date());
    const card = await giveSocialCard(room.newsroom, readers, href?.replace("/media/", "") ?? "");
    await readers.$disconnect();
    return card;
  };

  it("is a JPEG of the size that networks show, under the name that its page says", async () => {
    const content = text(pictured(await picture()));
    await makeLive(room.newsroom, editor, content);
    const { socialCard } = await story(content.slug);
    expect(socialCard).toMatchObject({ width: 1200, height: 630, alt: content.headline });
    const card = await given(socialCard?.href);
    if (card.standing !== "public") throw new Error("There is no card.");
    expect(await sharp(card.bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
    expect(await given(socialCard?.href)).toEqual(card);
  });

  it("is none but the one that shows what the story says now", async () => {
    const content = text({});
    const first = await makeLive(room.newsroom, editor, content);
    const before = (await story(content.slug)).socialCard?.href;
    expect((await given(before)).standing).toBe("public");
    const next = await makeChange(room.newsroom, editor, first, { ...content, headline: "Another headline" });
    await updateStory(room.newsroom, editor, { ...next, replaces: first.revisionId, note: "More is known." });
    const after = (await story(content.slug)).socialCard?.href;
    expect(after).not.toBe(before);
    expect(await given(before)).toEqual({ standing: "past" });
    expect((await given(after)).standing).toBe("public");
    expect(await given(after?.replace(/[0-9a-f]{16}/, "0".repeat(16)))).toEqual({ standing: "past" });
    expect(await given("/media/card-999999-0123456789abcdef.jpg")).toEqual({ standing: "never" });
  });

  it("is not there before the story is public, and gone after it was withdrawn", async () => {
    const content = text({});
    const draft = await makeDraft(room.newsroom, editor, content);
    await publishStory(room.newsroom, editor, { ...draft, replaces: null });
    const { socialCard } = await story(content.slug);
    const { storyId } = draft;
    await withdrawStory(room.newsroom, editor, {
      storyId,
      publicState: "live",
      note: "It cannot be proved.",
    });
    expect(await story(content.slug)).not.toHaveProperty("socialCard");
    expect(await given(socialCard?.href)).toEqual({ standing: "past" });
  });

  it("is gone with the right of the picture on it: there is another one, without", async () => {
    const pictureId = await picture();
    const content = text(pictured(pictureId));
    await makeLive(room.newsroom, editor, content);
    const before = (await story(content.slug)).socialCard?.href;
    expect((await given(before)).standing).toBe("public");
    await withdrawPictureRight(room.newsroom, editor, { pictureId, reason: "The family asked" });
    expect(await given(before)).toEqual({ standing: "past" });
    expect((await given((await story(content.slug)).socialCard?.href)).standing).toBe("public");
  });

  it("leaves the store when its story is killed, though nobody asks for it any more", async () => {
    const kept = async (href = "") => mediaStore().has(keptName(href.replace("/media/", "")));
    const [stays, ends] = [text({}), text({})];
    await makeLive(room.newsroom, editor, stays);
    const { storyId } = await makeLive(room.newsroom, editor, ends);
    const [card, killed] = [
      (await story(stays.slug)).socialCard?.href,
      (await story(ends.slug)).socialCard?.href,
    ];
    for (const href of [card, killed]) await given(href);
    const reason = { reasonClass: "legal", reason: "A court order", showHeadline: false } as const;
    await killStory(room.newsroom, editor, { ...reason, storyId, publicState: "live" });
    expect(await kept(killed)).toBe(true);
    expect(await sweepCards(room.newsroom, mediaStore())).toBeGreaterThan(0);
    expect([await kept(card), await kept(killed)]).toEqual([true, false]);
    expect(await given(killed)).toEqual({ standing: "past" });
    expect((await given(card)).standing).toBe("public");
  });

  it("gives way to the picture that an editor chose, as long as that may be shown", async () => {
    const pictureId = await picture();
    const content = text({ socialPicture: used(pictureId) });
    await makeLive(room.newsroom, editor, content);
    expect((await story(content.slug)).socialCard).toMatchObject({ width: 1400, height: 788, alt: "A lock" });
    await withdrawPictureRight(room.newsroom, editor, { pictureId, reason: "The family asked" });
    expect((await story(content.slug)).socialCard?.href).toMatch(/^\/media\/card-\d+-[0-9a-f]{16}\.jpg$/);
  });

  it("is refused, with its story, as long as the picture that was chosen for it may not be shown", async () => {
    const pictureId = await picture();
    await withdrawPictureRight(room.newsroom, editor, { pictureId, reason: "The family asked" });
    const draft = await makeDraft(room.newsroom, editor, text({ socialPicture: used(pictureId) }));
    await expect(publishStory(room.newsroom, editor, { ...draft, replaces: null })).rejects.toMatchObject({
      code: "pictureRights",
    });
  });
});
