import type { List } from "@/lib/body/body";
import type { BodyLookups } from "@/lib/stories/view";
import { hasWords, Runs } from "./runs";

/** A bulleted or numbered list, and the lists within it. */
export function ListBlock({ list, stories }: { list: List; stories: BodyLookups["stories"] }) {
  const items = list.items.filter(hasContent);
  if (items.length === 0) return null;
  const Element = list.ordered ? "ol" : "ul";
  return (
    <Element>
      {items.map((item, index) => (
        <li key={index}>
          <Runs runs={item.text} stories={stories} />
          {item.list && <ListBlock list={item.list} stories={stories} />}
        </li>
      ))}
    </Element>
  );
}

function hasContent({ text, list }: List["items"][number]): boolean {
  return hasWords(text) || (list?.items.some(hasContent) ?? false);
}
