import { canonicalJson } from "@/lib/canonical-json";
import { withdrawPictureRight } from "@/lib/media/withdraw-right";
import { approveStory } from "@/lib/stories/approve";
import { confirmStory } from "@/lib/stories/confirm";
import { cutRevision } from "@/lib/stories/cut-revision";
import { embargoStory } from "@/lib/stories/embargo";
import { liftEmbargo } from "@/lib/stories/lift";
import { restoreRevision } from "@/lib/stories/restore-revision";
import { returnStory } from "@/lib/stories/return";
import { saveStory } from "@/lib/stories/save";
import { shareStory } from "@/lib/stories/share";
import { signStory } from "@/lib/stories/sign";
import { submitStory } from "@/lib/stories/submit";
import { unshareStory } from "@/lib/stories/unshare";
import { checkRenderedRevision } from "../check-revision";
import { textFor } from "./texts";
import type { Turn } from "./turn";

/** Acts on the text, of which readers see nothing: each does one with what the turn chooses. */
export const DESK_MOVES = {
  "story.save": async ({ newsroom, actor, stage, dice, storyId, version }: Turn) => {
    const sectionId = dice.pick(stage.sections.slice(0, dice.chance(5) ? 2 : 1));
    const content = textFor(dice, { sectionId, pictureId: stage.pictureId });
    const saved = await saveStory(newsroom, actor, { storyId, baseVersion: version(), content });
    return { ...saved, text: canonicalJson(content) };
  },
  "story.cut": async ({ newsroom, actor, dice, storyId, version }: Turn) => {
    const cut = await cutRevision(newsroom, actor, { storyId, version: version() });
    if (dice.chance(92)) await checkRenderedRevision(newsroom, cut.revisionId);
    return cut;
  },
  "story.submit": async ({ newsroom, actor, dice, storyId, version }: Turn) => {
    const cut = await submitStory(newsroom, actor, { storyId, version: version() });
    if (dice.chance(92)) await checkRenderedRevision(newsroom, cut.revisionId);
    return cut;
  },
  "story.return": ({ newsroom, actor, storyId, revisionId, words }: Turn) =>
    returnStory(newsroom, actor, { storyId, revisionId: revisionId(), note: words() }),
  "story.approve": ({ newsroom, actor, storyId, revisionId }: Turn) =>
    approveStory(newsroom, actor, { storyId, revisionId: revisionId() }),
  "story.sign": ({ newsroom, actor, storyId, replaces }: Turn) =>
    signStory(newsroom, actor, { storyId, revisionId: replaces() }),
  "story.embargo": ({ newsroom, actor, dice, storyId, soon, words }: Turn) =>
    embargoStory(newsroom, actor, { storyId, until: dice.chance(70) ? soon() : null, reason: words() }),
  "story.lift": ({ newsroom, actor, storyId, words }: Turn) =>
    liftEmbargo(newsroom, actor, { storyId, reason: words() }),
  "story.share": ({ newsroom, actor, dice, stage, storyId }: Turn) =>
    shareStory(newsroom, actor, { storyId, personId: dice.chance(5) ? 0 : dice.pick(stage.cast).id }),
  "story.unshare": ({ newsroom, actor, dice, stage, storyId }: Turn) =>
    unshareStory(newsroom, actor, { storyId, personId: dice.pick(stage.cast).id }),
  "story.restoreRevision": async ({ newsroom, actor, dice, screen, storyId, version }: Turn) => {
    const from = screen.revisionIds.length > 0 ? dice.pick(screen.revisionIds) : 0;
    const restored = await restoreRevision(newsroom, actor, {
      storyId,
      revisionId: from,
      baseVersion: version(),
    });
    await checkRenderedRevision(newsroom, restored.revisionId);
    return restored;
  },
  "story.confirm": ({ newsroom, storyId }: Turn) => confirmStory(newsroom, storyId),
  "picture.withdrawRight": ({ newsroom, actor, stage, words }: Turn) =>
    withdrawPictureRight(newsroom, actor, { pictureId: stage.pictureId, reason: words() }),
};
