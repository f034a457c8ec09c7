import type { ReaderDatabase } from "@/lib/database";
import { drawCard } from "@/lib/media/draw-card";
import { giveFile } from "@/lib/media/files/give-file";
import { namedFile } from "@/lib/media/renditions";
import { mediaStore } from "@/lib/media/store/open-store";
import { cardName, storyOfCard, type SocialCard } from "@/lib/media/social-card";
import { keptName, type MediaStore } from "@/lib/media/store/store";
import type { Newsroom } from "@/lib/newsroom";
import { lookUp } from "./lookups";
import { findPublicText } from "./public";
import { socialCardOf } from "./social-image";

/** A card, or why there is none: its story has been public, and this is no card of it now ("past"), or it never was ("never"). */
export type GivenCard =
  | {
      standing: "public";
      bytes: Buffer;
      storyId: number;
      /** What the hash of the picture on it begins with; absent where it shows none. */
      picture?: string;
    }
  | { standing: "past" | "never" };

/** Cards that are being drawn: however many ask for one, it is drawn once. */
const underWay = new Map<string, Promise<Buffer>>();

/**
 * The card of this name, from the store or drawn now: only while its story is live, and only the one card that shows
 * what the story says at this instant. Cards that the story had before are taken out of the store. Fails as `giveFile`
 * does where the picture on it cannot be made.
 */
export async function giveSocialCard(
  newsroom: Pick<Newsroom, "db" | "clock">,
  readers: ReaderDatabase,
  name: string,
): Promise<GivenCard> {
  const storyId = storyOfCard(name);
  if (storyId === null) return { standing: "never" };
  const store = mediaStore();
  const card = await currentCard(readers, storyId);
  if (!card || cardName(card) !== name) {
    const wasPublic = await readers.publicAddress.findFirst({ where: { storyId } });
    if (wasPublic && !card) await removeCards(store, storyId);
    return { standing: wasPublic ? "past" : "never" };
  }
  const kept = await store.get(keptName(name));
  const picture = card.picture === undefined ? undefined : namedFile(card.picture)?.picture;
  const shows = { standing: "public", storyId, ...(picture ? { picture } : {}) } as const;
  if (kept) return { ...shows, bytes: kept };
  const drawing =
    underWay.get(name) ?? draw(newsroom, store, card, name).finally(() => underWay.delete(name));
  underWay.set(name, drawing);
  return { ...shows, bytes: await drawing };
}

/** What the story's card shows now; null where it is not live, or a picture was chosen in place of a card. */
async function currentCard(readers: ReaderDatabase, storyId: number): Promise<SocialCard | null> {
  const text = await findPublicText(readers, storyId);
  if (text?.publicState !== "live") return null;
  const { id, content } = text;
  const [edition, section] = await Promise.all([
    readers.publicEdition.findUnique({ where: { id: text.editionId } }),
    readers.publicSection.findUnique({ where: { id: text.sectionId } }),
  ]);
  if (!edition) return null;
  const lookups = await lookUp(readers, edition, [content]);
  const shown = { id, content, lookups, language: edition.language, zone: "UTC", href: "", stamps: null };
  return socialCardOf(
    { ...shown, ...(section ? { section: { name: section.name, href: "" } } : {}) },
    edition.siteName,
  );
}

async function draw(
  newsroom: Pick<Newsroom, "db" | "clock">,
  store: MediaStore,
  card: SocialCard,
  name: string,
): Promise<Buffer> {
  const picture = card.picture === undefined ? null : await giveFile(newsroom, card.picture);
  const bytes = await drawCard(card, picture?.bytes ?? null);
  await removeCards(store, card.storyId);
  await store.put(keptName(name), bytes);
  return bytes;
}

async function removeCards(store: MediaStore, storyId: number): Promise<void> {
  for await (const kept of store.list(keptName(`card-${storyId}-`))) await store.remove(kept);
}
