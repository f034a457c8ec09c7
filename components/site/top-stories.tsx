import { Teaser } from "@/components/story/teaser";
import type { FrontPartView, SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { LeadTeaser } from "./lead-teaser";

type Props = { part: FrontPartView; isFirst: boolean; site: SiteView; words: Words };

/** How many stand below the first; whatever more there is stands at the side. */
const BELOW = 2;

/** The top of a front: one story large, two below it, the others at the side. */
export function TopStories({ part: { name, stories }, isFirst, site, words }: Props) {
  const [lead, ...others] = stories;
  if (!lead) return null;
  const second = others.slice(0, BELOW);
  const side = others.slice(BELOW);
  return (
    <div className="wrap">
      <section
        className={["top", side.length === 0 && "top--alone", !isFirst && "part"].filter(Boolean).join(" ")}
        aria-label={name ?? words("site.front.top")}
      >
        <LeadTeaser story={lead} language={site.language} first={isFirst} alone={side.length === 0} />
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
                pictureLayout="third"
              />
            ))}
          </div>
        )}
      </section>
    </div>
  );
}
