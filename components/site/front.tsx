import { Teaser } from "@/components/story/teaser";
import type { FrontView, SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Desks } from "./desks";
import { Latest } from "./latest";
import { LeadTeaser } from "./lead-teaser";
import { OpinionStrip } from "./opinion-strip";
import { River } from "./river";

type Props = { front: FrontView; site: SiteView; words: Words };

/** An edition's front. A part without stories is not printed; a front without any says so in one sentence. */
export function Front({ front, site, words }: Props) {
  const { day } = front;
  const title = day ? words("site.front.title", { name: site.siteName, day: day.words }) : site.siteName;
  return (
    <>
      <div className="wrap">
        <h1 className="sr-only">{title}</h1>
        {isEmpty(front) && <p className="intro">{words("site.front.empty")}</p>}
        <Top front={front} site={site} words={words} />
        {front.today.length + front.recent.length > 0 && (
          <div className={front.today.length > 0 ? "mid" : "mid mid--latest"}>
            <River stories={front.today} day={day} words={words} />
            <Latest stories={front.recent} today={day?.machine} words={words} />
          </div>
        )}
      </div>
      <OpinionStrip stories={front.opinion} site={site} words={words} />
      <Desks desks={front.desks} />
    </>
  );
}

function isEmpty({ lead, second, side, today, recent, opinion, desks }: FrontView): boolean {
  return !lead && [second, side, today, recent, opinion, desks].every((part) => part.length === 0);
}

function Top({ front: { lead, second, side }, site, words }: Props) {
  if (!lead && second.length + side.length === 0) return null;
  return (
    <section className={side.length > 0 ? "top" : "top top--alone"} aria-label={words("site.front.top")}>
      {lead && <LeadTeaser story={lead} language={site.language} />}
      {second.length > 0 && (
        <div className="top__below">
          {second.map((story) => (
            <Teaser key={story.id} story={story} level={2} picture={false} />
          ))}
        </div>
      )}
      {side.length > 0 && (
        <div className="top__side">
          {side.map((story, index) => (
            <Teaser
              key={story.id}
              story={story}
              level={2}
              className={index === 0 ? "story--l" : ""}
              picture={index === 0}
              pictureWidth="column"
            />
          ))}
        </div>
      )}
    </section>
  );
}
