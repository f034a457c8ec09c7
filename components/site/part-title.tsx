import type { FrontPartView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { part: Pick<FrontPartView, "id" | "name" | "about">; words: Words };

/** The name over a part of a front, a link where a section or a topic fills it. */
export function PartTitle({ part: { id, name, about }, words }: Props) {
  const title = name ?? about?.name ?? words("site.front.more");
  return (
    <div className="bar">
      <h2 id={`part-${id}`}>{about ? <a href={about.href}>{title}</a> : title}</h2>
    </div>
  );
}
