import { FieldsWrong } from "@/lib/refusal";

/** Whom and what a password must not be made of. */
export type PasswordAbout = { name: string; email: string | null; newsroom: string };

/**
 * Length over rules, counted in code points. NIST SP 800-63B-4, section 3.1.1.2, wants 15 where a password is all that
 * is asked for, and 8 beside a second factor; ours may stand alone, and is refused for more than its length.
 */
export const PASSWORD_LENGTH = { least: 12, most: 1_000 } as const;

/** Whoever tries the likeliest first has found a weaker one after so many tries, as a power of ten. */
const TRIES = 8;

/** Of a long password so much is looked at: whatever follows makes it no weaker. */
const LOOKED_AT = 64;

/**
 * The form in which a password is counted, compared and hashed: NFC, so that é is the same however a keyboard makes it
 * (NIST SP 800-63B-4, section 3.1.1.2; its revision before wanted NFKC or NFKD).
 */
export function normalPassword(password: string): string {
  return password.normalize("NFC");
}

/**
 * Why a password cannot be used, a code under "refusals.fields"; null for one that can. Refused are what is too short
 * or too long, what stands in a list of common ones or is made from them, from rows of keys, dates and repetition, and
 * what is hardly more than the person's own name or address or the newsroom's.
 */
export async function whyWeak(password: string, about: PasswordAbout): Promise<string | null> {
  const normal = normalPassword(password);
  const length = [...normal].length;
  if (length < PASSWORD_LENGTH.least) return "passwordShort";
  if (length > PASSWORD_LENGTH.most) return "passwordLong";
  const { check } = await guesser();
  const looked = [...normal].slice(0, LOOKED_AT).join("");
  if (check(looked, []) < TRIES) return "passwordCommon";
  const words = wordsAbout(about);
  // A dot between two of them makes it no better.
  const joined = looked.replaceAll(/[\s._-]/g, "");
  return Math.min(check(looked, words), check(joined, words)) < TRIES ? "passwordAboutYou" : null;
}

/** Refuses such a password beside its field. */
export async function requireStrong(
  password: string,
  about: PasswordAbout,
  field = "password",
): Promise<void> {
  const code = await whyWeak(password, about);
  if (code)
    throw new FieldsWrong(
      { [field]: code },
      { minimum: PASSWORD_LENGTH.least, maximum: PASSWORD_LENGTH.most },
    );
}

/** Each of them whole, without its gaps, and by its parts. */
function wordsAbout({ name, email, newsroom }: PasswordAbout): string[] {
  const whole = [name, email ?? "", newsroom].map((text) => normalPassword(text).toLowerCase());
  const parts = whole.flatMap((text) => [
    text,
    text.replaceAll(/[^\p{L}\p{N}]/gu, ""),
    ...text.split(/[^\p{L}\p{N}]+/u),
  ]);
  return [...new Set(parts)].filter((part) => part.length > 2);
}

type Guesser = { check: (password: string, words: string[]) => number };

let made: Promise<Guesser> | undefined;

/** The list is a megabyte: it is read when the first password is set, and then kept. */
function guesser(): Promise<Guesser> {
  return (made ??= makeGuesser());
}

async function makeGuesser(): Promise<Guesser> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LOOKED_AT });
  return { check: (password, words) => zxcvbn.check(password, words).guessesLog10 };
}
