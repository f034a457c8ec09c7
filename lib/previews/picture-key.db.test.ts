import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { A_MORNING, makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { makePreviewLink } from "./make-link";
import { openPreviewLink } from "./open-link";
import { opensPicture } from "./picture-key";
import { revokePreviewLink } from "./revoke-link";

/** Of base64url (RFC 4648, table 2), in their order. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let reporter: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
});

beforeEach(() => room.clock.set(new Date(A_MORNING)));

describe("the pictures of a page that was opened by an address", () => {
  const [picture, another] = ["a".repeat(64), "b".repeat(64)] as const;
  const opens = (key: string, of = picture) => opensPicture(room.newsroom, of.slice(0, 32), key);
  async function linked(slug: string) {
    const content = publishable({ sectionId: room.section.id, slug });
    const { storyId, revisionId } = await makeDraft(room.newsroom, reporter, content);
    const wanted = { storyId, label: "The harbour’s lawyer", days: 1, shows: { revisionId } };
    const link = await makePreviewLink(room.newsroom, reporter, wanted);
    const opened = await openPreviewLink(room.newsroom, link.token);
    if (!opened) throw new Error("Nothing stands at the address.");
    return { ...link, storyId, key: opened.pictureKey(picture) };
  }

  it("are opened by a key that is for one of them and one address, and does not hold the address", async () => {
    const [one, two] = [await linked("pictured"), await linked("pictured-too")];
    expect(await opens(one.key)).toBe(true);
    expect(await opens(one.key, another)).toBe(false);
    expect(one.key).not.toContain(one.token);
    // The last character has bits that no byte needs: the next one in the alphabet decodes to the same bytes.
    const alike = one.key.replace(/.$/, (last) => LETTERS[LETTERS.indexOf(last) + 1] ?? "");
    const bytes = (key: string) => Buffer.from(key.slice(-43), "base64url");
    expect(bytes(alike)).toEqual(bytes(one.key));
    const swapped = one.key.replace(/^\d+/, String(two.linkId));
    for (const key of [
      "",
      "x",
      one.token,
      swapped,
      alike,
      `0${one.key}`,
      `${one.key}A`,
      `${one.key.slice(0, -8)}________`,
    ])
      expect(await opens(key), key).toBe(false);
  });

  it("are closed with the address: when its time has run out, or it was taken back", async () => {
    const [expiring, revoked] = [await linked("pictured-once"), await linked("pictured-back")];
    await revokePreviewLink(room.newsroom, editor, { storyId: revoked.storyId, linkId: revoked.linkId });
    expect(await opens(revoked.key)).toBe(false);
    expect(await opens(expiring.key)).toBe(true);
    room.clock.set(new Date(Date.parse(A_MORNING) + 24 * 3_600_000));
    expect(await opens(expiring.key)).toBe(false);
  });
});
