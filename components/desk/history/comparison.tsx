import { TextDiff } from "@/components/story/text-diff";
import type { ComparisonView } from "@/lib/history/fields";
import type { Words } from "@/lib/words/words";
import { Stamps } from "../acts/stamps";

type ComparisonProps = { comparison: ComparisonView; words: Words };

/** What lies between two revisions: the words, and the dates that readers saw with each. */
export function Comparison({ comparison: { a, b, diff }, words }: ComparisonProps) {
  return (
    <>
      <p className="line xs muted">
        <span className="num">{words("desk.history.compare.places", { count: diff.changes })}</span>
        <span aria-hidden="true">·</span>
        <span>
          {words.rich("desk.history.compare.legend", {
            del: (chunks) => <del>{chunks}</del>,
            ins: (chunks) => <ins>{chunks}</ins>,
          })}
        </span>
      </p>
      <TextDiff diff={diff} words={words} />
      <hr />
      <h3>{words("desk.history.compare.stamps")}</h3>
      <div className="two sides">
        {[a, b].map((side, index) => (
          <div key={index}>
            <p className="xs muted">{words("desk.history.compare.with", { number: side.number })}</p>
            <Stamps stamps={side.stamps} words={words} next={index === 1} />
          </div>
        ))}
      </div>
    </>
  );
}
