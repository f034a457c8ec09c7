import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block, Suggestion } from "@/lib/body/body";
import { anySuggestedBody } from "@/lib/body/body-arbitrary";
import { withoutSuggestions } from "@/lib/body/versions";
import { wordsFor } from "@/lib/words/words";
import { FULL_STORY } from "./sample-story";
import { StoryBody } from "./story-body";

const page = (blocks: Block[]) =>
  renderToStaticMarkup(<StoryBody blocks={blocks} lookups={FULL_STORY.lookups} words={wordsFor("en")} />);

const by: Suggestion = { id: "s1", personId: 1, name: "Ana Verlinde", at: "2026-11-19T08:58:41.000Z" };

it("a reader's page shows the text as it stands while nothing that is suggested has been accepted", () => {
  const text: Block = {
    type: "paragraph",
    text: [
      { text: "The " },
      { text: "lock", marks: [{ type: "deleted", by }] },
      { text: "gate", marks: [{ type: "inserted", by }] },
      { text: " opens." },
    ],
  };
  const put: Block = {
    type: "paragraph",
    suggested: { change: "inserted", by },
    text: [{ text: "It is new." }],
  };
  const struck: Block = {
    type: "paragraph",
    suggested: { change: "deleted", by },
    text: [{ text: "It is old." }],
  };
  const html = page(withoutSuggestions({ version: 2, blocks: [text, put, struck] }).blocks);
  expect(html).toContain("The lock opens.");
  expect(html).toContain("It is old.");
  expect(html).not.toMatch(/gate|new/);
});

it("no suggestion leaves a mark or a name on a reader's page, whatever the text holds", () => {
  fc.assert(
    fc.property(anySuggestedBody, (body) => {
      for (const blocks of [withoutSuggestions(body).blocks, body.blocks]) {
        const html = page(blocks);
        expect(html).not.toMatch(/<ins\b|<del\b/);
        expect(html).not.toMatch(/Saule Tamirova|Lev Ansar/);
      }
    }),
    { numRuns: 50 },
  );
}, 60_000);
