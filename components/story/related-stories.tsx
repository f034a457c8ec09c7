import type { TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { ShownTime } from "./shown-time";
import { Teaser } from "./teaser";

/** Where to read on, each with its day. */
export function RelatedStories({ stories, words }: { stories: TeaserView[]; words: Words }) {
  if (stories.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 className="end__title" id="related">
        {words("site.story.related")}
      </h2>
      <div className="related__list">
        {stories.map((story) => (
          <Teaser key={story.id} story={story} level={3} pictureLayout="related" summary={false}>
            <p className="meta">
              <ShownTime moment={story.published} show="day" />
            </p>
          </Teaser>
        ))}
      </div>
    </section>
  );
}
