import { Search } from "lucide-react";
import type { FrontDeskView, FrontStoryView } from "@/lib/fronts/fields";
import type { Words } from "@/lib/words/words";

type ToPlaceProps = { front: FrontDeskView; stories: FrontStoryView[]; typed: string; words: Words };

/** Live stories that stand nowhere on the front, and drafts for which a place can be kept; a plain form looks for more. */
export function ToPlace({ front: { edition }, stories, typed, words }: ToPlaceProps) {
  return (
    <section className="panel" aria-labelledby="to-place">
      <header>
        <h2 id="to-place" className="grow">
          {words("desk.front.toPlace.title")}
        </h2>
      </header>
      <div className="in stack">
        <form action="/desk/front" className="line">
          <input type="hidden" name="edition" value={edition.language} />
          <div className="search grow">
            <Search className="i" aria-hidden="true" />
            <label className="vh" htmlFor="words">
              {words("desk.front.toPlace.search")}
            </label>
            <input
              className="input"
              id="words"
              name="words"
              type="search"
              maxLength={200}
              defaultValue={typed}
              placeholder={words("desk.front.toPlace.search")}
            />
          </div>
          <button type="submit" className="btn">
            {words("desk.front.toPlace.find")}
          </button>
        </form>
        {stories.length === 0 ? <p className="small muted">{words("desk.front.toPlace.none")}</p> : null}
        <ul className="stack">
          {stories.map((story) => (
            <li key={story.id} className="between">
              <span className="small grow">
                <b lang={edition.language}>{story.headline}</b>
                <br />
                {story.sponsored ? (
                  <>
                    <span className="badge warn">{words("desk.front.sponsored")}</span>{" "}
                  </>
                ) : null}
                <span className="xs muted">
                  {[words(`desk.front.states.${story.state}`), story.section, story.moment?.words]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
              <a
                className="btn sm"
                href={`/desk/front/place?${new URLSearchParams({ edition: edition.language, story: String(story.id) }).toString()}`}
                aria-label={words("desk.front.toPlace.placeOf", { name: story.headline })}
              >
                {words(story.state === "live" ? "desk.front.toPlace.place" : "desk.front.toPlace.reserve")}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
