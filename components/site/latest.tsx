import { entryMark } from "@/components/story/entry-mark";
import { KindLabel } from "@/components/story/kind-label";
import { ShownTime } from "@/components/story/shown-time";
import type { TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { dayOfMoment } from "./days";

type Props = {
  /** A name for ids in the page; where several lists stand on one, each has its own. */
  id?: string;
  /** As an editor named it. */
  name?: string | undefined;
  stories: TeaserView[];
  /** The day that need not be named because the page is today's; without it every day is. */
  today?: string | undefined;
  words: Words;
};

/** What is newest, a publication or a change, each with its time under its day. */
export function Latest({ id = "latest", name, stories, today, words }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className="latest" aria-labelledby={`part-${id}`}>
      <div className="bar">
        <h2 id={`part-${id}`}>{name ?? words("site.front.latest")}</h2>
      </div>
      {daysOf(stories).map(({ day, stories }) => (
        <div key={day} className="latest__day">
          {day !== today && stories[0] && <h3>{newest(stories[0]).moment.dayWords}</h3>}
          <ol>
            {stories.map((story) => (
              <Item key={story.id} story={story} words={words} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Item({ story, words }: { story: TeaserView; words: Words }) {
  const { kind, moment } = newest(story);
  return (
    <li {...entryMark(story)}>
      {moment.precision === "instant" && <ShownTime moment={moment} show="time" />}
      <div>
        {kind && (
          <>
            <span className={`kind kind--${kind}`}>{words(`site.stamps.${kind}`)}</span>{" "}
          </>
        )}
        {story.label && (
          <>
            <KindLabel label={story.label} />{" "}
          </>
        )}
        <a href={story.href}>{story.headline}</a>
      </div>
    </li>
  );
}

type Newest = { moment: TeaserView["published"]; kind?: NonNullable<TeaserView["latest"]>["kind"] };

function newest(story: TeaserView): Newest {
  return story.latest ?? { moment: story.published };
}

function daysOf(stories: readonly TeaserView[]) {
  const inOrder = [...stories].sort(
    (a, b) => Date.parse(newest(b).moment.machine) - Date.parse(newest(a).moment.machine),
  );
  const days = new Map<string, TeaserView[]>();
  for (const story of inOrder) {
    const day = dayOfMoment(newest(story).moment);
    days.set(day, [...(days.get(day) ?? []), story]);
  }
  return [...days].map(([day, stories]) => ({ day, stories }));
}
