import { StoryBody } from "@/components/story/story-body";
import type { StoryView } from "@/lib/stories/view";
import { messagesFor, wordsFor } from "@/lib/words/words";
import { Surface } from "./surface.client";

/** The text of a story to be written, and as it will be read until the surface has come. */
export function StoryText({ still: { id, language, blocks, lookups } }: { still: StoryView }) {
  return (
    <Surface storyId={id} language={language} storyWords={insertNames(language)}>
      <StoryBody blocks={blocks} lookups={lookups} words={wordsFor(language)} />
    </Surface>
  );
}

/** What everything that can be put into a text is called in its own language. */
function insertNames(language: string): Record<string, string> {
  const { title: _title, none: _none, ...inserts } = messagesFor(language).desk.writing.insert;
  return Object.fromEntries(Object.entries(inserts).map(([name, words]) => [name, words.name]));
}
