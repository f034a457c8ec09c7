import { NoResults, type Drop } from "@/components/desk/no-results";
import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";

/** A filter that shows no entry. */
export function LogEmpty({ drops, words }: { drops: readonly Drop[]; words: Words }) {
  return (
    <NoResults
      icon={<Icon name="log" />}
      title={words("desk.log.noResults.title")}
      drops={drops}
      gives={({ name, count }) => words("desk.log.noResults.gives", { name, count })}
      clear={{ href: "/desk/log", words: words("desk.log.filter.clear") }}
    />
  );
}
