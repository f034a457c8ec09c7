import type { FrontContainerView, FrontDeskView, FrontPlaceView, FrontStoryView } from "@/lib/fronts/fields";
import type { Words } from "@/lib/words/words";
import { mayBePut } from "./neighbours";
import { partName } from "./part-name";
import { storyName } from "./story-name";

type Props = { front: FrontDeskView; words: Words };

/** The draft beside what readers see, by headline; what is another is marked in words. */
export function Compared({ front, words }: Props) {
  const { readers, draft, edition, changes } = front;
  const { language } = edition;
  const [before, after] = [standingIn(readers), standingIn(draft)];
  const ids = (parts: readonly FrontContainerView[]) => new Set(parts.map(({ id }) => id));
  const [oldParts, newParts] = [ids(readers), ids(draft)];
  const is = (what: string, id: number) =>
    changes.some((change) => change.what === what && "storyId" in change && change.storyId === id);
  const leaving = (story: FrontStoryView): Mark[] =>
    after.has(story.id) ? [] : [{ words: words("desk.front.compared.leaves"), tone: "stop" }];
  const coming = (story: FrontStoryView, at: Place): Mark[] => {
    const was = before.get(story.id);
    if (!was) return [{ words: words("desk.front.compared.comes"), tone: "live" }];
    const moved = was.part.id !== at.part.id || was.place !== at.place;
    const from = { place: was.place, part: partName(was.part, words) };
    const key = was.part.id === at.part.id ? "was" : "wasIn";
    return [
      ...(moved ? [{ words: words(`desk.front.compared.${key}`, from), quiet: !is("moves", story.id) }] : []),
      ...(["headline", "picture"] as const)
        .filter((what) => is(what, story.id))
        .map((what) => ({ words: words(`desk.front.compared.${what}`) })),
    ];
  };
  const partMark = (key: "partComes" | "partLeaves", others: ReadonlySet<string>, id: string) =>
    others.has(id) ? undefined : words(`desk.front.compared.${key}`);
  return (
    <>
      {changes.length === 0 ? <p className="small muted">{words("desk.front.compared.same")}</p> : null}
      <div className="frontbeside">
        <Column
          title={words("desk.front.shows.readers")}
          parts={readers}
          marks={leaving}
          partMark={(id) => partMark("partLeaves", newParts, id)}
          {...{ language, words }}
        />
        <Column
          title={words("desk.front.shows.mine")}
          parts={draft}
          marks={coming}
          partMark={(id) => partMark("partComes", oldParts, id)}
          {...{ language, words }}
        />
      </div>
    </>
  );
}

/** What is said of a story beside its headline. "quiet": nobody moved it, it made room. */
type Mark = { words: string; tone?: "live" | "stop"; quiet?: boolean };
type Place = { part: FrontContainerView; place: number };

type ColumnProps = {
  title: string;
  parts: readonly FrontContainerView[];
  marks: (story: FrontStoryView, at: Place) => Mark[];
  partMark: (id: string) => string | undefined;
  language: string;
  words: Words;
};

function Column({ title, parts, marks, partMark, language, words }: ColumnProps) {
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h3>{title}</h3>
      </header>
      <div className="in stack">
        {parts.map((part) => {
          const mark = partMark(part.id);
          return (
            <div key={part.id}>
              <h4 className="small">
                {partName(part, words)} {mark ? <span className="badge note">{mark}</span> : null}
              </h4>
              <ol className="frontlist">
                {part.places.map((at) => {
                  const story = shownAt(at, part);
                  if (!story) return null;
                  const own = part.layout === "latest" ? [] : marks(story, { part, place: at.place });
                  return (
                    <Line
                      key={at.place}
                      at={at}
                      story={story}
                      marks={own}
                      language={language}
                      words={words}
                    />
                  );
                })}
              </ol>
            </div>
          );
        })}
      </div>
    </section>
  );
}

type LineProps = {
  at: FrontPlaceView;
  story: FrontStoryView;
  marks: readonly Mark[];
  language: string;
  words: Words;
};

function Line({ at, story, marks, language, words }: LineProps) {
  const headline = (story === at.story && at.pin?.headline) || storyName(story, words);
  return (
    <li value={at.place} className={marks.some(({ quiet }) => !quiet) ? "changed" : undefined}>
      <span lang={language}>{headline}</span>
      {story.sponsored ? <span className="badge warn">{words("desk.front.sponsored")}</span> : null}
      {marks.map(({ words: said, tone, quiet }) => (
        <span key={said} className={quiet ? "xs muted" : ["badge", tone].filter(Boolean).join(" ")}>
          {said}
        </span>
      ))}
    </li>
  );
}

/** Who stands in a place for readers: whoever is meant to, or who stands there meanwhile. */
function shownAt(
  { story, pin, meanwhile }: FrontPlaceView,
  part: FrontContainerView,
): FrontStoryView | undefined {
  if (!story || meanwhile) return meanwhile;
  const stands = story.state === "live" && (!pin || (!pin.ended && mayBePut(part, story)));
  return stands ? story : undefined;
}

/** Where each story stands; "most recent" tells of stories that stand elsewhere too. */
function standingIn(parts: readonly FrontContainerView[]): Map<number, Place> {
  return new Map(
    parts
      .filter(({ layout }) => layout !== "latest")
      .flatMap((part) =>
        part.places.flatMap((at) => {
          const story = shownAt(at, part);
          return story ? [[story.id, { part, place: at.place }] as const] : [];
        }),
      ),
  );
}
