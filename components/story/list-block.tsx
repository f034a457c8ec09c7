import type { List } from "@/lib/body/body";
import { hasWords, Runs, type BodyLinks } from "./runs";

/** A bulleted or numbered list, and the lists within it. */
export function ListBlock({ list, links }: { list: List; links: BodyLinks }) {
  const items = list.items.filter(hasContent);
  if (items.length === 0) return null;
  const Element = list.ordered ? "ol" : "ul";
  return (
    <Element>
      {items.map((item, index) => (
        <li key={index}>
          <Runs runs={item.text} links={links} />
          {item.list && <ListBlock list={item.list} links={links} />}
        </li>
      ))}
    </Element>
  );
}

function hasContent({ text, list }: List["items"][number]): boolean {
  return hasWords(text) || (list?.items.some(hasContent) ?? false);
}
