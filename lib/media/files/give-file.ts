import type { Newsroom } from "@/lib/newsroom";
import { makeDeskFiles } from "@/lib/media/darkroom/darkroom";
import { developFile } from "./develop-file";
import { findOriginal } from "@/lib/media/store/find-original";
import { findNegative } from "./negative";
import { mediaStore } from "@/lib/media/store/open-store";
import { DESK_WIDTHS, deskName, namedFile, type Format } from "@/lib/media/renditions";
import { keptName } from "@/lib/media/store/store";

/**
 * A file of a picture by its name: from the store, or made now where something uses the picture so and nobody has made
 * it yet. Null for every other name. Whether the asker may have it is for the caller to say. Fails as `developFile` does.
 */
export async function giveFile(
  newsroom: Newsroom,
  name: string,
): Promise<{ bytes: Buffer; format: Format } | null> {
  const named = namedFile(name);
  if (!named) return null;
  const format = named.for === "desk" ? "webp" : named.format;
  const kept = await mediaStore().get(keptName(name));
  if (kept) return { bytes: kept, format };
  const made =
    named.for === "desk"
      ? await remakeForDesk(newsroom, named.picture, name)
      : await developFile(newsroom, name, named);
  return made && { bytes: made, format };
}

/** What the desk shows is made when a picture is added; of those that were added before that was so, it is made here. */
async function remakeForDesk(newsroom: Newsroom, picture: string, name: string): Promise<Buffer | null> {
  const negative = await findNegative(newsroom, picture);
  const original = negative && (await findOriginal(mediaStore(), negative.contentHash));
  if (!negative || !original) return null;
  const files = await makeDeskFiles(original.bytes);
  for (const width of DESK_WIDTHS)
    await mediaStore().put(keptName(deskName(negative.contentHash, width)), files[width]);
  return mediaStore().get(keptName(name));
}
