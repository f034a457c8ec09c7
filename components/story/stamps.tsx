import type { StampView, StoryView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Caret } from "./caret";
import { ShownTime } from "./shown-time";

type Props = { story: Pick<StoryView, "stamps" | "onSiteSince" | "changesHref">; words: Words };

/** The dates of a story, each a link to the entry of the log that it comes from. */
export function Stamps({ story: { stamps, onSiteSince, changesHref }, words }: Props) {
  if (stamps.length === 0 && !onSiteSince) return null;
  return (
    <ul className="stamps">
      {stamps.map((stamp) => (
        <Stamp key={stamp.kind} stamp={stamp} words={words} />
      ))}
      {onSiteSince && (
        <li>
          <span className="kind">{words("site.stamps.onSiteSince")}</span> <ShownTime moment={onSiteSince} />
        </li>
      )}
      {(stamps.length > 1 || onSiteSince) && (
        <li>
          <a href={changesHref}>{words("site.stamps.whatChanged")}</a>
        </li>
      )}
    </ul>
  );
}

function Stamp({ stamp, words }: { stamp: StampView; words: Words }) {
  const corrected = stamp.kind === "corrected";
  return (
    <li className={corrected ? "is-corrected" : undefined}>
      <a href={stamp.href}>
        <span className="kind">
          {corrected && <Caret />}
          {words(`site.stamps.${stamp.kind}`)}
        </span>{" "}
        <ShownTime moment={stamp.moment} />
      </a>
    </li>
  );
}
