import type { StampView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type StampsProps = {
  stamps: readonly StampView[];
  words: Words;
  /** As it will be once the button is pressed. */
  next?: boolean;
};

/** The public dates exactly as readers see them: kind, day, time and offset. */
export function Stamps({ stamps, words, next = false }: StampsProps) {
  return (
    <p className={next ? "stamp next" : "stamp"}>
      {stamps.length === 0 ? <span className="when">{words("desk.publish.noStamps")}</span> : null}
      {stamps.map(({ kind, moment }) => (
        <span className={`when is-${kind}`} key={kind}>
          {kind === "corrected" ? <Caret /> : null}
          <b>{words(`desk.publish.stamps.${kind}`)}</b> <time dateTime={moment.machine}>{moment.words}</time>
        </span>
      ))}
    </p>
  );
}

function Caret() {
  return (
    <svg className="caret" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="m2 10 4-8 4 8" />
    </svg>
  );
}
