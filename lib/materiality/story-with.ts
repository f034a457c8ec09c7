import type { Block } from "@/lib/body/body";
import { EMPTY_CONTENT, type StoryContent } from "@/lib/stories/fields";

/** Stories for tests: nothing but a body. */

export function storyWith(...blocks: Block[]): StoryContent {
  return { ...EMPTY_CONTENT, body: { version: 1, blocks } };
}

export function story(...paragraphs: string[]): StoryContent {
  return storyWith(...paragraphs.map(paragraph));
}

export function paragraph(text: string): Block {
  return { type: "paragraph", text: [{ text }] };
}

export function heading(text: string): Block {
  return { type: "heading", level: 2, text: [{ text }] };
}
