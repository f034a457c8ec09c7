import type { ReaderDatabase } from "@/lib/database";

/** Whether readers are shown a picture: they are now, they were once, or they never were. */
export type PictureStanding = "public" | "past" | "never";

/**
 * How the picture whose hash begins so stands before readers at this instant: it is public as long as something public
 * uses it. What is due by a schedule counts.
 */
export async function pictureStanding(
  readers: Pick<ReaderDatabase, "publicPicture" | "publicPastPicture">,
  picture: string,
): Promise<PictureStanding> {
  // Every hash that begins so, as a stretch of the index: "g" comes after the last of the digits.
  const where = { contentHash: { gte: picture, lt: `${picture}g` } };
  if (await readers.publicPicture.findFirst({ where, select: { id: true } })) return "public";
  const once = await readers.publicPastPicture.findFirst({ where, select: { id: true } });
  return once ? "past" : "never";
}
