import { expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { databaseUrl } from "@/lib/env";
import { newestSequence } from "@/lib/expiries/read-expiries";
import { withdrawPictureRight } from "@/lib/media/withdraw-right";
import { killStory } from "@/lib/stories/kill";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { listeningCache } from "./listening-cache";
import { openPurging } from "./purging";
import { varnish } from "./varnish";

it("caches forget a picture’s files at once: no instance keeps those, so none is waited for", async () => {
  const made = await makeNewsroom();
  const newsroom = { ...made.newsroom, clock: systemClock };
  const editor = await makeActor(newsroom, "editor");
  const { id } = await newsroom.db.picture.create({
    data: { contentHash: "a".repeat(64), mime: "image/jpeg", width: 1600, height: 900, addedAt: new Date() },
  });
  const lead = { pictureId: id, alt: "A lock", credit: "Photograph: Dana Ermek" };
  const content = publishable({ sectionId: made.section.id, slug: "led", lead });
  const { storyId } = await makeLive(newsroom, editor, content);
  const cache = await listeningCache();
  // There is an instance that hears of nothing.
  const heardUpTo = await newestSequence(newsroom);
  const purging = await openPurging({
    ...{ newsroom, databaseUrl: databaseUrl(), caches: [varnish(cache.address)], log: () => undefined },
    acknowledged: async () => heardUpTo,
  });
  const keys = () => cache.heard.flatMap(({ headers }) => String(headers["xkey-purge"]).split(" "));
  try {
    await expect.poll(keys).toContain("all");
    const reason = { reasonClass: "legal", reason: "A court order", showHeadline: false } as const;
    await killStory(newsroom, editor, { ...reason, storyId, publicState: "live" });
    await expect.poll(keys).toEqual(expect.arrayContaining([`named:picture:${id}`, `story:${storyId}`]));
    await withdrawPictureRight(newsroom, editor, { pictureId: id, reason: "The owner asked" });
    await expect.poll(keys).toContain(`picture:${id}`);
    expect(keys().filter((key) => key.startsWith("list:"))).toEqual([]);
  } finally {
    await purging.stop();
    await cache.close();
  }
});
