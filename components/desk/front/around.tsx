import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import type { FrontContainerView, FrontDeskView } from "@/lib/fronts/fields";
import type { ActionState } from "@/lib/web/action-state";
import type { Words } from "@/lib/words/words";
import { partName } from "./part-name";

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

/** The draft beside what readers see, by headline. */
export function Beside({ front, words }: Props) {
  return (
    <div className="frontbeside">
      <Column title={words("desk.front.shows.readers")} parts={front.readers} front={front} words={words} />
      <Column title={words("desk.front.shows.mine")} parts={front.draft} front={front} words={words} />
    </div>
  );
}

function Column({ title, parts, front, words }: Props & { title: string; parts: FrontContainerView[] }) {
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h3>{title}</h3>
      </header>
      <div className="in stack">
        {parts.map((part) => (
          <div key={part.id}>
            <h4 className="small">{partName(part, words)}</h4>
            <ol className="frontlist" lang={front.edition.language}>
              {part.places.flatMap(({ place, story, pin, meanwhile }) => {
                const shown = meanwhile ?? (story?.state === "live" ? story : undefined);
                return shown
                  ? [<li key={place}>{(shown === story && pin?.headline) || shown.headline}</li>]
                  : [];
              })}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

/** News that breaks, as the draft has it. */
export function BannerPanel({ front: { banner, edition }, words }: Props) {
  return (
    <section className="panel" aria-labelledby="breaking">
      <div className="in stack">
        <h2 id="breaking">{words("desk.front.banner.title")}</h2>
        {banner ? (
          <p lang={edition.language}>{banner.words}</p>
        ) : (
          <p className="small muted">{words("desk.front.banner.none")}</p>
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
  if (leftOut.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="left-out">
      <div className="in stack">
        <h2 id="left-out">{words("desk.front.leftOut.title")}</h2>
        <ActionForm action={action}>
          <input type="hidden" name="language" value={edition.language} />
          <input type="hidden" name="version" value={version} />
          <ul className="stack">
            {leftOut.map(({ id, headline }) => (
              <li key={id} className="between">
                <span className="small grow" lang={edition.language}>
                  {headline}
                </span>
                <button
                  type="submit"
                  className="btn sm"
                  name="step"
                  value={JSON.stringify({ edit: { do: "letIn", storyId: id }, name: headline, part: "" })}
                  aria-label={words("desk.front.leftOut.letInOf", { name: headline })}
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
