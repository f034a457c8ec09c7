import { actWords } from "@/components/desk/log/log-filters";
import type { Drop } from "@/components/desk/no-results";
import type { LogFilter, LogView } from "@/lib/log/fields";
import { countLog } from "@/lib/log/search";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { Words } from "@/lib/words/words";
import { logHref, type LogAddress } from "./log-address";

type Asking = { newsroom: Newsroom; actor: Actor; words: Words; people: LogView["people"] };

/** For a filter that shows nothing: each of its parts, and how many entries there would be without it. */
export async function logDrops(
  { newsroom, actor, words, people }: Asking,
  { typed, filter }: LogAddress & { filter: LogFilter },
): Promise<Drop[]> {
  const parts = Object.keys(filter) as (keyof LogFilter)[];
  return Promise.all(
    parts.map(async (part) => ({
      name: words(`desk.log.noResults.${part}`, { value: valueWords(part, typed[part] ?? "") }),
      href: logHref(Object.fromEntries(Object.entries(typed).filter(([name]) => name !== part))),
      count: await countLog(newsroom, actor, { ...filter, [part]: undefined }),
    })),
  );

  function valueWords(part: keyof LogFilter, value: string): string {
    if (part === "act") return actWords(value, words);
    if (part !== "person") return value;
    if (value === "clock") return words("desk.log.clock");
    return value === "import"
      ? words("desk.log.importer")
      : (people.find(({ id }) => String(id) === value)?.name ?? value);
  }
}
