import { entryMark } from "@/components/story/entry-mark";
import { namesIn } from "@/components/story/names";
import { teaserClass, TeaserTitle } from "@/components/story/teaser";
import type { SiteView, TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { stories: TeaserView[]; site: SiteView; words: Words };

/** Opinion stands apart, on its own ground, under its authors' names. */
export function OpinionStrip({ stories, site, words }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className="opinions" aria-labelledby="opinion">
      <div className="wrap">
        <div className="bar">
          <h2 id="opinion">{words("site.front.opinion")}</h2>
        </div>
        <div className="columns">
          {stories.map((story) => (
            <article key={story.id} className={teaserClass(story, "story--l")} {...entryMark(story)}>
              <div className="story__text">
                {story.bylines.length > 0 && (
                  <p className="story__author">{namesIn(site.language, story.bylines)}</p>
                )}
                <TeaserTitle story={story} level={3} />
              </div>
            </article>
          ))}
        </div>
      </div>
    </section>
  );
}
