/**
 * How far one spelling is from another, for words that were nearly typed. Vowels are what people get wrong in a name, and
 * letters that sound the same; another consonant mostly makes another word.
 */

const VOWELS = new Set("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿаеиоуыэюяй");
/** Letters that names are spelled with by turns. */
const ALIKE = ["kqc", "vw", "uw", "sz", "cs", "iyj", "шщ"];

const COST = { alike: 0.4, vowels: 0.5, other: 1, unlike: 1.5, swapped: 0.8, doubled: 0.4, vowel: 0.75 };
/** Few mistake the first letter of a word. */
const FIRST = 1.5;

/** Words shorter than this are like too many others. */
export const SHORTEST = 4;

/** The endings that a language without stems here puts after a word are no longer than this. */
const LONGEST_ENDING = 4;

/** How much of a word may be wrong. */
function mostFor({ length }: string): number {
  if (length < SHORTEST) return 0;
  if (length === SHORTEST) return 0.8;
  if (length < 8) return 1.2;
  return length < 10 ? 1.6 : 2;
}

/**
 * The known words that may have been meant, nearest first, of equals the one in most stories. Words are lower case and
 * folded; with `endings` a word may also go on after the one that is known, as they do where one ending follows another.
 */
export function likelySpellings<Known extends { word: string; stories: number }>(
  typed: string,
  known: readonly Known[],
  { endings }: { endings: boolean },
): Known[] {
  const most = mostFor(typed);
  return known
    .flatMap((one) => {
      if (one.word === typed || one.word.length < SHORTEST) return [];
      const cost = endings && isEnded(typed, one.word) ? most : spellingCost(typed, one.word);
      return cost > 0 && cost <= most + 1e-9 ? [{ one, cost }] : [];
    })
    .sort((a, b) => a.cost - b.cost || b.one.stories - a.one.stories || (a.one.word < b.one.word ? -1 : 1))
    .map(({ one }) => one);
}

function isEnded(typed: string, known: string): boolean {
  return typed.startsWith(known) && typed.length - known.length <= LONGEST_ENDING;
}

/** What it costs to make one word of the other, letter by letter; two neighbours may change places. */
export function spellingCost(typed: string, known: string): number {
  const rows: number[][] = [[0]];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 0; row <= typed.length; row += 1) {
    const costs = (rows[row] ??= []);
    for (let column = row === 0 ? 1 : 0; column <= known.length; column += 1) {
      const swapped =
        typed[row - 1] === known[column - 2] && typed[row - 2] === known[column - 1] && row > 1 && column > 1;
      costs[column] = Math.min(
        at(row - 1, column) + added(typed, row - 1),
        at(row, column - 1) + added(known, column - 1),
        at(row - 1, column - 1) +
          exchanged(typed[row - 1] ?? "", known[column - 1] ?? "", row === 1 && column === 1),
        swapped ? at(row - 2, column - 2) + COST.swapped : Infinity,
      );
    }
  }
  return at(typed.length, known.length);
}

function added(word: string, place: number): number {
  const letter = word[place] ?? "";
  if (place > 0 && word[place - 1] === letter) return COST.doubled;
  if (place === 0) return FIRST;
  return VOWELS.has(letter) ? COST.vowel : COST.other;
}

function exchanged(one: string, other: string, first: boolean): number {
  if (one === other) return 0;
  if (ALIKE.some((letters) => letters.includes(one) && letters.includes(other))) return COST.alike;
  const vowels = [one, other].filter((letter) => VOWELS.has(letter)).length;
  if (vowels === 2) return COST.vowels;
  return vowels === 1 || first ? COST.unlike : COST.other;
}
