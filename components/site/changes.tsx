import type { ReactNode } from "react";
import { ShownTime } from "@/components/story/shown-time";
import { TextDiff } from "@/components/story/text-diff";
import type { ChangeView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { MARK_OF, MARKS } from "./change-marks";
import { ChangeWords } from "./change-words";

type Props = {
  story: { headline: string; href: string };
  changes: ChangeView[];
  /** Where the same record stands as data. */
  dataHref: string;
  words: Words;
};

/** Everything that was done to a story, newest first: one line, one mark for each change. */
export function Changes({ story, changes, dataHref, words }: Props) {
  return (
    <>
      <header className="sheet__head railed">
        <p className="label">{words("site.changes.label")}</p>
        <div>
          <h1>{story.headline}</h1>
          <p className="intro">
            {words("site.changes.intro")}
            {changes.some(({ diff }) => diff) && <Signs words={words} />}
          </p>
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
      <Check dataHref={dataHref} words={words} />
    </>
  );
}

/** How words taken out and put in are marked below. */
function Signs({ words }: { words: Words }) {
  const signs = words.rich("site.changes.signs", {
    del: (inner) => <del>{inner}</del>,
    ins: (inner) => <ins>{inner}</ins>,
  });
  return <> {signs}</>;
}

/** Nobody has to take the newsroom's word for what stands above. */
function Check({ dataHref, words }: { dataHref: string; words: Words }) {
  const file = (inner: ReactNode) => (
    <a href={dataHref} type="application/json">
      {inner}
    </a>
  );
  return (
    <section className="check" aria-labelledby="check">
      <h2 id="check">{words("site.changes.check.title")}</h2>
      <p>{words.rich("site.changes.check.text", { file })}</p>
    </section>
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
        {change.diff && <TextDiff diff={change.diff} words={words} />}
      </div>
    </li>
  );
}
