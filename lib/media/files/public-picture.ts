import { AskedTogether } from "./asked-together";
import type { ReaderDatabase } from "@/lib/database";

/** Whether readers are shown a picture: they are now, they were once, or they never were. */
export type PictureStanding = "public" | "past" | "never";

type Readers = Pick<ReaderDatabase, "$queryRaw">;

/** Whoever asks through one connection asks together. */
const asking = new WeakMap<Readers, AskedTogether<PictureStanding>>();

/**
 * How the picture whose hash begins so stands before readers at this instant: it is public as long as something public
 * uses it. What is due by a schedule counts. Asked with every request for a file, by all who wait in one question.
 */
export async function pictureStanding(readers: Readers, picture: string): Promise<PictureStanding> {
  const together = asking.get(readers) ?? new AskedTogether((names) => readStandings(readers, names));
  asking.set(readers, together);
  return (await together.of(picture)) ?? "never";
}

/** Each beginning of a hash is a stretch of the index: "g" comes after the last of the digits. */
async function readStandings(readers: Readers, names: string[]): Promise<Map<string, PictureStanding>> {
  const rows = await readers.$queryRaw<{ name: string; standing: PictureStanding }[]>`
    SELECT n.name, CASE
        WHEN EXISTS (SELECT FROM "public_pictures" p
          WHERE p.content_hash >= n.name AND p.content_hash < n.name || 'g') THEN 'public'
        WHEN EXISTS (SELECT FROM "public_past_pictures" p
          WHERE p.content_hash >= n.name AND p.content_hash < n.name || 'g') THEN 'past'
        ELSE 'never' END AS standing
    FROM unnest(${names}::text[]) AS n(name)`;
  return new Map(rows.map(({ name, standing }) => [name, standing]));
}
