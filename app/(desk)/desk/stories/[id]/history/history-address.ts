import { HISTORY_SHOWS, type HistoryRevision, type HistoryShow } from "@/lib/history/fields";

type Given = Record<string, string | string[] | undefined>;

/** What the address of a history screen asks for. What cannot be read asks for nothing. */
export function historyAddress(given: Given) {
  const text = (name: string) => {
    const value = [given[name]].flat()[0]?.trim();
    return value === "" ? undefined : value;
  };
  return {
    show: HISTORY_SHOWS.find((show): show is HistoryShow => show === text("show")) ?? "all",
    page: numberIn(text("page")) ?? 1,
    a: text("a"),
    b: text("b"),
    restore: numberIn(text("restore")),
  };
}

/** Digits as a number; undefined for anything else, and beyond what the database counts. */
export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** Which two revisions to compare where the address names none: what became of the text that readers knew last. */
export function usualPair(choices: readonly HistoryRevision[]): { a?: string; b?: string } {
  // A text that was only kept beside the one that stands is compared when somebody asks for it.
  const [newest, ...older] = choices.filter(({ reason }) => reason !== "aside");
  const before = older.find(({ wasPublished }) => wasPublished) ?? older[0];
  return newest && before ? { a: String(before.number), b: String(newest.number) } : {};
}
