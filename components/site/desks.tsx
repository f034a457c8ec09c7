import { Teaser } from "@/components/story/teaser";
import type { FrontPartView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { PartTitle } from "./part-title";

/** Each section with its newest stories: the first with picture and summary, the others as headlines. */
export function Desks({ desks, words }: { desks: FrontPartView[]; words: Words }) {
  return (
    <div className="wrap desks">
      {desks.map((part) => (
        <section key={part.id} className="desk" aria-labelledby={`part-${part.id}`}>
          <PartTitle part={part} words={words} />
          {part.stories.map((story, place) => (
            <Teaser
              key={story.id}
              story={story}
              level={3}
              className={place === 0 ? "" : "story--s"}
              picture={place === 0}
              pictureLayout="third"
              summary={place === 0}
              label={false}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
