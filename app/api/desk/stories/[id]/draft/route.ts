import { draftFindings } from "@/lib/checks/draft-findings";
import { timeOfAct } from "@/lib/clock";
import { countWords } from "@/lib/body/plain-text";
import { withoutSuggestions } from "@/lib/body/versions";
import { developDraft } from "@/lib/media/files/develop-uses";
import { saveStory } from "@/lib/stories/save";
import { findStoredText, savedMoment } from "@/lib/stories/stored-text";
import { exchange, idIn, reading } from "@/lib/web/exchange";
import type { SaveAnswer } from "@/lib/writing/fields";
import { saveRequest } from "@/lib/writing/requests";

export const dynamic = "force-dynamic";

/** The working copy as it stands; `sitting`: the tab that asks which of its saves arrived. */
export const GET = reading(({ newsroom, actor }, { id }, query) =>
  findStoredText(newsroom, actor, idIn(id), query.get("sitting")?.slice(0, 100)),
);

/** Saves what is typed; what was saved first by somebody else comes back with the refusal. */
export const POST = exchange(saveRequest, async ({ newsroom, actor }, { draft, ...named }, { id }) => {
  const { content, aside } = draft;
  const dueAt = aside.dueAt === "" ? null : new Date(aside.dueAt);
  const storyId = idIn(id);
  const { version, savedAt } = await saveStory(newsroom, actor, {
    ...named,
    storyId,
    content,
    aside: { ...aside, dueAt },
  });
  developDraft(newsroom, storyId, content);
  const { db, clock } = newsroom;
  const now = await timeOfAct(db, clock);
  const { editionId } = await db.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { editionId: true },
  });
  return {
    kind: "saved",
    version,
    ...(await savedMoment(db, actor, savedAt, now)),
    findings: await draftFindings(db, { storyId, editionId, content }, now),
    words: countWords(withoutSuggestions(content.body)),
  } satisfies SaveAnswer;
});
