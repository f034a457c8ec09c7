import { buttonClass, ButtonLink } from "@/components/ui/button";
import type { LibraryView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

type PagerProps = { view: LibraryView; newer: string | null; older: string | null; words: Words };

/** Which of how many are shown, and the pages beside this one. */
export function Pager({ view, newer, older, words }: PagerProps) {
  const { from, tiles, count, more } = view;
  return (
    <div className="pager">
      <span className="num">
        {words("desk.library.pager", { from, to: from + tiles.length - 1, count, more: more ? "yes" : "no" })}
      </span>
      <span className="line">
        <Turn
          href={newer}
          name={words("desk.library.newer")}
          why={words("desk.library.onNewest")}
          id="on-newest"
        />
        <Turn
          href={older}
          name={words("desk.library.older")}
          why={words("desk.library.onOldest")}
          id="on-oldest"
        />
      </span>
    </div>
  );
}

function Turn({ href, name, why, id }: { href: string | null; name: string; why: string; id: string }) {
  if (href) return <ButtonLink href={href}>{name}</ButtonLink>;
  return (
    <>
      <button type="button" className={buttonClass({})} aria-disabled="true" aria-describedby={id}>
        {name}
      </button>
      <span className="vh" id={id}>
        {why}
      </span>
    </>
  );
}
