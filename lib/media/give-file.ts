import type { Newsroom } from "@/lib/newsroom";
import { makeFile } from "./darkroom";
import { findUse } from "./find-use";
import { mediaStore } from "./open-store";
import { namedFile, type Format } from "./renditions";
import { keptName, originalName } from "./store";

/**
 * A file of a picture by its name: from the store, or made now where something uses the picture so and nobody has made
 * it yet. Null for every other name. Whether the asker may have it is for the caller to say.
 */
export async function giveFile(
  newsroom: Newsroom,
  name: string,
): Promise<{ bytes: Buffer; format: Format } | null> {
  const named = namedFile(name);
  if (!named) return null;
  const store = mediaStore();
  const format = named.for === "desk" ? "webp" : named.format;
  const kept = await store.get(keptName(name));
  if (kept) return { bytes: kept, format };
  if (named.for === "desk") return null;
  const { picture, rendition: asked, width } = named;
  const row = await newsroom.db.picture.findFirst({
    where: { contentHash: { gte: picture, lt: `${picture}g` } },
    select: { id: true, contentHash: true, width: true, height: true },
  });
  const wanted = row && (await findUse(newsroom, row, asked));
  if (!row || !wanted?.rendition.widths.includes(width)) return null;
  const original = await store.get(originalName(row.contentHash));
  if (!original) return null;
  const bytes = await makeFile(original, wanted.rendition, { width, format });
  await store.put(keptName(name), bytes);
  return { bytes, format };
}
