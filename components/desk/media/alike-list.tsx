import type { AlikeView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

/** Pictures that look nearly the same; nothing where there are none. */
export function AlikeList({ alike, words }: { alike: readonly AlikeView[]; words: Words }) {
  if (alike.length === 0) return null;
  return (
    <section aria-labelledby="alike">
      <h2 id="alike">{words("desk.library.alike.title")}</h2>
      <ul className="chosen">
        {alike.map(({ id, name, thumb, isOut }) => (
          <li key={id}>
            <a href={`/desk/media/${id}`}>
              <img src={thumb} alt="" loading="lazy" />
              <span className="xs">{name}</span>
            </a>
            {isOut ? <span className="xs muted">{words("desk.library.alike.out")}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
