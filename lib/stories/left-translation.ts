/** So long after it was begun a translation is its beginner's alone, even where nothing was written in it, in milliseconds. */
const ALONE = 86_400_000;

type Begun = {
  publicState: string;
  createdAt: Date;
  createdById: number | null;
  working: { version: number } | null;
};

/**
 * Whether somebody else began this translation and left it: it was never public, a day has passed, and nothing was ever
 * saved in it. Such a one keeps nobody from beginning it anew.
 */
export function isLeft(story: Begun, personId: number | null, now: Date): boolean {
  const { publicState, createdAt, createdById, working } = story;
  const untouched = publicState === "neverPublished" && working?.version === 1;
  return untouched && createdById !== personId && now.getTime() - createdAt.getTime() >= ALONE;
}
