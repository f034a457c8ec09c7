import { entryMark } from "@/components/story/entry-mark";
import { namesIn } from "@/components/story/names";
import { SectionLabel, teaserClass, TeaserTitle } from "@/components/story/teaser";
import type { FrontPartView, SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { part: FrontPartView; site: SiteView; words: Words };

/** Opinion stands apart, on its own ground, under its authors' names. */
export function OpinionStrip({ part: { id, name, stories }, site, words }: Props) {
  return (
    <section className="opinions" aria-labelledby={`part-${id}`}>
      <div className="wrap">
        <div className="bar">
          <h2 id={`part-${id}`}>{name ?? words("site.front.opinion")}</h2>
        </div>
        <div className="columns">
          {stories.map((story) => (
            <article key={story.id} className={teaserClass(story, "story--l")} {...entryMark(story)}>
              <div className="story__text">
                {story.bylines.length > 0 && (
                  <p className="story__author">{namesIn(site.language, story.bylines)}</p>
                )}
                {(name !== undefined || story.kind !== "opinion") && (
                  <SectionLabel story={story} section={false} />
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
