import type { Suggestion } from "@/lib/body/body";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { faultsOf, suggestionsIn } from "./faults";
import { storyContent, type StoryContent } from "./fields";
import type { StoryInHand } from "./story-in-hand";

/** How far ahead a tab's clock may be, and how long a text may wait for a connection, in milliseconds. */
const AHEAD = 60_000;
const LONGEST_WAIT = 31 * 86_400_000;

/** So many of a story's revisions with suggestions are looked through for one that was undone. */
const MOST_REVISIONS = 50;

/**
 * Refuses what a text brings in and may not: see `faultsOf`. What stands in the `stored` text already is not the
 * fault of whoever saves.
 */
export function requireFaultless(content: StoryContent, stored?: StoryContent): void {
  const known = new Set(stored && faultsOf(stored).map(({ code, what }) => `${code} ${what}`));
  const fault = faultsOf(content).find(({ code, what }) => !known.has(`${code} ${what}`));
  if (fault) throw new RuleBroken(fault.code, { what: fault.what });
}

/**
 * The same text, with this actor's own suggestions in the name that they have now: a tab knows the name that they had
 * when it was opened. One that stands in the stored text keeps the name that it has there.
 */
export function namedAnew(actor: Actor, content: StoryContent, stored: unknown): StoryContent {
  const own = (by: Suggestion) => actor.kind === "person" && by.personId === actor.id;
  if (!suggestionsIn(content).some(own)) return content;
  const names = new Map(suggestionsIn(storyContent.parse(stored)).map((by) => [momentOf(by), by.name]));
  const named = structuredClone(content);
  for (const by of suggestionsIn(named)) if (own(by)) by.name = names.get(momentOf(by)) ?? actor.name;
  return named;
}

/**
 * Refuses a text that is sent in with what may not come in, or with a suggestion in another's name or at another time
 * than its own. A colleague's suggestion comes along unchanged: from the text that stands, or, where somebody decided
 * it, saved and took that back, from a revision.
 */
export async function requireHonest(hand: StoryInHand, content: StoryContent): Promise<void> {
  const stored = storyContent.parse(hand.story.working.content);
  requireFaultless(content, stored);
  const standing = keysIn(stored);
  const foreign = suggestionsIn(content).filter((by) => !standing.has(keyOf(by)) && !isOwn(hand, by));
  if (foreign.length === 0) return;
  const past = await pastSuggestions(hand);
  if (foreign.some((by) => !past.has(keyOf(by)))) throw new RuleBroken("suggestionForged");
}

function isOwn({ actor, now }: StoryInHand, { personId, name, at }: Suggestion): boolean {
  if (actor.kind !== "person" || actor.id !== personId || actor.name !== name) return false;
  const ahead = Date.parse(at) - now.getTime();
  return ahead <= AHEAD && ahead >= -LONGEST_WAIT;
}

async function pastSuggestions({ tx, story }: StoryInHand): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ content: unknown }[]>`
    SELECT "content" FROM "revisions"
    WHERE "story_id" = ${story.id} AND strpos("content"::text, '"by": {') > 0
    ORDER BY "number" DESC LIMIT ${MOST_REVISIONS}`;
  const all = new Set<string>();
  for (const { content } of rows) for (const key of keysIn(storyContent.parse(content))) all.add(key);
  return all;
}

function keysIn(content: StoryContent): Set<string> {
  return new Set(suggestionsIn(content).map(keyOf));
}

function keyOf(by: Suggestion): string {
  return JSON.stringify([momentOf(by), by.name]);
}

/** Everything of a suggestion's signature but the name, which an account may change. */
function momentOf({ id, personId, at }: Suggestion): string {
  return JSON.stringify([id, personId, at]);
}
