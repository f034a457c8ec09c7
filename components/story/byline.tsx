import type { BylineView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

/** Who wrote it, each with their role; what stands between them is the style sheet's. */
export function Byline({ bylines, words }: { bylines: BylineView[]; words: Words }) {
  if (bylines.length === 0) return null;
  return (
    <>
      <p className="sr-only">{words("site.by")}</p>
      <ul className="byline">
        {bylines.map(({ name, role, href }, index) => (
          <li key={index}>
            {href ? (
              <a href={href} rel="author">
                {name}
              </a>
            ) : (
              <span className="byline__name">{name}</span>
            )}
            {role && <span className="role">{role}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
