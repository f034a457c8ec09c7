import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { addPhonePicture } from "@/lib/media/picture-for-tests";
import { readStory } from "@/lib/web/reader";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { GET } from "./route";

let newsroom: Newsroom;
let editor: Actor;
let sectionId: number;

beforeAll(async () => {
  const room = await makeNewsroom();
  newsroom = { ...room.newsroom, clock: systemClock };
  editor = await makeActor(newsroom, "editor");
  sectionId = room.section.id;
});
afterEach(() => {
  process.env.PURGE_VARNISH = "";
});

async function headersOfCard(slug: string) {
  const page = await readStory("en", "city", slug);
  const href = (page && "story" in page ? page.story.socialCard?.href : "") ?? "";
  const params = Promise.resolve({ name: href.replace("/media/", "") });
  const response = await GET(new Request(`http://localhost${href}`), { params });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  return response.headers;
}

describe("a story's card", () => {
  it("is kept for long by caches that are purged, under the keys of its story and its picture, else for a minute", async () => {
    const picture = await addPhonePicture(newsroom, editor, 41, { width: 900, height: 600 });
    const lead = { pictureId: picture.id, alt: "A ferry", credit: "Dana Ermek" };
    const content = publishable({ sectionId, slug: "with-a-card", lead });
    const { storyId } = await makeLive(newsroom, editor, content);
    const unpurged = await headersOfCard("with-a-card");
    expect(unpurged.get("surrogate-control")).toBe("max-age=60");
    expect(unpurged.get("surrogate-key")).toBeNull();
    process.env.PURGE_VARNISH = "http://127.0.0.1:9";
    const purged = await headersOfCard("with-a-card");
    const keys = ["all", `story:${storyId}`, `picture:${picture.id}`, `named:picture:${picture.id}`];
    expect(purged.get("surrogate-key")?.split(" ")).toEqual(keys);
    expect(purged.get("surrogate-control")).toMatch(/^max-age=86400,/);
    expect(purged.get("cache-control")).toContain("immutable");
  });
});
