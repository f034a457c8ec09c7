import fc from "fast-check";
import type { Block } from "@/lib/body/body";
import { anyBody } from "@/lib/body/body-arbitrary";
import { bodyOf } from "@/lib/body/versions";
import { EMPTY_CONTENT } from "@/lib/stories/fields";
import type { Draft } from "@/lib/writing/fields";

/** Drafts of paragraphs whose every word is known, and edits of them as a writer makes them. */

export function draftWith(blocks: Block[], fields: Partial<Draft["content"]> = {}): Draft {
  return {
    content: { ...EMPTY_CONTENT, ...fields, body: bodyOf(blocks) },
    aside: { internalNotes: "", dueAt: "", askedWords: null },
  };
}

export function paragraph(text: string, id?: string): Block {
  return { type: "paragraph", ...(id ? { id } : {}), text: text ? [{ text }] : [] };
}

export function textsOf({ content }: Draft): string[] {
  return content.body.blocks.map((block) =>
    "text" in block ? block.text.map(({ text }) => text).join("") : block.type,
  );
}

export type Edit =
  { do: "write" | "put in" | "take out" | "split"; at: number } | { do: "move"; at: number; to: number };

const place = fc.nat({ max: 30 });
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constantFrom("write" as const, "put in", "take out", "split"), at: place }),
  fc.record({ do: fc.constant("move" as const), at: place, to: place }),
);

export const anyBlocks: fc.Arbitrary<Block[]> = fc
  .array(fc.record({ words: fc.integer({ min: 0, max: 8 }), named: fc.boolean() }), { maxLength: 12 })
  .map((made) =>
    made.map(({ words, named }, at) =>
      paragraph(
        Array.from({ length: words }, (_, word) => `base${at}.${word}`).join(" "),
        named ? `id${at}` : undefined,
      ),
    ),
  );

/** The blocks after these edits; every word that is put in begins with `who` and comes once. */
export function edited(blocks: Block[], edits: readonly Edit[], who: string): Block[] {
  return edits.reduce((now, edit, number) => afterEdit(now, edit, `${who}${number}`), blocks);
}

function afterEdit(blocks: Block[], edit: Edit, word: string): Block[] {
  const at = edit.at % (blocks.length + 1);
  const block = blocks[at];
  const put = (index: number, gone: number, ...more: Block[]) => blocks.toSpliced(index, gone, ...more);
  if (edit.do === "put in") return put(at, 0, paragraph(`${word}.a ${word}.b ${word}.c`));
  if (block?.type !== "paragraph") return blocks;
  const text = block.text.map((run) => run.text).join("");
  switch (edit.do) {
    case "write":
      return put(at, 1, { ...block, text: [{ text: `${text} ${word}`.trim() }] });
    case "take out":
      return put(at, 1);
    case "split": {
      const half = text.indexOf(" ");
      if (half < 0) return blocks;
      return put(at, 1, { ...block, text: [{ text: text.slice(0, half) }] }, paragraph(text.slice(half + 1)));
    }
    case "move": {
      const rest = blocks.toSpliced(at, 1);
      return rest.toSpliced(edit.to % (rest.length + 1), 0, block);
    }
  }
}

/** Any draft at all, of every block that there is. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    body: anyBody,
    headline: fc.constantFrom("", "The lock is shut", "The lock is open"),
    topicIds: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
    caption: fc.option(fc.constantFrom("Barges", "Gates"), { nil: undefined }),
    alt: fc.option(fc.constantFrom("Barges in a row", "A gate"), { nil: undefined }),
  })
  .map(({ body, headline, topicIds, caption, alt }) => {
    const lead =
      caption || alt ? { pictureId: 1, ...(caption ? { caption } : {}), ...(alt ? { alt } : {}) } : null;
    return { ...draftWith([]), content: { ...EMPTY_CONTENT, headline, topicIds, lead, body } };
  });
