import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Story } from "@/components/story/story";
import { checkHtml, type RenderedStory } from "@/lib/checks/check-html";
import type { RevisionFindings } from "@/lib/checks/finding";
import { recordFindings } from "@/lib/checks/record";
import { readerDatabase } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { storyContent } from "@/lib/stories/fields";
import { showDraft } from "@/lib/stories/show-draft";
import { wordsFor } from "@/lib/words/words";

/**
 * Renders a revision with the site's own components and keeps what is found on it, as lib/web/check-page.ts does
 * through Next: for whoever publishes where no server runs (the demo paper, the import, tests).
 */
export async function checkRenderedRevision(
  newsroom: Newsroom,
  revisionId: number,
): Promise<RevisionFindings> {
  const { db, clock } = newsroom;
  const checkedAt = clock.now();
  const rendered = await renderRevision(newsroom, revisionId);
  const { findings, pageHash } = await checkHtml(db, rendered, checkedAt);
  await recordFindings(db, revisionId, findings, pageHash, checkedAt);
  return { revisionId, checkedAt, findings, pageHash };
}

/** A revision's article as readers would be given it. */
export async function renderRevision({ db }: Newsroom, revisionId: number): Promise<RenderedStory> {
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { story: { include: { edition: true } } },
  });
  const content = storyContent.parse(revision.content);
  const { id, editionId, edition } = revision.story;
  const story = await showDraft(db, readerDatabase(), { id, edition, address: "", content, stamps: null });
  const html = renderToStaticMarkup(createElement(Story, { story, words: wordsFor(edition.language) }));
  return { status: 200, html, storyId: id, editionId, content };
}
