import type { ReactNode } from "react";
import { entryMark } from "@/components/story/entry-mark";
import { ShownTime } from "@/components/story/shown-time";
import { SectionLabel, Summary, teaserClass, TeaserPicture, TeaserTitle } from "@/components/story/teaser";
import type { FrontPartView, FrontView, TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { dayOfTeaser } from "./days";
import { PartTitle } from "./part-title";

type Day = FrontView["day"];
type Props = { part: FrontPartView; day: Day; words: Words };

/** The day's stories, newest first, under their own name or that of the newest one's day: "and before" where not all are of it. */
export function River({ part, day, words }: Props) {
  const { id, name, stories } = part;
  const [newest] = stories;
  if (!newest) return null;
  const heading = name === undefined ? nearness(newest, day) : "today";
  return (
    <section className="river" aria-labelledby={`part-${id}`}>
      <PartTitle
        part={{ ...part, name: name ?? words(`site.front.${headingOf(stories, heading, day)}`) }}
        words={words}
      />
      {stories.map((story) => (
        <Row key={story.id} story={story}>
          <p className="meta">
            <When story={story} heading={heading} day={day} words={words} />
          </p>
        </Row>
      ))}
    </section>
  );
}

/** Stories one under the other, as in the river, with the day of each. */
export function Rows({ part, words }: Omit<Props, "day">) {
  return (
    <section className="wrap river part" aria-labelledby={`part-${part.id}`}>
      <PartTitle part={part} words={words} />
      {part.stories.map((story) => (
        <Row key={story.id} story={story}>
          <p className="meta">
            <ShownTime moment={story.published} show="day" />
          </p>
        </Row>
      ))}
    </section>
  );
}

/** One story of a river: its section and `children` in the rail. */
function Row({ story, children }: { story: TeaserView; children: ReactNode }) {
  return (
    <article className={teaserClass(story)} {...entryMark(story)}>
      <TeaserPicture story={story} layout="list" />
      <div className="story__when">
        <SectionLabel story={story} />
        {children}
      </div>
      <div className="story__text">
        <TeaserTitle story={story} level={3} />
        <Summary story={story} />
      </div>
    </article>
  );
}

type Nearness = "today" | "yesterday" | "earlier";

function nearness(story: TeaserView, day: Day): Nearness {
  const own = dayOfTeaser(story);
  if (own === day?.machine) return "today";
  return own === day?.yesterday ? "yesterday" : "earlier";
}

function headingOf(stories: readonly TeaserView[], heading: Nearness, day: Day) {
  if (heading === "earlier" || stories.every((story) => nearness(story, day) === heading)) return heading;
  return `${heading}AndBefore` as const;
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
