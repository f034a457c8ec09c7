import type { Newsroom } from "@/lib/newsroom";

/** What caches that readers share are told of a picture's files, or of a story's card. */
export type FileTerms = {
  /** The names under which the database says that it is public no more. */
  tags: string[];
  /** When it may be public no more by itself, though nobody writes anything then; null where nothing waits. */
  until: Date | null;
};

/**
 * On what terms caches may keep the files of the picture whose hash begins so, because they are told when it is public
 * no more. Null where they would not be told: a picture that only a front shows leaves it when its time in its place
 * ends, or when the story there does, and that names no picture.
 */
export async function findPictureTerms(
  { db }: Pick<Newsroom, "db">,
  picture: string,
): Promise<FileTerms | null> {
  const [row] = await db.$queryRaw<{ id: number; isTold: boolean; until: Date | null }[]>`
    SELECT p.id, least(p.rights_until, (SELECT min(s.at) FROM "schedules" s
             JOIN "picture_uses" u ON u.subject_id = s.story_id AND u.place = 'live' AND u.picture_id = p.id
             WHERE s.state = 'waiting' AND s.kind = 'unpublish')) AS until,
           EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = p.id AND u.place IN ('live', 'pageLive'))
             OR EXISTS (SELECT FROM due_texts() t WHERE picture_ids(t.content) @> ARRAY[p.id]) AS "isTold"
    FROM "pictures" p WHERE p.content_hash >= ${picture} AND p.content_hash < ${`${picture}g`}`;
  if (!row?.isTold) return null;
  return { tags: tagsOf(row.id), until: row.until };
}

/**
 * On what terms caches may keep a story's card. It is another one with every change of its story, and of whether the
 * picture on it may be shown: until then, and until what is scheduled of the story goes out.
 *
 * @param picture what the hash of the picture that the card shows begins with; absent where it shows none
 */
export async function findCardTerms(
  { db }: Pick<Newsroom, "db">,
  storyId: number,
  picture?: string,
): Promise<FileTerms> {
  const waiting = await db.schedule.aggregate({ where: { storyId, state: "waiting" }, _min: { at: true } });
  const hash = { gte: picture, lt: `${picture}g` };
  const shown = picture && (await db.picture.findFirst({ where: { contentHash: hash } }));
  const instants = [waiting._min.at, shown ? shown.rightsUntil : null].filter((at) => at !== null);
  return {
    tags: [`story:${storyId}`, ...(shown ? tagsOf(shown.id) : [])],
    until: instants.reduce<Date | null>((first, at) => (first && first <= at ? first : at), null),
  };
}

/** The picture's right, and whether it stands in public. */
function tagsOf(pictureId: number): string[] {
  return [`picture:${pictureId}`, `named:picture:${pictureId}`];
}
