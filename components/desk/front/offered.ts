/** What a form around a front offers to choose from, and what is said of it after a search. */
export type OfferedPictures = {
  /** `about`: its caption or alternative text, "" where it has neither; `name`: its file's name. */
  pictures: { id: number; thumb: string; about: string; name: string }[];
  told: string;
};
export type OfferedStories = {
  /** `isNamed`: the name is a headline in the edition's language. */
  stories: { id: number; name: string; isNamed: boolean }[];
  told: string;
};

/** The pictures that a form's answer holds; undefined where it holds none. */
export function picturesIn(show: unknown): OfferedPictures | undefined {
  return holds(show, "pictures", ["thumb", "about", "name"]) ? (show as OfferedPictures) : undefined;
}

/** The stories that a form's answer holds; undefined where it holds none. */
export function storiesIn(show: unknown): OfferedStories | undefined {
  return holds(show, "stories", ["name"]) ? (show as OfferedStories) : undefined;
}

/** An answer comes back from the browser with the next press, so that it may hold anything. */
function holds(show: unknown, list: string, texts: readonly string[]): boolean {
  const { [list]: rows, told } = record(show);
  if (!Array.isArray(rows) || typeof told !== "string") return false;
  return rows
    .map(record)
    .every((row) => typeof row.id === "number" && texts.every((text) => typeof row[text] === "string"));
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}
