import { SectionLabel, Summary, teaserClass, TeaserPicture, TeaserTitle } from "@/components/story/teaser";
import { ShownTime } from "@/components/story/shown-time";
import type { TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { dayOfTeaser } from "./days";

type Props = { stories: TeaserView[]; today: string | undefined; words: Words };

/** The stories of today and yesterday, newest first. */
export function River({ stories, today, words }: Props) {
  if (stories.length === 0) return null;
  const anyOfToday = stories.some((story) => dayOfTeaser(story) === today);
  return (
    <section className="river" aria-labelledby="river">
      <div className="bar">
        <h2 id="river">{anyOfToday ? words("site.front.today") : words("site.front.yesterday")}</h2>
      </div>
      {stories.map((story) => (
        <article key={story.id} className={teaserClass(story)}>
          <TeaserPicture story={story} width="thumb" />
          <div className="story__when">
            <SectionLabel story={story} />
            <When story={story} spellOut={anyOfToday && dayOfTeaser(story) !== today} words={words} />
          </div>
          <div className="story__text">
            <TeaserTitle story={story} level={3} />
            <Summary story={story} />
          </div>
        </article>
      ))}
    </section>
  );
}

/** The time alone on its own day; yesterday's under the heading "Today" says so. A day without a time is named. */
function When({ story, spellOut, words }: { story: TeaserView; spellOut: boolean; words: Words }) {
  const { published } = story;
  return (
    <p className="meta">
      {spellOut && published.timeWords ? (
        <time dateTime={published.machine}>
          {words("site.front.yesterdayAt", { time: published.timeWords })}
        </time>
      ) : (
        <ShownTime moment={published} show="time" />
      )}
    </p>
  );
}
