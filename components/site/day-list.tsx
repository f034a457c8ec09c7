import { ShownTime } from "@/components/story/shown-time";
import { Teaser } from "@/components/story/teaser";
import type { ListView, TeaserView } from "@/lib/stories/view";

type Props = {
  days: ListView["days"];
  /** Whether each story says which section it stands in. */
  sections?: boolean;
};

/** Stories under their days, which stand in the rail. */
export function DayList({ days, sections = false }: Props) {
  return days.map(({ dayWords, machine, stories }) => (
    <section key={machine} className="day" aria-labelledby={`day-${machine}`}>
      <h2 className="day__date" id={`day-${machine}`}>
        <time dateTime={machine}>{dayWords}</time>
      </h2>
      <div>
        {stories.map((story) => (
          <Teaser key={story.id} story={story} level={3} className="item" label={false}>
            <ItemMeta story={story} section={sections} />
          </Teaser>
        ))}
      </div>
    </section>
  ));
}

/** The time under the day it belongs to; a story that has only a day gets none. */
function ItemMeta({
  story: { section, published },
  section: withSection,
}: {
  story: TeaserView;
  section: boolean;
}) {
  const named = withSection ? section : undefined;
  if (!named && !published.timeWords) return null;
  return (
    <ul className="meta">
      {named && <li>{named.name}</li>}
      {published.timeWords && (
        <li>
          <ShownTime moment={published} show="time" />
        </li>
      )}
    </ul>
  );
}
