import { Teaser } from "@/components/story/teaser";
import type { FrontPartView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { PartTitle } from "./part-title";

/** Stories side by side, each with its picture. */
export function Columns({ part, words }: { part: FrontPartView; words: Words }) {
  return (
    <section className="wrap part" aria-labelledby={`part-${part.id}`}>
      <PartTitle part={part} words={words} />
      <div className="columns">
        {part.stories.map((story) => (
          <Teaser key={story.id} story={story} level={3} pictureLayout="quarter" />
        ))}
      </div>
    </section>
  );
}
