import { entryMark } from "@/components/story/entry-mark";
import { ShownTime } from "@/components/story/shown-time";
import { SectionLabel, Summary, teaserClass, TeaserPicture, TeaserTitle } from "@/components/story/teaser";
import type { FrontView, TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { dayOfTeaser } from "./days";

type Day = FrontView["day"];
type Props = { stories: TeaserView[]; day: Day; words: Words };

/** The day's stories, newest first, under the name of the newest one's day. */
export function River({ stories, day, words }: Props) {
  const [newest] = stories;
  if (!newest) return null;
  const heading = nearness(newest, day);
  return (
    <section className="river" aria-labelledby="river">
      <div className="bar">
        <h2 id="river">{words(`site.front.${heading}`)}</h2>
      </div>
      {stories.map((story) => (
        <article key={story.id} className={teaserClass(story)} {...entryMark(story)}>
          <TeaserPicture story={story} width="thumb" />
          <div className="story__when">
            <SectionLabel story={story} />
            <p className="meta">
              <When story={story} heading={heading} day={day} words={words} />
            </p>
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

type Nearness = "today" | "yesterday" | "earlier";

function nearness(story: TeaserView, day: Day): Nearness {
  const own = dayOfTeaser(story);
  if (own === day?.machine) return "today";
  return own === day?.yesterday ? "yesterday" : "earlier";
}

type WhenProps = { story: TeaserView; heading: Nearness; day: Day; words: Words };

/** The time alone under the heading of its own day, with "yesterday" under today's; further back the day. */
function When({ story, heading, day, words }: WhenProps) {
  const { published } = story;
  const near = nearness(story, day);
  if (near === "earlier" || !published.timeWords) return <ShownTime moment={published} show="day" />;
  if (near === heading) return <ShownTime moment={published} show="time" />;
  const time = words("site.front.yesterdayAt", { time: published.timeWords });
  return <time dateTime={published.machine}>{time}</time>;
}
