import { beforeAll, expect, it } from "vitest";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import type { Actor } from "@/lib/permissions";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { correctStory } from "./correct";
import { redactStory } from "./redact";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let admin: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  admin = await makeActor(room.newsroom, "admin");
});

const PASSAGE = "the witness Dana Orlin";

const text = (headline: string) => publishable({ sectionId: room.section.id, slug: "court", headline });

it("a passage is not removed from the record while a front or its draft says it in words of its own", async () => {
  const { newsroom, edition } = room;
  const { language } = edition;
  const first = await makeLive(newsroom, editor, text(`Court hears ${PASSAGE}`));
  const next = await makeChange(newsroom, editor, first, text("Court hears a witness"));
  const { storyId, revisionId } = next;
  const note = "The witness must not be named.";
  await correctStory(newsroom, editor, { storyId, revisionId, replaces: first.revisionId, note });
  const say = async (words: string) => {
    const { version } = await readFrontState(newsroom.db, language);
    await arrangeFront(newsroom, editor, { language, version, edits: [{ do: "setBanner", words }] });
  };
  const launch = async () => {
    const { version, live } = await readFrontState(newsroom.db, language);
    await launchFront(newsroom, editor, { language, version, replaces: live.number });
  };
  const redact = () =>
    redactStory(newsroom, admin, { storyId, entries: [], passage: PASSAGE, reason: "Order 12 of the court" });
  await say(`Court hears ${PASSAGE}`);
  await expect(redact()).rejects.toMatchObject({ code: "stillOnFront" });
  await launch();
  await expect(redact()).rejects.toMatchObject({ code: "stillOnFront" });
  await say("Court hears a witness");
  await launch();
  expect(await redact()).toMatchObject({ revisions: 1 });
});
