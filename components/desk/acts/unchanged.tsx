import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PublishView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

/** In place of the dialog for a change, where there is none: why, and the way back to the text. */
export function Unchanged({ view: { id, headline, revision }, words }: { view: PublishView; words: Words }) {
  return (
    <main id="main" tabIndex={-1} className="page actpage">
      <div className="dialog">
        <header>
          <h1>{words("desk.change.title", { headline })}</h1>
        </header>
        <div className="in stack">
          <Notice tone="act" title={words("desk.change.unchanged.title")}>
            <p>{words("desk.change.unchanged.about", { number: revision.number })}</p>
          </Notice>
        </div>
        <footer>
          <div className="grow" />
          <ButtonLink tone="act" href={`/desk/stories/${id}`}>
            {words("desk.change.unchanged.back")}
          </ButtonLink>
        </footer>
      </div>
    </main>
  );
}
