import { finding, type Finding } from "../finding";
import { placeOf, type About, type CheckedText, type Passage } from "../text";

/** Somebody's words: a quotation of so many words that it is no title and no name. */
const FEWEST_WORDS = 6;
const QUOTED = /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"/gu;

const SAYING = [
  // English
  "sa(?:id|ys?|ying)|t(?:old|ells?)|according|add(?:ed|s)|ask(?:ed|s)|wr(?:ote|ites?|itten)|repl(?:ied|ies)",
  "expla(?:ined|ins)|announc(?:ed|es)|stat(?:ed|es)|argu(?:ed|es)|insist(?:ed|s)|warn(?:ed|s)|call(?:ed|s)",
  "recall(?:ed|s)|not(?:ed|es)|admit(?:ted|s)|claim(?:ed|s)|reads?|promis(?:ed|es)|answer(?:ed|s)|quot(?:ed|es)",
  "ends?|ended|beg(?:ins|an)|contin(?:ues|ued)|think(?:s|ing)?|thought|believ(?:ed|es)|remember(?:ed|s)",
  "laugh(?:ed|s)|jok(?:ed|es)|shout(?:ed|s)|whisper(?:ed|s)",
  // Russian
  "сказа\\p{L}*|говор\\p{L}*|заяв\\p{L}*|сообщ\\p{L}*|отмет\\p{L}*|отмеч\\p{L}*|подчеркн\\p{L}*|добав\\p{L}*",
  "расска\\p{L}*|пояс\\p{L}*|объясн\\p{L}*|ответ\\p{L}*|спрос\\p{L}*|напис\\p{L}*|пиш\\p{L}*|счита\\p{L}*",
  "словам|мнению|данным|увер\\p{L}*|призна\\p{L}*|вспомин\\p{L}*|цитир\\p{L}*|указ\\p{L}*|обеща\\p{L}*",
  // Kazakh
  "де(?:ді|йді|п|ген)|айт\\p{L}*|хабарла\\p{L}*|мәлімде\\p{L}*|пікір\\p{L}*|сөз\\p{L}*|жаз(?:ды|ады|ған)\\p{L}*",
  "сұра\\p{L}*|түсіндір\\p{L}*|мойында\\p{L}*|жауап\\p{L}*",
].join("|");
const SAID = new RegExp(`(?<!\\p{L})(?:${SAYING})(?!\\p{L})`, "iu");

/** Two words in a row with a capital: a person, as a rule. */
const NAME = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;

/** A quotation near which nobody says it: neither this paragraph nor its neighbours name a speaker or a verb of saying. */
export function attribution({ passages }: CheckedText, about: About): Finding[] {
  const running = passages.filter(({ kind }) => kind === "prose" || kind === "quote");
  return running.flatMap((passage, at) => {
    const quotation = quotationIn(passage);
    if (quotation === null || passage.attributed) return [];
    const near = running.slice(Math.max(0, at - 1), at + 2).map(outsideQuotes);
    if (near.some((words) => SAID.test(words) || NAME.test(words))) return [];
    return [finding("unattributedQuote", placeOf(passage, about), quotation)];
  });
}

function quotationIn({ kind, text }: Passage): string | null {
  if (kind === "quote") return text;
  return text.match(QUOTED)?.find((quoted) => wordsIn(quoted) >= FEWEST_WORDS) ?? null;
}

function outsideQuotes({ kind, text }: Passage): string {
  return kind === "quote" ? "" : text.replace(QUOTED, betweenDashes);
}

/** Russian and Kazakh name the speaker within the marks: «Погода, — говорит Лев, — меняется». */
function betweenDashes(quoted: string): string {
  return ` ${quoted.match(/[—–]\s[^—–»]*(?=[—–»])/gu)?.join(" ") ?? ""} `;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
