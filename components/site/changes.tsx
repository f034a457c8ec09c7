import { ShownTime } from "@/components/story/shown-time";
import type { ChangeView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { MARK_OF, MARKS } from "./change-marks";
import { ChangeWords } from "./change-words";

type Props = { story: { headline: string; href: string }; changes: ChangeView[]; words: Words };

/** Everything that was done to a story, newest first: one line, one mark for each change. */
export function Changes({ story, changes, words }: Props) {
  return (
    <>
      <header className="sheet__head railed">
        <p className="label">{words("site.changes.label")}</p>
        <div>
          <h1>{story.headline}</h1>
          <p className="intro">{words("site.changes.intro")}</p>
          <Legend changes={changes} words={words} />
          <p className="backlink">
            <a href={story.href}>{words("site.changes.back")}</a>
          </p>
        </div>
      </header>
      {changes.length > 0 && (
        <ol className="changes">
          {changes.map((change) => (
            <Change key={change.anchor} change={change} words={words} />
          ))}
        </ol>
      )}
    </>
  );
}

/** What the words beside the marks mean, for those that stand on this page. */
function Legend({ changes, words }: Pick<Props, "changes" | "words">) {
  const used = new Set(changes.map((change) => change.kind));
  const shown = MARKS.filter((mark) => used.has(mark));
  if (shown.length < 2) return null;
  return (
    <ul className="legend">
      {shown.map((mark) => (
        <li key={mark}>
          <span className={`kind--entry kind--${mark}`}>{words(`site.changes.kinds.${mark}`)}</span>{" "}
          {words(`site.changes.legends.${mark}`)}
        </li>
      ))}
    </ul>
  );
}

function Change({ change, words }: { change: ChangeView; words: Words }) {
  return (
    <li className={`change change--${MARK_OF[change.kind]}`} id={change.anchor}>
      <div className="change__when">
        <h2 className="kind">{words(`site.changes.kinds.${change.kind}`)}</h2>
        <p>
          <ShownTime moment={change.moment} />
        </p>
      </div>
      <div className="change__what">
        <ChangeWords change={change} words={words} />
      </div>
    </li>
  );
}
