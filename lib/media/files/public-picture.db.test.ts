import { beforeAll, describe, expect, it } from "vitest";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import type { FrontEdit } from "@/lib/fronts/fields";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import { createPage } from "@/lib/pages/create-page";
import { publishPage } from "@/lib/pages/publish-page";
import { savePage } from "@/lib/pages/save-page";
import type { Actor } from "@/lib/permissions";
import type { StoryContent } from "@/lib/stories/fields";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { scheduleStory } from "@/lib/stories/schedule";
import { unpublishStory } from "@/lib/stories/unpublish";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import {
  makeActor,
  makeChange,
  makeDraft,
  makeLive,
  makeNewsroom,
  makePictureRow,
  publishable,
  readersAt,
} from "@/prisma/factories";
import { nameOf } from "@/lib/media/renditions";
import { pictureStanding } from "./public-picture";

type Made = { id: number; contentHash: string };

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let made = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

const picture = (): Promise<Made> => makePictureRow(room.newsroom);

const pictured = ({ id }: Made) => ({ pictureId: id, alt: "A lock", credit: "Dana Ermek" });
const text = (more: Partial<Omit<StoryContent, "sectionId">>) =>
  publishable({ sectionId: room.section.id, slug: `story-${++made}`, headline: `Story ${made}`, ...more });
const inBody = (one: Made): StoryContent["body"] => ({
  version: 1,
  blocks: [
    { type: "paragraph", text: [{ text: "None of us expected it." }] },
    { type: "gallery", pictures: [pictured(one)] },
  ],
});

async function standing({ contentHash }: Made, at = room.clock.now()) {
  const readers = readersAt(at);
  const found = await pictureStanding(readers, nameOf(contentHash));
  await readers.$disconnect();
  return found;
}

const kill = (storyId: number) =>
  killStory(room.newsroom, editor, {
    ...{ storyId, publicState: "live", reason: "A court order", reasonClass: "legal", showHeadline: false },
  });

describe("the file of a picture", () => {
  it("is not there for readers while it stands in the library, in drafts and in frozen texts only", async () => {
    const [unused, drafted] = [await picture(), await picture()];
    const draft = await makeDraft(room.newsroom, editor, text({ lead: pictured(drafted) }));
    expect(await standing(unused)).toBe("never");
    expect(await standing(drafted)).toBe("never");
    await publishStory(room.newsroom, editor, { ...draft, replaces: null });
    expect(await standing(drafted)).toBe("public");
  });

  it("goes with a story that is killed or unpublished, and stays with one that is withdrawn", async () => {
    const [lead, inside, kept] = [await picture(), await picture(), await picture()];
    const killed = await makeLive(
      room.newsroom,
      editor,
      text({ lead: pictured(lead), body: inBody(inside) }),
    );
    const other = await makeLive(room.newsroom, editor, text({ lead: pictured(kept) }));
    expect(await Promise.all([lead, inside, kept].map((one) => standing(one)))).toEqual(
      Array.from({ length: 3 }, () => "public"),
    );
    await kill(killed.storyId);
    expect(await standing(lead)).toBe("past");
    expect(await standing(inside)).toBe("past");
    await withdrawStory(room.newsroom, editor, {
      ...{ storyId: other.storyId, publicState: "live", note: "It was wrong." },
    });
    expect(await standing(kept)).toBe("public");
    await unpublishStory(room.newsroom, editor, {
      ...{ storyId: other.storyId, publicState: "withdrawn", reason: "Asked by the source" },
    });
    expect(await standing(kept)).toBe("past");
  });

  it("stays as long as one other story shows it", async () => {
    const shared = await picture();
    const [one] = [
      await makeLive(room.newsroom, editor, text({ lead: pictured(shared) })),
      await makeLive(room.newsroom, editor, text({ body: inBody(shared) })),
    ];
    await kill(one.storyId);
    expect(await standing(shared)).toBe("public");
  });

  it("goes when an update takes it out, and the next text’s picture is not there before that is out", async () => {
    const [first, second] = [await picture(), await picture()];
    const live = await makeLive(room.newsroom, editor, text({ slug: "changed", lead: pictured(first) }));
    const next = await makeChange(
      room.newsroom,
      editor,
      live,
      text({ slug: "changed", headline: `Story ${made}`, lead: pictured(second) }),
    );
    expect(await standing(second)).toBe("never");
    await updateStory(room.newsroom, editor, { ...next, replaces: live.revisionId, note: "A new picture." });
    expect(await standing(second)).toBe("public");
    expect(await standing(first)).toBe("past");
  });

  it("is public from the instant at which its story is due, and until its end is due", async () => {
    const one = await picture();
    const draft = await makeDraft(room.newsroom, editor, text({ lead: pictured(one) }));
    const due = new Date(room.clock.now().getTime() + 1_800_000);
    const end = new Date(due.getTime() + 1_800_000);
    const { storyId } = draft;
    await scheduleStory(room.newsroom, editor, { ...draft, kind: "publish", replaces: null, at: due });
    await scheduleStory(room.newsroom, editor, { storyId, kind: "unpublish", at: end, reason: "It ends" });
    expect(await standing(one, new Date(due.getTime() - 1))).toBe("never");
    expect(await standing(one, due)).toBe("public");
    expect(await standing(one, end)).not.toBe("public");
  });

  it("is public on a standing page from its publication until a text without it, whatever numbers the page names", async () => {
    const { newsroom } = room;
    const one = await picture();
    const { pageId } = await createPage(newsroom, editor, {
      language: "en",
      kind: "ethics",
      title: "Ethics",
    });
    const save = (baseVersion: number, body: StoryContent["body"]) =>
      savePage(newsroom, editor, { pageId, baseVersion, title: "Ethics", body });
    const saved = await save(1, {
      version: 1,
      blocks: [...inBody(one).blocks, { type: "picture", picture: { pictureId: 99_999_999_999 } }],
    });
    expect(await standing(one)).toBe("never");
    await publishPage(newsroom, editor, { pageId, ...saved });
    expect(await standing(one)).toBe("public");
    const next = await save(saved.version, { version: 1, blocks: inBody(one).blocks.slice(0, 1) });
    expect(await standing(one)).toBe("public");
    await publishPage(newsroom, editor, { pageId, ...next });
    expect(await standing(one)).toBe("past");
  });
});

describe("the file of a picture that a front gives to a story in place of its own", () => {
  const launch = async (...edits: FrontEdit[]) => {
    const { version } = await readFrontState(room.newsroom.db, "en");
    const arranged = await arrangeFront(room.newsroom, editor, { language: "en", version, edits });
    const { live } = await readFrontState(room.newsroom.db, "en");
    return () => launchFront(room.newsroom, editor, { language: "en", ...arranged, replaces: live.number });
  };
  const pinned = (storyId: number, one: Made, until?: Date): FrontEdit[] => [
    { do: "put", storyId, container: "top", place: 1 },
    { do: "dress", storyId, picture: pictured(one), ...(until ? { until: until.toISOString() } : {}) },
  ];

  it("is public once the front is launched, and goes when the story is killed", async () => {
    const one = await picture();
    const { storyId } = await makeLive(room.newsroom, editor, text({}));
    const go = await launch(...pinned(storyId, one));
    expect(await standing(one)).toBe("never");
    await go();
    expect(await standing(one)).toBe("public");
    await kill(storyId);
    expect(await standing(one)).toBe("never");
  });

  it("is not there while the place is only reserved, and goes when its time in the place has ended", async () => {
    const one = await picture();
    const draft = await makeDraft(room.newsroom, editor, text({}));
    const until = new Date(room.clock.now().getTime() + 3_600_000);
    await (
      await launch(...pinned(draft.storyId, one, until))
    )();
    expect(await standing(one)).toBe("never");
    await publishStory(room.newsroom, editor, { ...draft, replaces: null });
    expect(await standing(one)).toBe("public");
    expect(await standing(one, until)).toBe("never");
  });

  it("goes with the next front that does not show it", async () => {
    const one = await picture();
    const { storyId } = await makeLive(room.newsroom, editor, text({}));
    await (
      await launch(...pinned(storyId, one))
    )();
    expect(await standing(one)).toBe("public");
    await (
      await launch({ do: "dress", storyId, picture: "none" })
    )();
    expect(await standing(one)).toBe("never");
  });
});
