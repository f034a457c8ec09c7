import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** What is filled into a message: a text or number as it is, a number or date by the language, a choice, words of its own. */
type Use = "plain" | "number" | "choice" | "date" | "tag";

/** Under each name all its uses in one message. */
export type Gaps = ReadonlyMap<string, ReadonlySet<Use>>;

/** What can be said in another way with the same filling: a number without its plural, but no word with one. */
const FILLED_BY: Record<Use, readonly Use[]> = {
  plain: ["plain", "number", "choice"],
  number: ["plain", "number"],
  choice: ["plain", "number", "choice"],
  date: ["date"],
  tag: ["tag"],
};

/** Everything that an ICU message wants filled in, at whatever depth. Throws for what is no message. */
export function gapsIn(message: string): Gaps {
  const gaps = new Map<string, Set<Use>>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      const uses = gaps.get(element.value) ?? new Set();
      gaps.set(element.value, uses.add(fillingOf(element)));
      if ("options" in element) for (const { value } of Object.values(element.options)) visit(value);
      if ("children" in element) visit(element.children);
    }
  };
  visit(parse(message));
  return gaps;
}

/** Whether all these gaps are filled by whoever fills those of another message. */
export function areFilledBy(gaps: Gaps, others: Gaps): boolean {
  return [...gaps].every(([name, uses]) =>
    [...uses].every((use) => FILLED_BY[use].some((other) => others.get(name)?.has(other))),
  );
}

function fillingOf(element: Exclude<MessageFormatElement, { type: TYPE.literal | TYPE.pound }>): Use {
  switch (element.type) {
    case TYPE.argument:
      return "plain";
    case TYPE.select:
      return "choice";
    case TYPE.tag:
      return "tag";
    case TYPE.number:
      // A currency that does not exist is an error only when a number is said by it.
      if (typeof element.style === "object" && element.style && "parsedOptions" in element.style)
        new Intl.NumberFormat("en", element.style.parsedOptions);
      return "number";
    case TYPE.plural:
      return "number";
    case TYPE.date:
    case TYPE.time:
      return "date";
  }
}
