import type { Words } from "@/lib/words/words";
import { Icon } from "./icons";

type Props = {
  searchHref: string;
  /** In the head, or as the largest thing on a page. */
  place: "bar" | "page";
  label: string;
  query?: string;
  /** What else the search is limited by, kept when other words are looked for. */
  kept?: [name: string, value: string][];
  words: Words;
};

/** A plain form: it asks for an address that can be kept and sent on. */
export function SearchForm({ searchHref, place, label, query, kept = [], words }: Props) {
  return (
    <form className={`find find--${place}`} action={searchHref} role="search" aria-label={label}>
      <input
        type="search"
        name="q"
        maxLength={200}
        defaultValue={query || undefined}
        aria-label={words("site.searchThePaper")}
        placeholder={words("site.searchThePaper")}
      />
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {place === "bar" ? (
        <button type="submit" aria-label={words("site.search")}>
          <Icon name="search" />
        </button>
      ) : (
        <button type="submit">{words("site.search")}</button>
      )}
    </form>
  );
}
