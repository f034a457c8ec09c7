import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import type { FrontDeskView } from "@/lib/fronts/fields";
import type { ActionState } from "@/lib/web/action-state";
import type { Words } from "@/lib/words/words";
import { storyName } from "./story-name";

type Props = { front: FrontDeskView; words: Words };

/** Which edition, and which of its fronts: links, so that they work as addresses. */
export function Shows({ front, show, words }: Props & { show: "draft" | "live" | "compare" }) {
  const { edition, editions, changes, launched } = front;
  const href = (language: string, shown: string) =>
    `/desk/front?${new URLSearchParams({ edition: language, ...(shown === "draft" ? {} : { show: shown }) }).toString()}`;
  const names = {
    draft: words("desk.front.shows.draft", { count: changes.length }),
    live: launched
      ? words("desk.front.shows.since", {
          time: launched.moment.timeWords ?? "",
          day: launched.moment.dayWords,
        })
      : words("desk.front.shows.live"),
    compare: words("desk.front.shows.compare"),
  };
  return (
    <div className="between frontbar">
      <nav className="seg" aria-label={words("desk.front.which")}>
        {(["draft", "live", "compare"] as const).map((one) => (
          <a key={one} href={href(edition.language, one)} aria-current={one === show ? "true" : undefined}>
            {names[one]}
          </a>
        ))}
      </nav>
      <nav className="seg" aria-label={words("desk.front.edition")}>
        {editions.map(({ language, name }) => (
          <a
            key={language}
            href={href(language, show)}
            lang={language}
            aria-current={language === edition.language ? "true" : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** News that breaks, as the draft has it. */
export function BannerPanel({ front: { banner, edition }, words }: Props) {
  return (
    <section className="panel" aria-labelledby="breaking">
      <div className="in stack">
        <h2 id="breaking">{words("desk.front.banner.title")}</h2>
        {banner?.words ? (
          <p lang={edition.language}>{banner.words}</p>
        ) : (
          <p className="small muted">{words(`desk.front.banner.${banner ? "sealed" : "none"}`)}</p>
        )}
        {banner?.until ? (
          <p className="xs muted">{words("desk.front.banner.until", { moment: banner.until.words })}</p>
        ) : null}
        <ButtonLink size="sm" href={`/desk/front/banner?edition=${edition.language}`}>
          {words(banner ? "desk.front.banner.change" : "desk.front.banner.write")}
        </ButtonLink>
      </div>
    </section>
  );
}

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

/** The stories that no place takes by itself, each with the way back. */
export function LeftOut({ front, action, words }: Props & { action: Action }) {
  const { leftOut, edition, version } = front;
  return (
    <section className="panel" aria-labelledby="left-out">
      <div className="in stack">
        <h2 id="left-out">{words("desk.front.leftOut.title")}</h2>
        <ActionForm action={action}>
          <input type="hidden" name="language" value={edition.language} />
          <input type="hidden" name="version" value={version} />
          {leftOut.length === 0 ? <p className="small muted">{words("desk.front.leftOut.none")}</p> : null}
          <ul className="stack">
            {leftOut.map((story) => (
              <li key={story.id} className="between">
                <span className="small grow" lang={story.headline ? edition.language : undefined}>
                  {storyName(story, words)}
                </span>
                <button
                  type="submit"
                  className="btn sm"
                  name="step"
                  value={letIn(story.id, storyName(story, words))}
                  aria-label={words("desk.front.leftOut.letInOf", { name: storyName(story, words) })}
                >
                  {words("desk.front.leftOut.letIn")}
                </button>
              </li>
            ))}
          </ul>
        </ActionForm>
      </div>
    </section>
  );
}

function letIn(storyId: number, name: string): string {
  return JSON.stringify({ edit: { do: "letIn", storyId }, name, part: "" });
}
