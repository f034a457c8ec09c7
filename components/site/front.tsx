import { ShownTime } from "@/components/story/shown-time";
import type { FrontPartView, FrontView, SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Columns } from "./columns";
import { Desks } from "./desks";
import { Latest } from "./latest";
import { OpinionStrip } from "./opinion-strip";
import { River, Rows } from "./river";
import { TopStories } from "./top-stories";

type Props = { front: FrontView; site: SiteView; words: Words };

/** An edition's front, as it is arranged. A part without stories is not printed; a front without any says so in one sentence. */
export function Front({ front, site, words }: Props) {
  const { day, banner, parts } = front;
  const title = day ? words("site.front.title", { name: site.siteName, day: day.words }) : site.siteName;
  return (
    <>
      <div className="wrap">
        <h1 className="sr-only">{title}</h1>
        {banner && <Breaking banner={banner} words={words} />}
        {parts.length === 0 && <p className="intro">{words("site.front.empty")}</p>}
      </div>
      {besideEachOther(parts).map((group, index) => (
        <Group
          key={group[0]?.id}
          group={group}
          isFirst={index === 0}
          front={front}
          site={site}
          words={words}
        />
      ))}
    </>
  );
}

/** News that breaks, in plain words: red is for what we got wrong. */
function Breaking({ banner, words }: { banner: NonNullable<FrontView["banner"]>; words: Words }) {
  return (
    <aside className="breaking" aria-label={words("site.front.breaking")}>
      <p>
        <b>{words("site.front.breaking")}</b>{" "}
        {banner.href ? <a href={banner.href}>{banner.words}</a> : <span>{banner.words}</span>}{" "}
        <ShownTime moment={banner.since} show="time" />
      </p>
    </aside>
  );
}

/** The parts that stand beside each other: a river with the newest after it, and sections that follow each other. */
function besideEachOther(parts: readonly FrontPartView[]): FrontPartView[][] {
  const groups: FrontPartView[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const before = group?.at(-1)?.layout;
    const joins =
      (before === "river" && part.layout === "latest") || (before === "desk" && part.layout === "desk");
    if (group && joins) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

type GroupProps = Props & { group: FrontPartView[]; isFirst: boolean };

function Group({ group, isFirst, front: { day }, site, words }: GroupProps) {
  const [part, beside] = group;
  if (!part) return null;
  switch (part.layout) {
    case "lead":
      return <TopStories part={part} isFirst={isFirst} site={site} words={words} />;
    case "river":
      return (
        <div className="wrap">
          <div className={beside ? "mid" : "mid mid--river"}>
            <River part={part} day={day} words={words} />
            {beside && <Latest {...named(beside)} today={day?.machine} words={words} />}
          </div>
        </div>
      );
    case "latest":
      return (
        <div className="wrap">
          <div className="mid mid--latest">
            <Latest {...named(part)} today={day?.machine} words={words} />
          </div>
        </div>
      );
    case "rows":
      return <Rows part={part} words={words} />;
    case "columns":
      return <Columns part={part} words={words} />;
    case "opinion":
      return <OpinionStrip part={part} site={site} words={words} />;
    case "desk":
      return <Desks desks={group} words={words} />;
  }
}

function named({ id, name, stories }: FrontPartView) {
  return { id, name, stories };
}
