import { beforeAll, expect, it } from "vitest";
import { savePicture } from "@/lib/media/save-picture";
import type { Actor } from "@/lib/permissions";
import { makeActor, makeLive, makeNewsroom, makePictureRow, publishable } from "@/prisma/factories";
import { readBoard } from "./board";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

it("the board names a live story whose picture's right ends tomorrow, as soon as an editor has said so", async () => {
  const [lead, inText] = [await makePictureRow(room.newsroom), await makePictureRow(room.newsroom)];
  const used = ({ id }: { id: number }) => ({ pictureId: id, alt: "A lock", credit: "Dana Ermek" });
  const body = { version: 1 as const, blocks: [{ type: "picture" as const, picture: used(inText) }] };
  await makeLive(
    room.newsroom,
    editor,
    publishable({ sectionId: room.section.id, slug: "the-lock", lead: used(lead), body }),
  );
  const warned = async () =>
    (await readBoard(room.newsroom, editor, {})).attention
      .map(({ what }) => what)
      .filter((what) => what.startsWith("picture"));
  const until = (days: number) =>
    new Date(room.newsroom.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const save = ({ id: pictureId }: { id: number }, rightsUntil: string) =>
    savePicture(room.newsroom, editor, { pictureId, baseVersion: 1, rights: { rightsUntil }, gaps: true });
  expect(await warned()).toEqual([]);
  await save(inText, until(1));
  expect(await warned()).toEqual(["pictureEnding"]);
  // What one picture of a story has lost hides nothing of what another is about to lose.
  await save(lead, until(-20));
  expect(await warned()).toEqual(["pictureLost", "pictureEnding"]);
});
