import type { StoryView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { ShownTime } from "./shown-time";

type Props = { withdrawn: NonNullable<StoryView["withdrawn"]>; words: Words };

/** Stands above a story that we no longer stand by. */
export function WithdrawnNotice({ withdrawn, words }: Props) {
  return (
    <aside className="correction article__notice" aria-labelledby="withdrawn">
      <h2 id="withdrawn">{words("site.withdrawn.title")}</h2>
      {withdrawn.note && <p>{withdrawn.note}</p>}
      <p>{words("site.withdrawn.text")}</p>
      <p className="meta">
        <ShownTime moment={withdrawn.moment} />
      </p>
    </aside>
  );
}
