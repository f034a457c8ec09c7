import { areFilledBy, gapsIn } from "./gaps";

type Tree = { [key: string]: string | Tree };

/**
 * A language's messages over the English ones: what is missing, empty, of another shape, no ICU message, or wants
 * something filled in that the English one does not, stays English, and its dotted key is named. Keys that English does
 * not have are left out. Among words from right to left the English ones keep their own direction, their full stop at
 * their end (Unicode Standard Annex 9, section 2.7).
 */
export function overEnglish<English extends object>(
  english: English,
  written: unknown,
  direction: "ltr" | "rtl" = "ltr",
): { messages: English; missing: string[] } {
  const missing: string[] = [];
  const merge = (measure: Tree, own: unknown, path: string): Tree =>
    Object.fromEntries(
      Object.entries(measure).map(([key, message]): [string, string | Tree] => {
        const said = isTree(own) ? own[key] : undefined;
        if (typeof message !== "string") return [key, merge(message, said, `${path}${key}.`)];
        if (typeof said === "string" && canBeSaid(said, message)) return [key, said];
        missing.push(path + key);
        return [key, direction === "rtl" ? `\u2066${message}\u2069` : message];
      }),
    );
  return { messages: merge(english as unknown as Tree, written, "") as unknown as English, missing };
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whoever says a message fills in what the English one asks for: anything else would be "undefined", or an error. */
function canBeSaid(message: string, english: string): boolean {
  if (message.trim() === "") return false;
  try {
    return areFilledBy(gapsIn(message), gapsIn(english));
  } catch {
    return false;
  }
}
