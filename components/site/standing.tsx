import { ShownTime } from "@/components/story/shown-time";
import { StoryBody } from "@/components/story/story-body";
import type { StandingPageView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { page: Pick<StandingPageView, "name" | "blocks" | "lookups"> & Dates; words: Words };

/** Absent in a preview of what readers have never had. */
type Dates = Partial<Pick<StandingPageView, "first" | "changed">>;

/** A standing page: what the paper says of itself, and since when. */
export function Standing({ page, words }: Props) {
  return (
    <article className="standing">
      <header className="sheet__head">
        <h1>{page.name}</h1>
        {page.first && (
          <ul className="meta">
            <li>
              {words("site.standing.first")} <ShownTime moment={page.first} />
            </li>
            {page.changed && (
              <li>
                {words("site.standing.changed")} <ShownTime moment={page.changed} />
              </li>
            )}
          </ul>
        )}
      </header>
      <div className="prose">
        <StoryBody blocks={page.blocks} lookups={page.lookups} words={words} />
      </div>
    </article>
  );
}
