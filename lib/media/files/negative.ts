import type { Newsroom } from "@/lib/newsroom";
import type { PrintedWords } from "@/lib/media/darkroom/darkroom";
import { findOriginal, partIn } from "@/lib/media/store/find-original";
import type { Wanted } from "./find-use";
import { mediaStore } from "@/lib/media/store/open-store";
import type { OriginalFile } from "@/lib/media/renditions";

/** What the library knows of a picture that goes into its files. */
export type Negative = OriginalFile & { id: number } & Omit<PrintedWords, "credit">;

/** The columns of a negative. */
export const NEGATIVE = {
  ...{ id: true, contentHash: true, width: true, height: true },
  ...{ creator: true, copyright: true, source: true },
} as const;

/** The picture whose hash begins so; null where there is none. */
export function findNegative({ db }: Pick<Newsroom, "db">, beginning: string): Promise<Negative | null> {
  // Every hash that begins so, as a stretch of the index: "g" comes after the last of the digits.
  const where = { contentHash: { gte: beginning, lt: `${beginning}g` } };
  return db.picture.findFirst({ where, select: NEGATIVE });
}

/** What the darkroom needs to make files of a rendition. Fails where the original is not kept. */
export async function openNegative(negative: Negative, { rendition, credit }: Wanted) {
  const original = await findOriginal(mediaStore(), negative.contentHash);
  if (!original) throw new Error(`The original of picture ${negative.id} is not there.`);
  const { creator, copyright, source } = negative;
  return {
    original: original.bytes,
    rendition: { ...rendition, part: partIn(rendition.part, negative.width, original) },
    words: { credit, creator, copyright, source },
  };
}
