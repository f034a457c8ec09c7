import type { BlockProps } from "./block";
import { ListBlock } from "./list-block";
import { hasWords, Runs } from "./runs";

/** Questions with their answers. A question that nobody has answered is not printed. */
export function Questions({ block, lookups: links }: BlockProps<"questions">) {
  const items = block.items.filter((item) => hasWords(item.question) && item.answer.some(saysSomething));
  if (items.length === 0) return null;
  return (
    <dl className="questions">
      {items.map((item, index) => (
        <div key={index}>
          <dt>
            <Runs runs={item.question} links={links} />
          </dt>
          <dd>
            {item.answer.filter(saysSomething).map((part, inner) =>
              part.type === "list" ? (
                <ListBlock key={inner} list={part} links={links} />
              ) : (
                <p key={inner}>
                  <Runs runs={part.text} links={links} />
                </p>
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function saysSomething(part: BlockProps<"questions">["block"]["items"][number]["answer"][number]): boolean {
  return part.type === "list"
    ? part.items.some((item) => hasWords(item.text) || item.list)
    : hasWords(part.text);
}
