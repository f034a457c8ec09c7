import type { Change } from "./changes";
import type { Exchange, Place, Weighty } from "./fields";
import type { Lexicon } from "./lexicon";
import { withoutSpelling } from "./spelling";
import type { Token } from "./token";

/** What a change does to the words that count. */
export type Weighed = {
  exchanges: (Exchange & { sort: Weighty; keys: string })[];
  /** How many words changed, spelling apart. */
  words: number;
};

type Judge = { place: Place; lexicon: Lexicon; isName: (token: Token) => boolean };

/** Longer changes are material by their length; comparing each word with each would take long. */
const LONGEST_CHANGE = 200;

/** Weighs one change: its numbers, names, quoted words and negations, and how many words it is. */
export function weigh(change: Change, judge: Judge): Weighed {
  const denied = deniedPairs(change, judge);
  const ordinary = (token: Token) =>
    token.kind === "word" &&
    !token.quoted &&
    !judge.isName(token) &&
    !denied.some((pair) => pair.includes(token));
  const { before, after } = withoutSpelling(change, ordinary);
  const sorted = (sort: Weighty, belongs: (token: Token) => boolean) =>
    exchangesOf(sort, judge.place, phrases(before, sort, belongs), phrases(after, sort, belongs));
  return {
    exchanges: [
      ...sorted("numbers", ({ kind, counts }) => kind === "number" || counts !== null),
      ...sorted("names", judge.isName),
      ...sorted("quoted", ({ quoted }) => quoted),
      ...sorted("negations", (token) => token.kind === "negation"),
      ...denied.map(([one, other]) => exchange("negations", judge.place, one, other)),
    ],
    words: Math.max(before.length, after.length),
  };
}

/** Words that stand in the place of their own denial: "legal" and "illegal", "келді" and "келмеді". */
function deniedPairs({ before, after }: Change, { lexicon }: Judge): [Token, Token][] {
  if (before.length > LONGEST_CHANGE || after.length > LONGEST_CHANGE) return [];
  return before.flatMap((one) =>
    after
      .filter((other) => lexicon.denies(bare(one), bare(other)) || lexicon.denies(bare(other), bare(one)))
      .map((other): [Token, Token] => [one, other]),
  );
}

function bare({ key }: Token): string {
  return key.replace("“", "");
}

type Phrase = { text: string; key: string };

/** Tokens of one sort; names, quoted words, and a number with what it counts, are one phrase where they stand together. */
function phrases(tokens: Token[], sort: Weighty, belongs: (token: Token) => boolean): Phrase[] {
  const found: Phrase[] = [];
  tokens.forEach((token, at) => {
    if (!belongs(token)) return;
    const text = (sort === "numbers" ? token.counts : null) ?? token.text;
    const last = found.at(-1);
    const previous = tokens[at - 1];
    const together = last && previous && belongs(previous) ? joint(sort, last.text, text) : null;
    if (last && together !== null) Object.assign(last, { text: together, key: `${last.key} ${token.key}` });
    else found.push({ text, key: token.key });
  });
  return found;
}

/** The printed phrase with one more token, null where that begins another phrase. */
function joint(sort: Weighty, phrase: string, text: string): string | null {
  if (sort === "negations") return null;
  if (sort === "numbers") return text.startsWith(`${phrase} `) ? text : null;
  return `${phrase} ${text}`;
}

/** Phrases that stand in each other's place, in their order; what is left over went or came. */
function exchangesOf(sort: Weighty, place: Place, before: Phrase[], after: Phrase[]) {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, at) => exchange(sort, place, before[at], after[at]));
}

function exchange(sort: Weighty, place: Place, before: Phrase | undefined, after: Phrase | undefined) {
  return { sort, place, before: before?.text ?? null, after: after?.text ?? null, keys: before?.key ?? "" };
}
