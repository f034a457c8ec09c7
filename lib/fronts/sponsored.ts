import type { Transaction } from "@/lib/database";
import { RuleBroken } from "@/lib/refusal";
import { STORY_KINDS } from "@/lib/stories/view";
import { mayHold, PAID, pinsOf, type Arrangement } from "./fields";

/** A story that stands where it may not, and the sentence that says so. */
type Misplaced = {
  storyId: number;
  /** "" for news that breaks. */
  container: string;
  code: "frontSponsored" | "frontNotSponsored" | "frontSponsoredBreaks";
};

/**
 * Refuses an arrangement in which sponsored work stands among other stories, they among it, or news that breaks leads
 * to it. What stood so already is let be where an earlier arrangement is given: a story may have become sponsored since,
 * and then no step that has nothing to do with it is held up.
 */
export async function requireSponsoredApart(
  tx: Pick<Transaction, "story">,
  given: Arrangement,
  before?: Arrangement,
): Promise<void> {
  const kinds = await kindsOf(tx, given);
  const stood = new Set(before ? misplacedIn(before, kinds).map(keyOf) : []);
  const found = misplacedIn(given, kinds).find((one) => !stood.has(keyOf(one)));
  if (!found) return;
  const row = await tx.story.findUnique({ where: { id: found.storyId }, include: { working: true } });
  throw new RuleBroken(found.code, { headline: row?.working?.headline ?? "" });
}

/** What stands where it may not, from the top down; of what is not known to be live or to come nothing is said. */
export function misplacedIn(given: Arrangement, kinds: ReadonlyMap<number, string>): Misplaced[] {
  const pinned = given.containers.flatMap((container): Misplaced[] =>
    pinsOf({ containers: [container] }).flatMap(({ storyId }) => {
      const kind = kinds.get(storyId);
      if (kind === undefined || mayHold(container, kind)) return [];
      const code = kind === PAID ? "frontSponsored" : "frontNotSponsored";
      return [{ storyId, container: container.id, code }];
    }),
  );
  const named = given.banner?.storyId;
  const breaks = named !== undefined && kinds.get(named) === PAID;
  return breaks ? [...pinned, { storyId: named, container: "", code: "frontSponsoredBreaks" }] : pinned;
}

const keyOf = ({ storyId, container }: Misplaced) => `${container} ${storyId}`;

/** What readers know the live ones as, and what those to come are written as. The others stand nowhere. */
async function kindsOf(tx: Pick<Transaction, "story">, given: Arrangement): Promise<Map<number, string>> {
  const { banner } = given;
  const ids = [...pinsOf(given), ...(banner ? [banner] : [])].flatMap(({ storyId }) => storyId ?? []);
  const rows = await tx.story.findMany({
    where: { id: { in: ids }, publicState: { in: ["live", "neverPublished"] } },
    select: {
      id: true,
      publicState: true,
      public: { select: { content: true } },
      working: { select: { content: true } },
    },
  });
  return new Map(rows.map((row) => [row.id, kindOf(row)]));
}

type Contents = {
  publicState: string;
  public: { content: unknown } | null;
  working: { content: unknown } | null;
};

/** The kind that readers know a story under; of one that they never saw, the kind as which it is written. */
export function kindOf({ publicState, ...row }: Contents): string {
  const content = (publicState === "neverPublished" ? row.working : row.public)?.content;
  const kind = content && typeof content === "object" && "kind" in content ? content.kind : undefined;
  return STORY_KINDS.find((one) => one === kind) ?? STORY_KINDS[0];
}
