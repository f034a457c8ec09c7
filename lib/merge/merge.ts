import { fieldsOf } from "@/lib/writing/draft-fields";
import type { Draft } from "@/lib/writing/fields";
import type { Merged } from "./fields";
import { joinedDraft } from "./joined";
import { sayTheSame } from "./key";
import { mergeBlocks } from "./merge-blocks";
import { mergeFields } from "./merge-fields";

/**
 * Joins two drafts that grew out of one, field by field and block by block. What one side changed is taken over, what
 * both changed alike comes once, what both put in at one place stands there twice, theirs first. Only what both
 * changed differently is a question, and mine stands there for the time being.
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Merged {
  const fields = mergeFields({ base: fieldsOf(base), mine: fieldsOf(mine), theirs: fieldsOf(theirs) });
  const blocks = mergeBlocks(base.content.body.blocks, mine.content.body.blocks, theirs.content.body.blocks);
  const parts = [...fields, ...blocks];
  const questions = parts.filter(({ standing }) => standing === "open");
  return { draft: joinedDraft(parts), questions, parts };
}

/**
 * The text that both grew out of, where it may be that the newsroom took one of `sent` without its answer arriving:
 * the newest of them that theirs holds all of, or else `base`.
 */
export function commonBase(base: Draft, sent: readonly Draft[], theirs: Draft): Draft {
  const taken = [...sent].reverse().find((draft) => {
    const { questions, draft: both } = mergeDrafts(base, draft, theirs);
    return questions.length === 0 && sayTheSame(both, theirs);
  });
  return taken ?? base;
}
