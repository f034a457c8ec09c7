import type { Newsroom } from "@/lib/newsroom";
import { findPen, isHeld } from "@/lib/pens/pen";
import type { Actor } from "@/lib/permissions";
import { NotFound, RuleBroken } from "@/lib/refusal";
import { canonicalJson } from "@/lib/canonical-json";
import { isRowId } from "@/lib/row-id";
import { savedFirst } from "@/lib/stories/cut-revision";
import { storyContent } from "@/lib/stories/fields";
import { requireKnown } from "@/lib/stories/known";
import { storyAct } from "@/lib/stories/story-act";
import type { StoryInHand } from "@/lib/stories/story-in-hand";
import { writeWorkingCopy } from "@/lib/stories/working-copy";
import { withLibraryWords } from "./library/library-words";

export type CarryOverInput = { storyId: number; pictureId: number; baseVersion: number };

/**
 * Puts what the library says of a picture now, and how it cuts it, into the draft of a story that uses it: an ordinary
 * save, and nothing that readers see changes. Refuses with Conflict whoever looked at another version of the draft, and
 * kindly while somebody holds the pen: nothing may change under their hands.
 */
export async function carryOver(
  newsroom: Newsroom,
  actor: Actor,
  { storyId, pictureId, baseVersion }: CarryOverInput,
): Promise<{ version: number }> {
  return storyAct(newsroom, actor, "story.save", storyId, async (hand) => {
    const { tx, story } = hand;
    await requireNoPen(hand);
    if (story.working.version !== baseVersion) throw await savedFirst(hand);
    const picture = isRowId(pictureId) ? await tx.picture.findUnique({ where: { id: pictureId } }) : null;
    if (!picture) throw new NotFound("picture");
    const before = storyContent.parse(story.working.content);
    const content = withLibraryWords(before, picture);
    if (canonicalJson(content) === canonicalJson(before)) return { version: baseVersion };
    await requireKnown(tx, content);
    return { version: await writeWorkingCopy(hand, content) };
  });
}

async function requireNoPen(hand: StoryInHand): Promise<void> {
  const pen = await findPen(hand);
  if (!pen || !(await isHeld(hand, pen))) return;
  const { name } = await hand.tx.person.findUniqueOrThrow({ where: { id: pen.personId } });
  throw new RuleBroken("penHeldElsewhere", { name });
}
